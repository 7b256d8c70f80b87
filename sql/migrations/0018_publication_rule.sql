-- What an event does to the publication of a debtor without means: publish,
-- update or end, within which limit (deadline_rule.code), and for which reason
-- (law_term list publication_end_reason).
CREATE TABLE publication_rule (
	id BIGINT NOT NULL AUTO_INCREMENT,
	action VARCHAR(20) NOT NULL,
	trigger_code VARCHAR(40) NOT NULL,
	reason_code VARCHAR(40) NULL,
	deadline_code VARCHAR(20) NOT NULL,
	article VARCHAR(200) NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY publication_rule_trigger (trigger_code, valid_from),
	CONSTRAINT publication_rule_action_ck CHECK (action IN
		('publish', 'update', 'end'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
