-- The office received it.
CREATE TRIGGER support_queue_taken AFTER INSERT ON support_case FOR EACH ROW
	REPLACE INTO support_queue (inbox_id) VALUES (NEW.inbox_id)
