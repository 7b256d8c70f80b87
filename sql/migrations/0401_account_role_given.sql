-- A role given.
CREATE TRIGGER account_role_given AFTER INSERT ON account_role FOR EACH ROW
	INSERT INTO account_known (account_id, changed_at)
	VALUES (NEW.account_id, UTC_TIMESTAMP(6))
	ON DUPLICATE KEY UPDATE changed_at = UTC_TIMESTAMP(6)
