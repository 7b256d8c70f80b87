-- Monthly sums of the folded legs; month is year * 12 + month - 1.
CREATE TABLE ledger_sum (
	unit_id BIGINT NOT NULL,
	month INT NOT NULL,
	account_id SMALLINT NOT NULL,
	officer_id BIGINT NOT NULL,
	matters BIGINT NOT NULL,
	dong BIGINT NOT NULL,
	PRIMARY KEY (unit_id, month, account_id, officer_id)
) ENGINE=InnoDB
