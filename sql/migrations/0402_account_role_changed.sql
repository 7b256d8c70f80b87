-- A role taken away, or with other days.
CREATE TRIGGER account_role_changed AFTER UPDATE ON account_role FOR EACH ROW
	INSERT INTO account_known (account_id, changed_at)
	VALUES (NEW.account_id, UTC_TIMESTAMP(6))
	ON DUPLICATE KEY UPDATE changed_at = UTC_TIMESTAMP(6)
