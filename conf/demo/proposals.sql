-- What waits for the head: decisions that officers of one division propose, one
-- that he returned, an opening decision, and one that he signed on paper.
SET @head = (SELECT id FROM account WHERE login = 'lanhdao');
INSERT INTO proposal (matter_id, unit_id, officer_id, act, ground, note,
	proposed_by, proposed_at, state, reason, answered_by, answered_at)
SELECT x.id, x.unit_id, x.officer_id, 'postpone', 'agreed', x.note, x.account,
	UTC_TIMESTAMP() - INTERVAL x.n HOUR,
	IF(x.n = 3, 'returned', 'proposed'),
	IF(x.n = 3, 'Văn bản thỏa thuận chưa ghi thời hạn hoãn.', ''),
	IF(x.n = 3, @head, NULL),
	IF(x.n = 3, UTC_TIMESTAMP() - INTERVAL 1 HOUR, NULL)
FROM (SELECT m.id, m.unit_id, m.officer_id, a.id AS account,
		'Có văn bản thỏa thuận hoãn của các bên.' AS note,
		ROW_NUMBER() OVER (ORDER BY m.id DESC) AS n
	FROM matter m JOIN account a ON a.officer_id = m.officer_id
		AND a.login IN ('chv11', 'chv12')
	JOIN ledger_account s ON s.id = m.account_id
	WHERE s.code = 'enforcing' AND m.ended_on IS NULL
	ORDER BY m.id DESC LIMIT 3) x;
-- The last decision of the head that the dossiers brought for that division.
SET @paper = (SELECT MAX(e.decision_id) FROM event e
	JOIN matter m ON m.id = e.matter_id AND m.last_seq = e.seq
	JOIN account a ON a.officer_id = m.officer_id AND a.login = 'chv10'
	WHERE e.kind = 'postponed');
UPDATE decision SET signer_id = @head,
	signer = (SELECT name FROM account WHERE id = @head) WHERE id = @paper;
INSERT INTO proposal (matter_id, unit_id, officer_id, act, ground, note,
	proposed_by, state, decision_id)
SELECT m.id, m.unit_id, m.officer_id, 'postpone', d.ground, e.note,
	(SELECT id FROM account WHERE login = 'thuly'), 'registered', d.id
FROM decision d JOIN event e ON e.decision_id = d.id
	JOIN matter m ON m.id = d.matter_id WHERE d.id = @paper;
-- A decision that is to open a matter.
INSERT INTO proposal (unit_id, act, judgment_id, claim_ids, debtor_names,
	owed_dong, proposed_by)
SELECT j.unit_id, 'decide', j.id, c.id, COALESCE(p.name, ''), c.amount_dong,
	t.id
FROM account t JOIN judgment j ON j.unit_id = t.unit_id
	AND j.free_claims = 1 AND j.waiting_claims = 1
	JOIN claim c ON c.judgment_id = j.id
	AND c.id NOT IN (SELECT o.claim_id FROM obligation o
		WHERE o.claim_id IS NOT NULL)
	LEFT JOIN party p ON p.id = c.debtor_id
WHERE t.login = 'thuly' ORDER BY j.id LIMIT 1;
