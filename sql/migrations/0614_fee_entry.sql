-- The fee of enforcement for what a party received by a pay-out: the part that
-- counts with the instalments before (full_dong), what the rule makes of it by
-- share and relief, and what was charged, with a reason when that is another
-- sum. payer_id: who owes it; who received, when it was kept back from him.
CREATE TABLE fee_entry (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	event_id BIGINT NOT NULL,
	matter_id BIGINT NOT NULL,
	party_id BIGINT NOT NULL,
	payer_id BIGINT NOT NULL,
	received_dong BIGINT NOT NULL,
	share VARCHAR(40) NOT NULL,
	relief VARCHAR(40) NOT NULL DEFAULT '',
	counts TINYINT NOT NULL,
	full_dong BIGINT NOT NULL,
	rule_dong BIGINT NOT NULL,
	dong BIGINT NOT NULL,
	reason VARCHAR(500) NOT NULL DEFAULT '',
	KEY fee_entry_event (event_id),
	KEY fee_entry_matter (matter_id),
	CONSTRAINT fee_entry_event FOREIGN KEY (event_id)
		REFERENCES event (id)
) ENGINE=InnoDB
