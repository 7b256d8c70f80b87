-- Those that are there, without what the triggers have counted meanwhile: both
-- are seen at one moment.
INSERT INTO entry_count (unit_id, entries)
SELECT x.unit_id, SUM(x.n) FROM (SELECT p.unit_id, COUNT(*) AS n
	FROM publication p WHERE p.ended_on IS NULL AND p.hidden_at IS NULL
	GROUP BY p.unit_id
	UNION ALL SELECT c.unit_id, -SUM(c.entries) FROM entry_count c
	GROUP BY c.unit_id) x
GROUP BY x.unit_id
