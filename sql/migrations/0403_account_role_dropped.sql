-- No program deletes a role; whoever does it by hand is heard.
CREATE TRIGGER account_role_dropped AFTER DELETE ON account_role FOR EACH ROW
	INSERT INTO account_known (account_id, changed_at)
	VALUES (OLD.account_id, UTC_TIMESTAMP(6))
	ON DUPLICATE KEY UPDATE changed_at = UTC_TIMESTAMP(6)
