-- The queue of the online support in its order: a row for each request, made of
-- support_inbox and support_case by the triggers that follow, so that no list
-- sorts all requests. part: new, work, draft, waiting, done. place: first what
-- nobody has received, "0" and the day when it was sent (in Viet Nam); then "1"
-- and the day of the answer, where there is none that of sending.
CREATE TABLE support_queue (
	inbox_id BIGINT NOT NULL PRIMARY KEY,
	unit_id BIGINT NOT NULL DEFAULT 0,
	assigned_to BIGINT NULL,
	state VARCHAR(20) NOT NULL DEFAULT '',
	part VARCHAR(10) NOT NULL DEFAULT 'new',
	due_on DATE NULL,
	place CHAR(11) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
	is_done TINYINT(1) AS (part = 'done') STORED,
	KEY support_queue_list (is_done, place, inbox_id, unit_id, part),
	KEY support_queue_part (part, place, inbox_id, unit_id),
	KEY support_queue_done (is_done, inbox_id, unit_id),
	KEY support_queue_unit (unit_id, is_done, place, inbox_id, part),
	KEY support_queue_unit_part (unit_id, part, place, inbox_id),
	KEY support_queue_unit_sent (unit_id, inbox_id),
	KEY support_queue_unit_done (unit_id, is_done, inbox_id),
	KEY support_queue_own (assigned_to, is_done, place, inbox_id, part),
	CONSTRAINT support_queue_inbox FOREIGN KEY (inbox_id)
		REFERENCES support_inbox (id) ON DELETE CASCADE
) ENGINE=InnoDB
