-- Those that are there.
INSERT IGNORE INTO support_queue (inbox_id) SELECT id FROM support_inbox
