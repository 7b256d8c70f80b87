-- What an entry is found by when somebody has its enforcement decision on
-- paper: "12 qd thads ngay 05 03 2026", the fold of the printed text from its
-- number on. Made of the text itself, so that entries of every age and of
-- every program have it.
ALTER TABLE publication ADD COLUMN number_key VARCHAR(200)
	CHARACTER SET ascii AS
	(REGEXP_REPLACE(enforcement_fold, '^[^0-9]*0*', '')) VIRTUAL
	AFTER enforcement_fold
