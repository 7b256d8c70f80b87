-- Every fact of a matter changes its row: its alerts are found again, of the
-- judgments that can have some (alert_facts_store.c, SQL_LIST_JUDGMENTS) or
-- where a matter goes from one account to another. Most have none, and most
-- facts then queue nothing.
CREATE OR REPLACE TRIGGER alert_matter_changed AFTER UPDATE ON matter
FOR EACH ROW
	IF OLD.account_id <> NEW.account_id
		OR EXISTS (SELECT 1 FROM matter m
			JOIN ledger_account a ON a.id = m.account_id
			WHERE m.judgment_id = NEW.judgment_id
			AND (a.code = 'no_means' OR a.kind = 'book'))
		OR EXISTS (SELECT 1 FROM matter m
			JOIN publication p ON p.matter_id = m.id
			WHERE m.judgment_id = NEW.judgment_id)
		OR EXISTS (SELECT 1 FROM alert x
			WHERE x.judgment_id = NEW.judgment_id) THEN
		INSERT INTO alert_stale (judgment_id) VALUES (NEW.judgment_id);
	END IF
