-- The slice in which a leg counts; 0: not known yet. In the index, so that the
-- matters of a slice are found without reading those of the others.
ALTER TABLE ledger_leg
	ADD COLUMN slice_id INT NOT NULL DEFAULT 0,
	DROP INDEX ledger_leg_list,
	ADD INDEX ledger_leg_list (account_id, year, unit_id, officer_id,
		matter_id, month, effective_on, slice_id)
