-- Decisions that take others back (return) or mend their wording (amend).
ALTER TABLE ledger_event DROP CONSTRAINT ledger_event_effect_ck,
	ADD CONSTRAINT ledger_event_effect_ck CHECK (effect IN ('intake',
		'move', 'money', 'dimension', 'correct', 'none', 'return',
		'amend'))
