-- For planted.sh: rows put in afterwards, where the ids were sealed as empty, or
-- not at all, and seals written over other seals.
INSERT INTO planted (what, row_key, owner, value, words)
	SELECT 'support_reply: put in', MAX(r.id) - 92, 'put in', '',
	CONCAT('nội dung bổ sung ', MAX(r.id) - 92, ' thêm vào sau')
	FROM support_reply r;
INSERT INTO planted (what, row_key, owner, value, words)
	SELECT 'support_reply: put in between', MAX(r.id) - 40, 'put in between',
	'', CONCAT('nội dung bổ sung ', MAX(r.id) - 40, ' không có dấu')
	FROM support_reply r;
INSERT INTO support_reply (id, form_id, inbox_id, content)
	SELECT p.row_key, MD5(p.owner), (SELECT MIN(r.inbox_id)
	FROM support_reply r), 'Chèn.'
	FROM planted p WHERE p.owner LIKE 'put in%';
INSERT INTO planted (what, row_key, owner, value, words)
	VALUES ('audit: seals written again', '3', 'sealed again', '',
	'Chấp hành viên từ 3 bị niêm phong hai lần');
INSERT INTO audit (chain_id, seq, at, account_id, program, request_number,
	action, object_kind, object_id, detail, hash)
	VALUES (MD5('again'), 1, UTC_TIMESTAMP(), 0, 'tasks', '00000000',
	'facts.seal', 'seal:officer', 3, REPEAT('0', 32), REPEAT('0', 64));
