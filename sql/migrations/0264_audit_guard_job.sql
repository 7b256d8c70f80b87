-- What a program's own account may add to the trail, whoever holds it: rows of
-- its program (thads_NAME; thads-import works under that of tasks), for nobody
-- or for an account that is signed in (or that has a job), as the next row
-- of a chain of the same program. The administrator's account, which owns this
-- trigger, is not held by it: the signed checkpoints are.
CREATE OR REPLACE TRIGGER audit_guard BEFORE INSERT ON audit FOR EACH ROW
BEGIN
	DECLARE who VARCHAR(128) DEFAULT SUBSTRING_INDEX(USER(), '@', 1);

	IF who <> SUBSTRING_INDEX(CURRENT_USER(), '@', 1) THEN
		IF NOT (who = CONCAT('thads_', NEW.program)
			OR (who = 'thads_tasks' AND NEW.program = 'import')) THEN
			SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT =
				'the trail: a row of another program';
		END IF;
		IF NEW.account_id <> 0 AND NOT EXISTS (SELECT 1 FROM session s
			WHERE s.account_id = NEW.account_id
			AND (s.ended_at IS NULL
			OR s.ended_at > UTC_TIMESTAMP() - INTERVAL 1 HOUR))
			AND NOT (who = 'thads_tasks' AND EXISTS (SELECT 1
			FROM job j
			WHERE j.account_id = NEW.account_id)) THEN
			SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT =
				'the trail: an account that is not signed in';
		END IF;
		IF NEW.seq < 1 OR (NEW.seq > 1 AND NOT EXISTS (SELECT 1
			FROM audit a WHERE a.chain_id = NEW.chain_id
			AND a.seq = NEW.seq - 1
			AND a.program = NEW.program)) THEN
			SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT =
				'the trail: not the next row of a chain';
		END IF;
	END IF;
END
