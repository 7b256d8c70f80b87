-- The step that answered a request keeps the answer itself, as the program now
-- writes it, so that what the citizen is answered can be proved.
UPDATE support_event e JOIN support_case c ON c.inbox_id = e.inbox_id
SET e.public_text = c.answer
WHERE e.kind IN ('answer', 'approve', 'reject') AND c.answered_at IS NOT NULL
	AND e.public_text = 'Đã gửi trả lời.'
