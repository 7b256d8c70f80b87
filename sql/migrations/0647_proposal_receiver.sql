-- To whom what is proposed goes (transfer).
ALTER TABLE proposal
	ADD COLUMN to_unit_id BIGINT NULL,
	ADD COLUMN to_name VARCHAR(200) NOT NULL DEFAULT ''
