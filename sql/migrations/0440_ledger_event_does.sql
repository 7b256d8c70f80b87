-- What the sums of an event do (collects: they are held from then on; pays: what
-- was held leaves; reduces: less is owed; NULL: it has none), whether what it
-- ends was enforced, and whether it looks into the debtor's means.
ALTER TABLE ledger_event
	ADD COLUMN money VARCHAR(20) NULL AFTER ends,
	ADD COLUMN done TINYINT NOT NULL DEFAULT 0 AFTER money,
	ADD COLUMN verifies TINYINT NOT NULL DEFAULT 0 AFTER done,
	ADD CONSTRAINT ledger_event_money_ck CHECK
		(money IN ('collects', 'pays', 'reduces'))
