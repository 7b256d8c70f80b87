-- What is needed to compute the answer to sign_in_try from a password: the
-- text of the hash up to its salt, never the hash. No row when nobody can sign
-- in by this login.
CREATE OR REPLACE PROCEDURE sign_in_salt(IN p_login VARCHAR(60))
READS SQL DATA SQL SECURITY DEFINER
	SELECT SUBSTRING_INDEX(a.password_hash, '$', 5)
	FROM account a
	WHERE a.login = p_login AND a.state = 'active'
	AND a.password_hash IS NOT NULL
