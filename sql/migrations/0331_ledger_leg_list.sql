-- The matters behind a figure, agency by agency and officer by officer.
CREATE INDEX ledger_leg_list ON ledger_leg
	(account_id, year, unit_id, officer_id, matter_id, effective_on)
	ALGORITHM = INPLACE LOCK = NONE
