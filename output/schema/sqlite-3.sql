-- Schema 3: what a finding is known by again, and what persons have decided about it.

ALTER TABLE reports ADD COLUMN body TEXT;                                  -- whose report: the division of the country, else the issuer
ALTER TABLE findings ADD COLUMN fingerprint TEXT;                          -- the same in another reading and in the next version

-- The decision that counts is the last one of a fingerprint and a body. They outlast the reports: reading a report again
-- replaces its findings, never what was decided.
CREATE TABLE decisions (
  decision_id INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  body        TEXT NOT NULL,                                               -- as in reports; the file where its head names none
  state       TEXT NOT NULL CHECK (state IN ('accepted', 'rejected', 'corrected')),
  note        TEXT NOT NULL,
  decided_at  TEXT NOT NULL                                                -- 2026-03-31T08:15:00Z
);
CREATE INDEX decisions_by_fingerprint ON decisions (fingerprint);

CREATE VIEW v_findings AS
SELECT f.report_id, r.file, r.body, r.issuer, r.territory, r.level, r.period_kind, r.period_year, r.period_number,
       f.finding_id, f.fingerprint, f.rule, f.severity, f.message_vi, f.message_en, f.stated, f.expected,
       (SELECT d.state FROM decisions d WHERE d.fingerprint = f.fingerprint AND d.body = coalesce(r.body, r.file)
        ORDER BY d.decision_id DESC LIMIT 1) AS state,
       (SELECT d.note FROM decisions d WHERE d.fingerprint = f.fingerprint AND d.body = coalesce(r.body, r.file)
        ORDER BY d.decision_id DESC LIMIT 1) AS note
FROM findings f JOIN reports r ON r.report_id = f.report_id;
