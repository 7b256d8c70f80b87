-- The book that keeps a decision by the law of its day, and the province of who
-- issued it, on the row itself: so each book is a range of one index. Set by
-- triggers, whoever writes.
BEGIN NOT ATOMIC
	ALTER TABLE decision
		ADD COLUMN IF NOT EXISTS book VARCHAR(20) NOT NULL DEFAULT '',
		ADD COLUMN IF NOT EXISTS province_id BIGINT NOT NULL DEFAULT 0;
	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER decision_kept
		BEFORE INSERT ON decision FOR EACH ROW
		SET NEW.book = COALESCE((SELECT t.book FROM decision_type t
				WHERE t.code = NEW.decision_type
				AND t.valid_from <= NEW.decided_on
				AND (t.valid_to IS NULL
					OR t.valid_to >= NEW.decided_on)
				ORDER BY t.valid_from DESC LIMIT 1), ''''),
			NEW.province_id = COALESCE((SELECT u.province_id
				FROM unit u WHERE u.id = NEW.unit_id), 0)';
	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER unit_decision_moved
		AFTER UPDATE ON unit FOR EACH ROW FOLLOWS unit_transfer_moved
		IF NOT (NEW.province_id <=> OLD.province_id) THEN
			UPDATE decision SET province_id = NEW.province_id
				WHERE unit_id = NEW.id;
		END IF';
END
