-- Whether who owes a matter that stands in the account has no means.
ALTER TABLE ledger_account
	ADD COLUMN without_means TINYINT NOT NULL DEFAULT 0 AFTER label
