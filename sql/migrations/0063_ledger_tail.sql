-- Legs that the monthly sums do not hold yet: the same rows again, written
-- with them and taken away by the fold. Reports add sums and tail, so they
-- are exact to the last committed event. batch is 1 while a fold holds the
-- row, inside its transaction only.
CREATE TABLE ledger_tail (
	leg_id BIGINT NOT NULL PRIMARY KEY,
	account_id SMALLINT NOT NULL,
	unit_id BIGINT NOT NULL,
	officer_id BIGINT NOT NULL,
	effective_on DATE NOT NULL,
	matters SMALLINT NOT NULL,
	dong BIGINT NOT NULL,
	batch TINYINT NOT NULL DEFAULT 0,
	KEY ledger_tail_batch (batch)
) ENGINE=InnoDB
