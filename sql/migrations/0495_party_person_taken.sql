-- Each party learns its person: that of its number, or its own.
UPDATE party p
LEFT JOIN person n ON n.number = CONVERT(REPLACE(REPLACE(REPLACE(p.id_number,
	' ', ''), '.', ''), '-', '') USING ascii)
LEFT JOIN person o ON o.taken_from = p.id
SET p.person_id = COALESCE(n.id, o.id)
WHERE p.person_id = 0
