-- How a request for online support stands, for whoever knows its code and its
-- secret. Nothing that the sender wrote is here. An answer that waits for the
-- head's approval is not an answer yet.
CREATE OR REPLACE ALGORITHM = MERGE VIEW published_support_status AS
SELECT i.id, i.form_id, i.code, i.secret_hash, i.service,
	COALESCE(c.unit_id, i.unit_id) AS unit_id, i.sent_at,
	COALESCE(c.state, 'MOI') AS state, c.due_on,
	IF(c.answered_at IS NULL, '', c.answer) AS answer, c.answered_at
FROM support_inbox i LEFT JOIN support_case c ON c.inbox_id = i.id
