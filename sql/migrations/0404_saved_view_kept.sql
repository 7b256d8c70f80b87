-- The first view that an account keeps.
CREATE TRIGGER saved_view_kept AFTER INSERT ON saved_view FOR EACH ROW
	INSERT INTO account_known (account_id, changed_at)
	VALUES (NEW.account_id, UTC_TIMESTAMP(6))
	ON DUPLICATE KEY UPDATE changed_at = UTC_TIMESTAMP(6)
