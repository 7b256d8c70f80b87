-- Time limits. amount 0 is "at once" (due the same day). measure tells how it
-- is counted; roll moves a last day that is no working day to the next working
-- day (Civil Code 2015, article 148); direction "before" counts backward from
-- the event. owner: who must act (head, officer, intake, court, procuracy,
-- third, party).
CREATE TABLE deadline_rule (
	id BIGINT NOT NULL AUTO_INCREMENT,
	code VARCHAR(20) NOT NULL,
	alias VARCHAR(60) NOT NULL,
	label VARCHAR(300) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	amount INT NOT NULL,
	measure VARCHAR(20) NOT NULL,
	roll TINYINT NOT NULL,
	direction VARCHAR(10) NOT NULL,
	warn_days INT NOT NULL,
	owner VARCHAR(20) NOT NULL,
	article VARCHAR(200) NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY deadline_rule_code (code, valid_from),
	KEY deadline_rule_alias (alias, valid_from),
	CONSTRAINT deadline_rule_measure_ck CHECK (measure IN
		('working_day', 'day', 'month', 'year')),
	CONSTRAINT deadline_rule_direction_ck CHECK (direction IN
		('after', 'before')),
	CONSTRAINT deadline_rule_amount_ck CHECK (amount >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
