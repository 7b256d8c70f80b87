-- A line of a decision stands in exactly one account of the ledger, since a day
-- by which it counts as come in. Who works on it is its matter's: kept here by
-- triggers, for lists in the order of ledger_leg_list.
ALTER TABLE obligation
	ADD COLUMN account_id SMALLINT NOT NULL DEFAULT 0,
	ADD COLUMN inflow_on DATE NULL,
	ADD COLUMN unit_id BIGINT NOT NULL DEFAULT 0,
	ADD COLUMN officer_key BIGINT NOT NULL DEFAULT 0
