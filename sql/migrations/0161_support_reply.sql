-- What a citizen adds to a request that waits for him: written by the portal,
-- read by the support program, never changed. due_on: the day of the answer,
-- counted anew from the reply; NULL when the law of the day has no limit.
CREATE TABLE support_reply (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	form_id CHAR(32) CHARACTER SET ascii NOT NULL,
	inbox_id BIGINT NOT NULL,
	content VARCHAR(2000) NOT NULL,
	due_on DATE NULL,
	sent_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	UNIQUE KEY support_reply_form (form_id),
	KEY support_reply_inbox (inbox_id, id),
	CONSTRAINT support_reply_inbox FOREIGN KEY (inbox_id)
		REFERENCES support_inbox (id)
) ENGINE=InnoDB
