-- What stands in a store (s3://…) is known by its entity tag: one that has another tag waits again.

ALTER TABLE documents ADD COLUMN version TEXT NOT NULL DEFAULT '';  -- '' for what stands on this machine
