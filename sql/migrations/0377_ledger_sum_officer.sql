-- The sums of one officer, without those of the others of his agency.
CREATE INDEX ledger_sum_officer ON ledger_sum
	(officer_id, month, account_id, unit_id)
	ALGORITHM = INPLACE LOCK = NONE
