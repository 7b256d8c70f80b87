-- What the judgment gives: who owes what to whom. creditor_id NULL: the
-- State budget.
CREATE TABLE claim (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	judgment_id BIGINT NOT NULL,
	position SMALLINT NOT NULL DEFAULT 1,
	obligation_type VARCHAR(40) NOT NULL,
	debtor_id BIGINT NULL,
	creditor_id BIGINT NULL,
	amount_dong BIGINT NOT NULL DEFAULT 0,
	thing VARCHAR(500) NOT NULL DEFAULT '',
	KEY claim_judgment (judgment_id, position),
	CONSTRAINT claim_judgment FOREIGN KEY (judgment_id)
		REFERENCES judgment (id)
) ENGINE=InnoDB
