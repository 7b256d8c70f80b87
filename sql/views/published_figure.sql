-- How many entries of each unit stand on the public list.
CREATE OR REPLACE VIEW published_figure AS
SELECT c.unit_id, SUM(c.entries) AS entries
FROM entry_count c
GROUP BY c.unit_id
