-- One wrong password more, in the transaction of the caller, sign_in_attempt:
-- of a pair of account and network, of a network (p_account NULL) or of an
-- account (p_network NULL); p_key is its fingerprint. Each day, which begins at
-- midnight UTC, 7 o'clock in Viet Nam, p_free of them cost nothing; then come
-- p_first_secs of waiting, twice as long each time, p_most_secs at most.
-- p_wait becomes the wait when that is longer.
CREATE OR REPLACE PROCEDURE sign_in_count(
	IN p_key CHAR(64) CHARACTER SET ascii, IN p_account BIGINT,
	IN p_network VARCHAR(64),
	IN p_free INT, IN p_first_secs INT, IN p_most_secs INT,
	INOUT p_wait INT)
MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
	DECLARE v_over INT;
	DECLARE v_secs INT;

	INSERT INTO sign_in_pair (pair_hash, account_id, network, failed_count,
		failed_at)
	VALUES (p_key, p_account, p_network, 1, UTC_TIMESTAMP())
	ON DUPLICATE KEY UPDATE account_id = p_account, network = p_network,
		failed_count = IF(failed_at < UTC_DATE(), 1, failed_count + 1),
		failed_at = UTC_TIMESTAMP();
	SET v_over = (SELECT p.failed_count FROM sign_in_pair p
		WHERE p.pair_hash = p_key) - p_free;
	IF v_over > 0 THEN
		SET v_secs = LEAST(p_most_secs, p_first_secs
			* POW(2, LEAST(v_over - 1, 20)));
		UPDATE sign_in_pair SET refused = 0, wait_until =
			UTC_TIMESTAMP() + INTERVAL v_secs SECOND
		WHERE pair_hash = p_key;
		SET p_wait = GREATEST(p_wait, v_secs);
	END IF;
END
