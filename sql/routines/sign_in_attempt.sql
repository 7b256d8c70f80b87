-- The one way to a session, and the one place where a password is compared:
-- the programs read no hash and add no session. p_answer is the hash that was
-- computed from the password and sign_in_salt.
--
-- A wrong answer ends the transaction of the caller and is counted in one of
-- its own, so that no caller can take it back. It is counted for the pair of
-- login and network (an address, of IPv6 the first 64 bits); and, when that
-- account has never been entered from that network, for the network, whatever
-- the login, and for the login, whatever the network. Each of the three has its
-- own number of free slips (p_free, p_network_free, p_login_free; 0 of the
-- latter two: without end) and then waits, see sign_in_count. Who waits is not
-- even let in with the right answer, and nothing counts meanwhile. So a
-- stranger who tries many accounts, or one from many places, is slowed down,
-- and whoever was let in from where he sits before waits for his own slips
-- alone. Where somebody was let in is what session remembers, 30 days back.
--
-- p_answer NULL only asks whether somebody waits, before a hash is computed for
-- nothing: that takes a tenth of a second of a processor.
--
-- A right answer opens the session p_token_hash when that is not NULL, or sets
-- the password p_fresh_hash when that is not NULL, in the transaction of the
-- caller.
--
-- Result: whether it was right; whether it was compared and wrong; the seconds
-- to wait; the account; when it was not compared, what waits (1: the pair, 2:
-- the network, 3: the account), and whether nobody was told of this wait
-- before (then, too, the transaction of the caller is over).
CREATE OR REPLACE PROCEDURE sign_in_attempt(
	IN p_login VARCHAR(60), IN p_network VARCHAR(64),
	IN p_answer VARCHAR(160), IN p_token_hash VARCHAR(64),
	IN p_csrf VARCHAR(32), IN p_address VARCHAR(64),
	IN p_agent VARCHAR(200),
	IN p_fresh_hash VARCHAR(160),
	IN p_free INT, IN p_network_free INT, IN p_login_free INT,
	IN p_first_secs INT, IN p_most_secs INT)
MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
	-- No login is empty, and no network begins with the end of a line.
	DECLARE v_pair CHAR(64) CHARACTER SET ascii
		DEFAULT SHA2(CONCAT(p_login, '\n', p_network), 256);
	DECLARE v_network CHAR(64) CHARACTER SET ascii
		DEFAULT SHA2(CONCAT('\n', p_network), 256);
	DECLARE v_login CHAR(64) CHARACTER SET ascii
		DEFAULT SHA2(CONCAT(p_login, '\n\n'), 256);
	DECLARE v_account BIGINT DEFAULT NULL;
	DECLARE v_hash VARCHAR(160) DEFAULT NULL;
	DECLARE v_known INT DEFAULT 0;
	DECLARE v_waits CHAR(64) CHARACTER SET ascii DEFAULT NULL;
	DECLARE v_wait INT DEFAULT 0;
	DECLARE v_right INT DEFAULT 0;
	DECLARE v_wrong INT DEFAULT 0;
	DECLARE v_first INT DEFAULT 0;

	SET v_account = (SELECT a.id FROM account a WHERE a.login = p_login);
	SET v_hash = (SELECT a.password_hash FROM account a
		WHERE a.id = v_account AND a.state = 'active');
	SET v_known = EXISTS (SELECT 1 FROM session s
		WHERE s.account_id = v_account AND (s.address = p_network
		OR p_network LIKE '%/64' AND LEFT(INET6_ATON(s.address), 8) =
			LEFT(INET6_ATON(SUBSTRING_INDEX(p_network, '/', 1)), 8)));
	SET v_waits = (SELECT p.pair_hash FROM sign_in_pair p
		WHERE p.wait_until > UTC_TIMESTAMP() AND (p.pair_hash = v_pair
		OR NOT v_known AND p_network_free > 0
			AND p.pair_hash = v_network
		OR NOT v_known AND p_login_free > 0 AND p.pair_hash = v_login)
		ORDER BY p.wait_until DESC LIMIT 1);
	IF v_waits IS NULL THEN
		SET v_right = COALESCE(BINARY v_hash = BINARY p_answer, 0);
		SET v_wrong = NOT v_right AND p_answer IS NOT NULL;
	ELSE
		SET v_wait = (SELECT GREATEST(1, TIMESTAMPDIFF(SECOND,
			UTC_TIMESTAMP(), p.wait_until)) FROM sign_in_pair p
			WHERE p.pair_hash = v_waits);
		SET v_first = NOT (SELECT p.refused FROM sign_in_pair p
			WHERE p.pair_hash = v_waits);
	END IF;
	IF v_right THEN
		DELETE FROM sign_in_pair WHERE pair_hash = v_pair;
		IF p_token_hash IS NOT NULL THEN
			INSERT INTO session (token_hash, account_id, csrf,
				address, agent)
			VALUES (p_token_hash, v_account, p_csrf, p_address,
				p_agent);
		END IF;
		IF p_fresh_hash IS NOT NULL THEN
			UPDATE account SET password_hash = p_fresh_hash,
				password_set_at = UTC_TIMESTAMP(),
				must_change = 0, version = version + 1
			WHERE id = v_account;
		END IF;
	ELSEIF v_wrong THEN
		ROLLBACK;
		START TRANSACTION;
		CALL sign_in_count(v_pair, v_account, p_network, p_free,
			p_first_secs, p_most_secs, v_wait);
		IF NOT v_known AND p_network_free > 0 THEN
			CALL sign_in_count(v_network, NULL, p_network,
				p_network_free, p_first_secs, p_most_secs,
				v_wait);
		END IF;
		IF NOT v_known AND p_login_free > 0 THEN
			CALL sign_in_count(v_login, v_account, NULL,
				p_login_free, p_first_secs, p_most_secs,
				v_wait);
		END IF;
		COMMIT;
	ELSEIF v_first THEN
		ROLLBACK;
		START TRANSACTION;
		UPDATE sign_in_pair SET refused = 1
		WHERE pair_hash = v_waits AND refused = 0;
		SET v_first = ROW_COUNT();
		COMMIT;
	END IF;
	SELECT v_right, v_wrong, v_wait, v_account,
		COALESCE(FIELD(v_waits, v_pair, v_network, v_login), 0),
		v_first;
END
