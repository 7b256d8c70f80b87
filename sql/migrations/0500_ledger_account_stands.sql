-- The rank by which a matter stands where one of its lines does: the lowest
-- counts. 0: no line stands in the account.
ALTER TABLE ledger_account
	ADD COLUMN stands INT NOT NULL DEFAULT 0 AFTER without_means
