-- sign_in_attempt as programs of the version before call it: the pair alone
-- is limited.
CREATE OR REPLACE PROCEDURE sign_in_try(
	IN p_login VARCHAR(60), IN p_network VARCHAR(64),
	IN p_answer VARCHAR(160), IN p_token_hash VARCHAR(64),
	IN p_csrf VARCHAR(32), IN p_address VARCHAR(64),
	IN p_agent VARCHAR(200),
	IN p_fresh_hash VARCHAR(160),
	IN p_free INT, IN p_first_secs INT, IN p_most_secs INT)
MODIFIES SQL DATA SQL SECURITY DEFINER
	CALL sign_in_attempt(p_login, p_network, p_answer, p_token_hash,
		p_csrf, p_address, p_agent, p_fresh_hash, p_free, 0, 0,
		p_first_secs, p_most_secs)
