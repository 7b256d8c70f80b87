-- What job tells is not told here any more. The columns stay for programs from
-- before.
ALTER TABLE import_job
	ALTER COLUMN unit_id SET DEFAULT 0,
	ALTER COLUMN account_id SET DEFAULT 0,
	ALTER COLUMN file_name SET DEFAULT '',
	ALTER COLUMN state SET DEFAULT ''
