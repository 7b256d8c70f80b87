-- A bank that two judgments of the province name without its tax code: the
-- clerk found that it is one.
SET @clerk = (SELECT id FROM account WHERE login = 'thuly');
SET @into = (SELECT MIN(s.id) FROM person s
	JOIN party p ON p.person_id = s.id
	JOIN account a ON a.id = @clerk AND a.unit_id = p.unit_id
	WHERE s.number IS NULL AND s.name = 'Ngân hàng TMCP Ví dụ Sông Tiền');
SET @from = (SELECT MIN(s.id) FROM person s
	JOIN party p ON p.person_id = s.id
	JOIN account a ON a.id = @clerk AND a.unit_id = p.unit_id
	WHERE s.number IS NULL AND s.id > @into
	AND s.name = 'Ngân hàng TMCP Ví dụ Sông Tiền');
INSERT INTO person_merge (kind, from_id, into_id, reason, account_id)
	SELECT 'merged', @from, @into,
	'Cùng một ngân hàng, hai bản án không ghi mã số.', @clerk
	FROM person WHERE id = @from;
INSERT INTO person_merge_party (merge_id, party_id)
	SELECT g.id, p.id FROM person_merge g
	JOIN party p ON p.person_id = g.from_id;
UPDATE party SET person_id = @into WHERE person_id = @from;
