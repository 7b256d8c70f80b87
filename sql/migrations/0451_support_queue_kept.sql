-- What stands in the queue of a request, whoever writes that it is one: the
-- only rule of it. A request is final or waits for its sender by the law
-- (support_state); those sent on wait to be received as new ones do.
CREATE TRIGGER support_queue_kept BEFORE INSERT ON support_queue FOR EACH ROW
BEGIN
	DECLARE unit, person BIGINT;
	DECLARE stands, stage_of VARCHAR(20);
	DECLARE due, sent DATE;

	SELECT COALESCE(c.unit_id, i.unit_id), c.assigned_to,
		COALESCE(c.state, 'MOI'), c.due_on,
		DATE(i.sent_at + INTERVAL 7 HOUR)
	INTO unit, person, stands, due, sent
	FROM support_inbox i LEFT JOIN support_case c ON c.inbox_id = i.id
	WHERE i.id = NEW.inbox_id;
	SET stage_of = (SELECT t.stage FROM law_term t
		WHERE t.list = 'support_state' AND t.code = stands
		ORDER BY t.valid_from DESC LIMIT 1);
	SET NEW.unit_id = unit, NEW.assigned_to = person, NEW.state = stands,
		NEW.part = CASE WHEN stage_of = 'final' THEN 'done'
			WHEN stage_of = 'waiting' THEN 'waiting'
			WHEN stands IN ('MOI', 'CD_DV') THEN 'new'
			WHEN stands = 'CHO_DUYET' THEN 'draft'
			ELSE 'work' END,
		NEW.due_on = due,
		NEW.place = CONCAT(stands <> 'MOI', COALESCE(due, sent));
END
