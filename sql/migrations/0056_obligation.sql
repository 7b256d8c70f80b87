-- A line of the enforcement decision. owed = paid + ended + left, where
-- ended is what termination, reduction, entrustment or withdrawal took away.
CREATE TABLE obligation (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	matter_id BIGINT NOT NULL,
	claim_id BIGINT NULL,
	position SMALLINT NOT NULL DEFAULT 1,
	obligation_type VARCHAR(40) NOT NULL,
	debtor_id BIGINT NULL,
	creditor_id BIGINT NULL,
	thing VARCHAR(500) NOT NULL DEFAULT '',
	owed_dong BIGINT NOT NULL DEFAULT 0,
	collected_dong BIGINT NOT NULL DEFAULT 0,
	paid_dong BIGINT NOT NULL DEFAULT 0,
	ended_dong BIGINT NOT NULL DEFAULT 0,
	done_on DATE NULL,
	KEY obligation_matter (matter_id, position),
	KEY obligation_claim (claim_id),
	CONSTRAINT obligation_matter FOREIGN KEY (matter_id)
		REFERENCES matter (id)
) ENGINE=InnoDB
