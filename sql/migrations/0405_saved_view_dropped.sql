-- The last view that it had.
CREATE TRIGGER saved_view_dropped AFTER DELETE ON saved_view FOR EACH ROW
	INSERT INTO account_known (account_id, changed_at)
	VALUES (OLD.account_id, UTC_TIMESTAMP(6))
	ON DUPLICATE KEY UPDATE changed_at = UTC_TIMESTAMP(6)
