-- Schema 1 of the SQLite file (PRAGMA user_version = 1, PRAGMA application_id = 1397705801, "SOLI").
--
-- A report is what one file holds; it is known by the SHA-256 of the file, and reading the same file again replaces all
-- of it. Ids are those of the JSON ("t3.r12", "f17", "e1"); they are unique within a report, so that every key begins
-- with report_id. Unknown is NULL. Numbers are exact decimals as text; the columns that end in _number are computed from
-- them for comparing and adding in queries, and may be rounded: the text is the truth. Boxes are points from the top
-- left of the page.

-- The catalogue as the last run that wrote here knew it. Ids of reports that are not in it begin with "local.".
CREATE TABLE indicators (
  indicator   TEXT PRIMARY KEY,                                         -- "procedures.total.province"
  kind        TEXT NOT NULL,                                            -- topic, stock, flow, cumulative, rate, code
  name_vi     TEXT NOT NULL,
  name_en     TEXT NOT NULL,
  unit        TEXT NOT NULL,
  parent      TEXT,
  numerator   TEXT,
  denominator TEXT,
  source      TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE reports (
  report_id     INTEGER PRIMARY KEY,                                    -- stays when the report is read again
  sha256        TEXT NOT NULL UNIQUE,
  file          TEXT NOT NULL,                                          -- as given when it was last read
  source_kind   TEXT NOT NULL,                                          -- pdf-text, pdf-scan, pdf-mixed, image, docx, xlsx, html, text
  page_count    INTEGER NOT NULL,
  title         TEXT,
  number        TEXT,                                                   -- "183/BC-UBND"
  date          TEXT,                                                   -- "2024-09-19"
  place         TEXT,
  issuer        TEXT,
  level         TEXT,                                                   -- ministry, province, department, district, commune
  territory      TEXT,                                                  -- that the issuer governs, or belongs to
  territory_code TEXT,                                                  -- of the General Statistics Office
  province_code  TEXT,                                                  -- of the province it lies in, or is
  period_kind   TEXT,                                                   -- month, quarter, half-year, nine-months, year, term, to-date
  period_year   INTEGER,
  period_number INTEGER,                                                -- quarter 1 to 4, half 1 to 2, month 1 to 12
  period_from   TEXT,                                                   -- first day
  period_to     TEXT,                                                   -- last day
  version       TEXT NOT NULL,                                          -- what made it: see engine in the JSON
  rules         TEXT NOT NULL,
  ocr_model     TEXT,
  options       TEXT NOT NULL
);

CREATE TABLE pages (
  report_id  INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  page       INTEGER NOT NULL,
  width      REAL, height REAL,                                         -- points, after rotation
  rotation   INTEGER NOT NULL,
  source     TEXT NOT NULL,                                             -- text-layer, ocr, mixed, plain
  confidence REAL,
  PRIMARY KEY (report_id, page)
) WITHOUT ROWID;

CREATE TABLE sections (
  report_id  INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  section_id TEXT NOT NULL,
  parent_id  TEXT,
  label      TEXT NOT NULL,                                             -- "1.4"
  title      TEXT NOT NULL,
  level      INTEGER NOT NULL,
  page       INTEGER,
  PRIMARY KEY (report_id, section_id),
  FOREIGN KEY (report_id, parent_id) REFERENCES sections DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX sections_by_parent ON sections (report_id, parent_id);

CREATE TABLE tables (
  report_id  INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  table_id   TEXT NOT NULL,
  section_id TEXT,
  title      TEXT NOT NULL,
  first_page INTEGER, last_page INTEGER,
  PRIMARY KEY (report_id, table_id),
  FOREIGN KEY (report_id, section_id) REFERENCES sections DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE rows (
  report_id     INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  row_id        TEXT NOT NULL,
  table_id      TEXT NOT NULL,
  position      INTEGER NOT NULL,                                       -- from 1, in its table
  kind          TEXT NOT NULL CHECK (kind IN ('item', 'group')),
  stt           TEXT NOT NULL,                                          -- "1.4.1"; '' for none
  stt_raw       TEXT NOT NULL,
  stt_recovered INTEGER NOT NULL,
  path          TEXT NOT NULL,                                          -- "III/1.4.1"
  parent_id     TEXT,
  label         TEXT NOT NULL,
  unit          TEXT NOT NULL,
  note          TEXT NOT NULL,
  reporter      TEXT NOT NULL,
  indicator       TEXT,                                                 -- of the catalogue, or "local.…"
  indicator_score REAL,                                                 -- 0 to 1: how like the label is to it
  page          INTEGER, x0 REAL, y0 REAL, x1 REAL, y1 REAL,
  PRIMARY KEY (report_id, row_id),
  FOREIGN KEY (report_id, table_id) REFERENCES tables DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report_id, parent_id) REFERENCES rows DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX rows_by_parent ON rows (report_id, parent_id);

-- Figures of the prose; their values stand in observations under the same id.
CREATE TABLE facts (
  report_id  INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  fact_id    TEXT NOT NULL,
  section_id TEXT,
  subject    TEXT NOT NULL,                                             -- what it counts or measures
  target     INTEGER NOT NULL,                                          -- 1: a goal, not a result
  change     INTEGER NOT NULL,                                          -- 1: a growth, cut or comparison
  indicator       TEXT,
  indicator_score REAL,
  PRIMARY KEY (report_id, fact_id),
  FOREIGN KEY (report_id, section_id) REFERENCES sections DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

-- Every value: one for each cell of an item row, each filled cell of a group row, each figure of the prose.
CREATE TABLE observations (
  report_id          INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  observation_id     TEXT NOT NULL,                                     -- "t3.r12.v1" or "f17"
  row_id             TEXT,                                              -- of a cell
  fact_id            TEXT,                                              -- of a figure of the prose
  value_position     INTEGER,                                           -- which value of its row, from 1
  column_title       TEXT,
  indicator          TEXT,
  period             TEXT,                                              -- as the column names it; NULL: the report's own
  period_kind        TEXT,
  period_from        TEXT,
  period_to          TEXT,
  basis              TEXT,                                              -- cumulative, within; NULL: nothing says so
  kind               TEXT NOT NULL,                                     -- count, percent, decimal, fraction, money, code,
                                                                        -- tick, text, missing
  value              TEXT,                                              -- "1465", "99.8"
  value_number       NUMERIC GENERATED ALWAYS AS (CAST(value AS NUMERIC)) VIRTUAL,
  read_value         TEXT,                                              -- of a repaired one: what was read first
  unit               TEXT NOT NULL,
  decimals           INTEGER NOT NULL,                                  -- digits after the mark as written
  numerator          TEXT,
  numerator_number   NUMERIC GENERATED ALWAYS AS (CAST(numerator AS NUMERIC)) VIRTUAL,
  denominator        TEXT,
  denominator_number NUMERIC GENERATED ALWAYS AS (CAST(denominator AS NUMERIC)) VIRTUAL,
  raw                TEXT NOT NULL,                                     -- as written
  page               INTEGER, x0 REAL, y0 REAL, x1 REAL, y1 REAL,
  confidence         REAL,                                              -- 0 to 1
  status             TEXT NOT NULL CHECK (status IN ('as-read', 'repaired', 'derived', 'corrected')),
  PRIMARY KEY (report_id, observation_id),
  CHECK ((row_id IS NULL) <> (fact_id IS NULL)),
  FOREIGN KEY (report_id, row_id) REFERENCES rows DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report_id, fact_id) REFERENCES facts DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX observations_by_indicator ON observations (indicator, period_to) WHERE indicator IS NOT NULL;

CREATE TABLE dates (
  report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  date_id   TEXT NOT NULL,
  raw       TEXT NOT NULL,
  value     TEXT,                                                       -- NULL: no such day, or not complete
  page      INTEGER,
  PRIMARY KEY (report_id, date_id)
) WITHOUT ROWID;

CREATE TABLE citations (
  report_id   INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  citation_id TEXT NOT NULL,
  raw         TEXT NOT NULL,
  number      TEXT NOT NULL,
  date_id     TEXT,
  page        INTEGER,
  PRIMARY KEY (report_id, citation_id),
  FOREIGN KEY (report_id, date_id) REFERENCES dates DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE findings (
  report_id  INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  finding_id TEXT NOT NULL,
  rule       TEXT NOT NULL,
  severity   TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  message_vi TEXT NOT NULL,
  message_en TEXT NOT NULL,
  stated     TEXT,
  expected   TEXT,
  PRIMARY KEY (report_id, finding_id)
) WITHOUT ROWID;
CREATE INDEX findings_by_severity ON findings (severity, rule);

-- What a finding speaks of (role 'ref', the stated figure first) and what is likely wrong (role 'suspect', the likeliest
-- first). target_id is the id of a row, figure, date, citation or section; the column of its own table is set too.
CREATE TABLE finding_refs (
  report_id      INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  finding_id     TEXT NOT NULL,
  role           TEXT NOT NULL CHECK (role IN ('ref', 'suspect')),
  position       INTEGER NOT NULL,                                      -- from 1
  target_id      TEXT NOT NULL,
  observation_id TEXT,                                                  -- NULL when it speaks of no single value
  row_id         TEXT,
  fact_id        TEXT,
  date_id        TEXT,
  citation_id    TEXT,
  section_id     TEXT,
  PRIMARY KEY (report_id, finding_id, role, position),
  FOREIGN KEY (report_id, finding_id) REFERENCES findings DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report_id, observation_id) REFERENCES observations DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report_id, row_id) REFERENCES rows DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report_id, fact_id) REFERENCES facts DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report_id, date_id) REFERENCES dates DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report_id, citation_id) REFERENCES citations DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (report_id, section_id) REFERENCES sections DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX finding_refs_by_target ON finding_refs (report_id, target_id);

CREATE TABLE coverage (
  report_id INTEGER PRIMARY KEY REFERENCES reports ON DELETE CASCADE,
  numbers   INTEGER NOT NULL,
  checked   INTEGER NOT NULL,
  unchecked INTEGER NOT NULL,
  blind     INTEGER NOT NULL                                            -- checked, but weakly
);

-- What could not be read or was skipped.
CREATE TABLE diagnostics (
  report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  code      TEXT NOT NULL,
  severity  TEXT NOT NULL,
  message   TEXT NOT NULL,
  page      INTEGER,                                                    -- NULL: the whole file
  PRIMARY KEY (report_id, position)
) WITHOUT ROWID;

-- Every value with what it stands beside, for reading.
CREATE VIEW v_values AS
SELECT o.report_id, r.file, r.issuer, r.territory, r.level, o.observation_id,
       CASE WHEN o.row_id IS NULL THEN 'prose' ELSE 'cell' END AS source,
       w.stt, w.path, coalesce(w.label, f.subject) AS label, o.indicator,
       o.period, o.period_kind, o.period_from, o.period_to, o.basis,
       o.kind, o.value, o.value_number, o.unit, o.raw, o.page, o.confidence, o.status
FROM observations o
JOIN reports r ON r.report_id = o.report_id
LEFT JOIN rows w ON w.report_id = o.report_id AND w.row_id = o.row_id
LEFT JOIN facts f ON f.report_id = o.report_id AND f.fact_id = o.fact_id;

-- One indicator over reports, places and periods: WHERE indicator = … ORDER BY province_code, period_to.
CREATE VIEW v_indicator_series AS
SELECT o.indicator, i.name_vi, i.name_en, r.issuer, r.territory, r.territory_code, r.province_code, r.level,
       o.period_kind, o.period_from, o.period_to, o.basis, o.value, o.value_number, o.unit, o.raw, o.confidence, o.status, r.report_id, r.file, o.observation_id, o.page
FROM observations o
JOIN reports r ON r.report_id = o.report_id
LEFT JOIN indicators i ON i.indicator = o.indicator
WHERE o.indicator IS NOT NULL AND o.value IS NOT NULL;

-- What is likely wrong, with the reason.
CREATE VIEW v_suspects AS
SELECT d.report_id, r.file, r.issuer, d.finding_id, d.severity, d.rule, s.position, s.target_id, s.observation_id,
       w.stt, coalesce(w.label, f.subject) AS label, o.raw, o.value, d.stated, d.expected, o.page,
       d.message_vi, d.message_en
FROM finding_refs s
JOIN findings d ON d.report_id = s.report_id AND d.finding_id = s.finding_id
JOIN reports r ON r.report_id = s.report_id
LEFT JOIN observations o ON o.report_id = s.report_id AND o.observation_id = s.observation_id
LEFT JOIN rows w ON w.report_id = s.report_id AND w.row_id = s.row_id
LEFT JOIN facts f ON f.report_id = s.report_id AND f.fact_id = s.fact_id
WHERE s.role = 'suspect';
