-- The time limits of online support, to say when an answer may be expected.
CREATE OR REPLACE ALGORITHM = MERGE VIEW published_deadline AS
SELECT d.code, d.alias, d.amount, d.measure, d.roll, d.valid_from, d.valid_to
FROM deadline_rule d
WHERE d.alias LIKE 'support%'
