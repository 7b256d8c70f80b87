-- The time limits of online support, to say when an answer may be expected.
CREATE OR REPLACE ALGORITHM = MERGE VIEW published_deadline AS
SELECT d.code, d.alias, d.label, d.article, d.owner, d.amount, d.measure,
	d.roll, d.direction, d.warn_days, d.valid_from, d.valid_to, d.position
FROM deadline_rule d
WHERE d.alias LIKE 'support%'
