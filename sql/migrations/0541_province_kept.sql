-- The province of what lists show, on the row itself as its unit is, whoever
-- writes it: so a province's list is one range of one index, as that of a unit
-- and of the nation are. Beside it whether a matter is in the separate book,
-- where nothing has to be due; what is not paid out, in the order of lists
-- (held_key); and what nothing would remind of (idle).
BEGIN NOT ATOMIC
	ALTER TABLE matter
		ADD COLUMN IF NOT EXISTS province_id BIGINT NOT NULL DEFAULT 0,
		ADD COLUMN IF NOT EXISTS in_book TINYINT(1) NOT NULL DEFAULT 0,
		ADD COLUMN IF NOT EXISTS held_key DATE
			AS (IF(held_dong > 0, list_key, NULL)) VIRTUAL,
		ADD COLUMN IF NOT EXISTS idle TINYINT(1)
			AS (IF(ended_on IS NULL AND due_on IS NULL
			AND in_book = 0, 1, NULL)) VIRTUAL;
	ALTER TABLE judgment ADD COLUMN IF NOT EXISTS
		province_id BIGINT NOT NULL DEFAULT 0;
	ALTER TABLE enforcement_request ADD COLUMN IF NOT EXISTS
		province_id BIGINT NOT NULL DEFAULT 0;
	ALTER TABLE publication ADD COLUMN IF NOT EXISTS
		province_id BIGINT NOT NULL DEFAULT 0;
	ALTER TABLE support_queue ADD COLUMN IF NOT EXISTS
		province_id BIGINT NOT NULL DEFAULT 0;

	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER matter_listed
		BEFORE INSERT ON matter FOR EACH ROW
		SET NEW.province_id = COALESCE((SELECT u.province_id
				FROM unit u WHERE u.id = NEW.unit_id), 0),
			NEW.in_book = COALESCE((SELECT a.kind = ''book''
				FROM ledger_account a
				WHERE a.id = NEW.account_id), 0)';
	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER matter_listed_moved
		BEFORE UPDATE ON matter FOR EACH ROW
		BEGIN
			IF NEW.unit_id <> OLD.unit_id THEN
				SET NEW.province_id = COALESCE((SELECT
					u.province_id FROM unit u
					WHERE u.id = NEW.unit_id), 0);
			END IF;
			IF NEW.account_id <> OLD.account_id THEN
				SET NEW.in_book = COALESCE((SELECT
					a.kind = ''book'' FROM ledger_account a
					WHERE a.id = NEW.account_id), 0);
			END IF;
		END';
	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER judgment_province
		BEFORE INSERT ON judgment FOR EACH ROW
		SET NEW.province_id = COALESCE((SELECT u.province_id
			FROM unit u WHERE u.id = NEW.unit_id), 0)';
	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER request_province
		BEFORE INSERT ON enforcement_request FOR EACH ROW
		SET NEW.province_id = COALESCE((SELECT u.province_id
			FROM unit u WHERE u.id = NEW.unit_id), 0)';
	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER entry_province
		BEFORE INSERT ON publication FOR EACH ROW
		SET NEW.province_id = COALESCE((SELECT u.province_id
			FROM unit u WHERE u.id = NEW.unit_id), 0)';
	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER entry_province_moved
		BEFORE UPDATE ON publication FOR EACH ROW
		IF NEW.unit_id <> OLD.unit_id THEN
			SET NEW.province_id = COALESCE((SELECT u.province_id
				FROM unit u WHERE u.id = NEW.unit_id), 0);
		END IF';

	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER support_queue_province
		BEFORE INSERT ON support_queue FOR EACH ROW
		FOLLOWS support_queue_kept
		SET NEW.province_id = COALESCE((SELECT u.province_id
			FROM unit u WHERE u.id = NEW.unit_id), 0)';

	-- A unit comes to another province: what it has goes along.
	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER unit_province_moved
		AFTER UPDATE ON unit FOR EACH ROW
		IF NOT (NEW.province_id <=> OLD.province_id) THEN
			UPDATE matter SET province_id = NEW.province_id
				WHERE unit_id = NEW.id;
			UPDATE judgment SET province_id = NEW.province_id
				WHERE unit_id = NEW.id;
			UPDATE enforcement_request
				SET province_id = NEW.province_id
				WHERE unit_id = NEW.id;
			UPDATE publication SET province_id = NEW.province_id
				WHERE unit_id = NEW.id;
			UPDATE support_queue SET province_id = NEW.province_id
				WHERE unit_id = NEW.id;
		END IF';
	-- As 0247, but not when an entry went along with its unit alone.
	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER alert_entry_changed
		AFTER UPDATE ON publication FOR EACH ROW
		INSERT INTO alert_stale (judgment_id)
		SELECT m.judgment_id FROM matter m WHERE m.id = NEW.matter_id
		AND (NEW.province_id = OLD.province_id
			OR NEW.unit_id <> OLD.unit_id)';
END
