-- How many entries of each unit stand on the public list.
CREATE OR REPLACE VIEW published_figure AS
SELECT p.unit_id, COUNT(*) AS entries
FROM publication p
WHERE p.ended_on IS NULL AND p.hidden_at IS NULL
GROUP BY p.unit_id
