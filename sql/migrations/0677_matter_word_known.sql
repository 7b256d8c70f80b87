-- Of the matters that are there.
INSERT IGNORE INTO matter_word (word, matter_id, unit_id, province_id)
SELECT IF(w.twos, CONCAT(LEFT(SUBSTRING_INDEX(SUBSTRING_INDEX(p.name_fold, ' ',
		n.seq), ' ', -1), 40), ' ', LEFT(SUBSTRING_INDEX(
		SUBSTRING_INDEX(p.name_fold, ' ', n.seq + 1), ' ', -1), 40)),
	LEFT(SUBSTRING_INDEX(SUBSTRING_INDEX(p.name_fold, ' ', n.seq), ' ', -1),
		40)), m.id, m.unit_id, m.province_id
FROM matter_party y JOIN party p ON p.id = y.party_id AND p.name_fold <> ''
JOIN matter m ON m.id = y.matter_id
JOIN (SELECT 0 AS twos UNION ALL SELECT 1) w
JOIN (WITH RECURSIVE places AS (SELECT 1 AS seq UNION ALL
	SELECT seq + 1 FROM places WHERE seq < 100) SELECT seq FROM places) n
	ON n.seq + w.twos <= 1 + CHAR_LENGTH(p.name_fold)
		- CHAR_LENGTH(REPLACE(p.name_fold, ' ', ''))
