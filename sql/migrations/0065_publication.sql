-- An entry of the public list of debtors without means: the six fields of
-- Điều 11 Nghị định 62/2015, Điều 23 Nghị định 152/2026, as printed.
CREATE TABLE publication (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	matter_id BIGINT NOT NULL,
	party_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	decision_id BIGINT NOT NULL,
	debtor_kind VARCHAR(20) NOT NULL,
	debtor_name VARCHAR(200) CHARACTER SET utf8mb4
		COLLATE utf8mb4_uca1400_vietnamese_as_ci NOT NULL,
	debtor_fold VARCHAR(200) CHARACTER SET ascii NOT NULL,
	debtor_address VARCHAR(300) NOT NULL DEFAULT '',
	address_fold VARCHAR(300) CHARACTER SET ascii NOT NULL DEFAULT '',
	judgment_text VARCHAR(400) NOT NULL,
	enforcement_text VARCHAR(200) NOT NULL,
	enforcement_fold VARCHAR(200) CHARACTER SET ascii NOT NULL DEFAULT '',
	no_means_text VARCHAR(200) NOT NULL,
	obligation_text VARCHAR(1000) NOT NULL,
	reason_text VARCHAR(500) NOT NULL,
	decided_on DATE NOT NULL,
	due_on DATE NOT NULL,
	published_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	updated_at DATETIME NULL,
	hidden_at DATETIME NULL,
	hidden_reason VARCHAR(500) NULL,
	ended_on DATE NULL,
	ended_at DATETIME NULL,
	end_reason VARCHAR(40) NULL,
	version INT NOT NULL DEFAULT 1,
	KEY publication_matter (matter_id, ended_on),
	KEY publication_unit (unit_id, ended_on, published_at, id),
	KEY publication_name (debtor_fold),
	CONSTRAINT publication_matter FOREIGN KEY (matter_id)
		REFERENCES matter (id)
) ENGINE=InnoDB
