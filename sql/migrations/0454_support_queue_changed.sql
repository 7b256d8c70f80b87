-- A step of the office, or a reply of the sender, moved it.
CREATE TRIGGER support_queue_changed AFTER UPDATE ON support_case FOR EACH ROW
	REPLACE INTO support_queue (inbox_id) VALUES (NEW.inbox_id)
