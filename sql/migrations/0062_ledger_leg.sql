-- The statistics ledger: the legs of a transfer (event_id) sum to zero in
-- matters and in đồng. Append only.
CREATE TABLE ledger_leg (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	event_id BIGINT NOT NULL,
	matter_id BIGINT NOT NULL,
	account_id SMALLINT NOT NULL,
	unit_id BIGINT NOT NULL,
	officer_id BIGINT NOT NULL DEFAULT 0,
	effective_on DATE NOT NULL,
	matters SMALLINT NOT NULL,
	dong BIGINT NOT NULL,
	recorded_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
	KEY ledger_leg_matter (matter_id, event_id),
	KEY ledger_leg_cell (unit_id, account_id, effective_on, officer_id,
		matter_id, matters, dong)
) ENGINE=InnoDB
