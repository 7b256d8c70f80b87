-- How online support goes, by agency and month of sending.
CREATE OR REPLACE VIEW published_support_figure AS
SELECT COALESCE(c.unit_id, i.unit_id) AS unit_id,
	EXTRACT(YEAR_MONTH FROM i.sent_at + INTERVAL 7 HOUR) AS sent_month,
	COUNT(*) AS sent, COUNT(c.answered_at) AS answered
FROM support_inbox i LEFT JOIN support_case c ON c.inbox_id = i.id
GROUP BY COALESCE(c.unit_id, i.unit_id),
	EXTRACT(YEAR_MONTH FROM i.sent_at + INTERVAL 7 HOUR)
