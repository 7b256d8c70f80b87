-- A request that was sent stands in the queue.
CREATE TRIGGER support_queue_sent AFTER INSERT ON support_inbox FOR EACH ROW
	INSERT INTO support_queue (inbox_id) VALUES (NEW.id)
