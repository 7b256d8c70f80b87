-- How numbers of documents look and when they start again. {n} is the number,
-- {suffix} is unit.number_suffix where the unit has one, else suffix here.
CREATE TABLE number_series_rule (
	id BIGINT NOT NULL AUTO_INCREMENT,
	series_group VARCHAR(20) NOT NULL,
	unit_kind VARCHAR(20) NOT NULL,
	label VARCHAR(200) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	template VARCHAR(80) NOT NULL,
	suffix VARCHAR(40) NULL,
	reset VARCHAR(20) NOT NULL,
	article VARCHAR(200) NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY number_series_rule_group
		(series_group, unit_kind, valid_from),
	CONSTRAINT number_series_rule_reset_ck CHECK (reset IN
		('stat_year', 'calendar_year', 'never'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
