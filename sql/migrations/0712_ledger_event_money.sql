-- Sums that add to what is owed, or go back to who paid them.
ALTER TABLE ledger_event DROP CONSTRAINT ledger_event_money_ck,
	ADD CONSTRAINT ledger_event_money_ck CHECK
		(money IN ('collects', 'pays', 'reduces', 'adds', 'returns'))
