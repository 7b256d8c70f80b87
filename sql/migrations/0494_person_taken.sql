-- Those that are there, in their order: one person a number, the first who has
-- it; one a party without.
INSERT IGNORE INTO person (kind, name, name_fold, number, birth_year,
	taken_from)
SELECT x.kind, x.name, x.name_fold,
	IF(x.number REGEXP '^([0-9]{9,10}|[0-9]{12,13})$', x.number, NULL),
	x.birth_year, x.id
FROM (SELECT p.*, CONVERT(REPLACE(REPLACE(REPLACE(p.id_number, ' ', ''),
	'.', ''), '-', '') USING ascii) AS number
	FROM party p WHERE p.person_id = 0) x
ORDER BY x.id
