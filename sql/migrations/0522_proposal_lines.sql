-- The lines that the act is to be on: ids with blanks between; empty: all from
-- where it is lawful on the day of the signature.
ALTER TABLE proposal ADD COLUMN line_ids VARCHAR(2000) NOT NULL DEFAULT ''
