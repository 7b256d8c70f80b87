-- A reply puts its request back to work in the same statement: the portal may
-- add replies and change nothing. A reply that comes when the request does not
-- wait any more is kept and told, and moves nothing.
CREATE TRIGGER support_reply_taken AFTER INSERT ON support_reply
FOR EACH ROW
BEGIN
	UPDATE support_case SET state = 'DPC',
		due_on = COALESCE(NEW.due_on, due_on), version = version + 1
		WHERE inbox_id = NEW.inbox_id AND state = 'YCBS';
	INSERT INTO support_event (inbox_id, kind, state, public_text,
		account_id)
		SELECT c.inbox_id, 'reply', c.state,
			'Đã nhận nội dung bổ sung của ông (bà).', 0
		FROM support_case c WHERE c.inbox_id = NEW.inbox_id;
END
