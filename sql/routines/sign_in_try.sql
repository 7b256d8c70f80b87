-- The one way to a session, and the one place where a password is compared:
-- the programs read no hash and add no session. p_answer is the hash that was
-- computed from the password and sign_in_salt.
--
-- A wrong answer ends the transaction of the caller and is counted in one of
-- its own, so that no caller can take it back. After p_free of them in a row
-- the pair of login and address (of IPv6 its network) waits p_first_secs, twice as long each time,
-- p_most_secs at most; after a day they are forgotten. Meanwhile not even the
-- right answer is taken, and nothing counts.
--
-- A right answer opens the session p_token_hash when that is not NULL, or sets
-- the password p_fresh_hash when that is not NULL, in the transaction of the
-- caller. Result: whether it was right, whether it was
-- compared and wrong, the seconds to wait, the account.
CREATE OR REPLACE PROCEDURE sign_in_try(
	IN p_login VARCHAR(60), IN p_network VARCHAR(64),
	IN p_answer VARCHAR(160), IN p_token_hash VARCHAR(64),
	IN p_csrf VARCHAR(32), IN p_address VARCHAR(64),
	IN p_agent VARCHAR(200),
	IN p_fresh_hash VARCHAR(160),
	IN p_free INT, IN p_first_secs INT, IN p_most_secs INT)
MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
	DECLARE v_pair CHAR(64) CHARACTER SET ascii
		DEFAULT SHA2(CONCAT(p_login, '\n', p_network), 256);
	DECLARE v_account BIGINT DEFAULT NULL;
	DECLARE v_hash VARCHAR(160) DEFAULT NULL;
	DECLARE v_count INT DEFAULT 0;
	DECLARE v_wait INT DEFAULT 0;
	DECLARE v_right INT DEFAULT 0;

	SET v_account = (SELECT a.id FROM account a WHERE a.login = p_login);
	SET v_hash = (SELECT a.password_hash FROM account a
		WHERE a.id = v_account AND a.state = 'active');
	SET v_wait = COALESCE((SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(),
		p.wait_until) FROM sign_in_pair p
		WHERE p.pair_hash = v_pair), 0);
	IF v_wait <= 0 THEN
		SET v_wait = 0;
		SET v_right = COALESCE(BINARY v_hash = BINARY p_answer, 0);
		IF v_right THEN
			DELETE FROM sign_in_pair WHERE pair_hash = v_pair;
			IF p_token_hash IS NOT NULL THEN
				INSERT INTO session (token_hash, account_id,
					csrf, address, agent)
				VALUES (p_token_hash, v_account, p_csrf,
					p_address, p_agent);
			END IF;
			IF p_fresh_hash IS NOT NULL THEN
				UPDATE account SET password_hash = p_fresh_hash,
					password_set_at = UTC_TIMESTAMP(),
					must_change = 0, version = version + 1
				WHERE id = v_account;
			END IF;
		ELSE
			ROLLBACK;
			START TRANSACTION;
			INSERT INTO sign_in_pair (pair_hash, account_id,
				failed_count, failed_at)
			VALUES (v_pair, v_account, 1, UTC_TIMESTAMP())
			ON DUPLICATE KEY UPDATE account_id = v_account,
				failed_count = IF(failed_at < UTC_TIMESTAMP()
					- INTERVAL 1 DAY, 1, failed_count + 1),
				failed_at = UTC_TIMESTAMP();
			SET v_count = (SELECT p.failed_count
				FROM sign_in_pair p WHERE p.pair_hash = v_pair);
			IF v_count > p_free THEN
				SET v_wait = LEAST(p_most_secs, p_first_secs
					* POW(2, LEAST(v_count - p_free - 1,
					20)));
				UPDATE sign_in_pair SET wait_until =
					UTC_TIMESTAMP()
					+ INTERVAL v_wait SECOND
				WHERE pair_hash = v_pair;
			END IF;
			COMMIT;
		END IF;
	END IF;
	SELECT v_right, v_count > 0, v_wait, v_account;
END
