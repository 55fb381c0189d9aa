-- What a batch has to read and what became of it. One file a batch, beside its results.

CREATE TABLE settings (           -- how the batch was asked for
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE runs (               -- each time that the program worked on it
  run_id INTEGER PRIMARY KEY,
  engine TEXT NOT NULL,           -- version, packs and rules by fingerprint
  options TEXT NOT NULL,          -- those that change results, as on the command line
  began TEXT NOT NULL             -- UTC
);

CREATE TABLE documents (
  document_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,      -- path; "kho.zip/a.pdf" for what stands in an archive
  folder TEXT NOT NULL,           -- below what was named
  file TEXT NOT NULL,             -- to be opened
  member TEXT NOT NULL,           -- in the archive; '' for a file itself
  same_as TEXT NOT NULL,          -- the name of another one with the same bytes; ''
  found INTEGER NOT NULL,         -- it stood in a folder, and was not named
  size INTEGER NOT NULL,          -- bytes
  changed INTEGER NOT NULL,       -- nanoseconds since 1970
  -- of its results, below the output folder, without ending; some file systems do not tell capitals and small letters apart
  result TEXT NOT NULL UNIQUE COLLATE NOCASE,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'read', 'partly', 'same', 'skipped', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  run_id INTEGER REFERENCES runs,
  reason TEXT NOT NULL DEFAULT '',
  sha256 TEXT NOT NULL DEFAULT '',
  over_limit INTEGER NOT NULL DEFAULT 0,
  died INTEGER NOT NULL DEFAULT 0,
  pages INTEGER NOT NULL DEFAULT 0,
  pages_not_read INTEGER NOT NULL DEFAULT 0,
  errors INTEGER NOT NULL DEFAULT 0,
  warnings INTEGER NOT NULL DEFAULT 0,
  remarks INTEGER NOT NULL DEFAULT 0,
  milliseconds INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX documents_by_state ON documents (state, size);

CREATE TABLE pages (              -- of documents that are several pictures
  document_id INTEGER NOT NULL REFERENCES documents,
  number INTEGER NOT NULL,
  path TEXT NOT NULL,
  PRIMARY KEY (document_id, number)
) WITHOUT ROWID;

CREATE TABLE results (
  document_id INTEGER NOT NULL REFERENCES documents,
  path TEXT NOT NULL,             -- below the output folder
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (document_id, path)
) WITHOUT ROWID;
