-- What the terms of a list mean besides, by its name (conf/law/law.rng says
-- which list has which). attr1 and attr2 are what the programs of the release
-- before read; law_term_added and law_term_changed fill them in. They go when
-- nothing reads them any more.
ALTER TABLE law_term
	ADD COLUMN counts_from VARCHAR(40) NULL,
	ADD COLUMN deadline VARCHAR(40) NULL,
	ADD COLUMN rhythm VARCHAR(40) NULL,
	ADD COLUMN leads_to VARCHAR(40) NULL,
	ADD COLUMN document VARCHAR(40) NULL,
	ADD COLUMN ends_state VARCHAR(40) NULL,
	ADD COLUMN check_rule VARCHAR(100) NULL,
	ADD COLUMN opens VARCHAR(5) NULL,
	ADD COLUMN closes VARCHAR(5) NULL,
	ADD COLUMN who VARCHAR(20) NULL,
	ADD COLUMN span VARCHAR(20) NULL,
	ADD COLUMN actions VARCHAR(200) NULL,
	ADD COLUMN handling VARCHAR(20) NULL,
	ADD COLUMN stage VARCHAR(20) NULL,
	ADD COLUMN threshold INT NULL,
	ADD COLUMN months TINYINT NULL,
	ADD COLUMN days INT NULL,
	ADD COLUMN relief BOOLEAN NULL,
	ADD COLUMN again BOOLEAN NULL,
	ADD COLUMN refuses BOOLEAN NULL,
	ADD COLUMN has_means BOOLEAN NULL,
	ADD COLUMN lists BOOLEAN NULL,
	MODIFY COLUMN attr1 VARCHAR(100) NULL COMMENT 'retired',
	MODIFY COLUMN attr2 VARCHAR(100) NULL COMMENT 'retired'
