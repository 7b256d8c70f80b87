-- For planted.sh: rows that the demo data has none or few of, as the programs
-- write them.

-- Requests for support: each of the demo's seven times more, with its steps.
CREATE TEMPORARY TABLE again (n INT);
INSERT INTO again VALUES (1), (2), (3), (4), (5), (6), (7);
CREATE TEMPORARY TABLE twin (old_id BIGINT, code VARCHAR(40));
INSERT INTO twin SELECT i.id, CONCAT(i.code, '-', a.n)
	FROM support_inbox i JOIN again a;
INSERT INTO support_inbox (form_id, code, secret_hash, service, unit_id,
	sender_role, sender_kind, sender_name, sender_fold, id_number, address,
	phone, email, creditor, debtor, judgment_text, decision_text, content,
	asset_information, sent_at)
	SELECT MD5(t.code), t.code, i.secret_hash, i.service, i.unit_id,
	i.sender_role, i.sender_kind, i.sender_name, i.sender_fold,
	i.id_number, i.address, i.phone, 'ai@vidu.vn', 'Nguyễn Văn Được',
	'Trần Thị Phải', i.judgment_text, i.decision_text, i.content,
	'Nhà đất', i.sent_at
	FROM twin t JOIN support_inbox i ON i.id = t.old_id;
INSERT INTO support_case (inbox_id, unit_id, state, assigned_to, due_on,
	answer, answered_at, answered_by)
	SELECT n.id, c.unit_id, c.state, c.assigned_to, c.due_on, c.answer,
	c.answered_at, c.answered_by
	FROM twin t JOIN support_inbox n ON n.code = t.code
	JOIN support_case c ON c.inbox_id = t.old_id;
INSERT INTO support_event (inbox_id, kind, state, public_text, internal_note,
	at, account_id)
	SELECT n.id, e.kind, e.state, e.public_text, 'Ghi chú', e.at,
	e.account_id
	FROM twin t JOIN support_inbox n ON n.code = t.code
	JOIN support_event e ON e.inbox_id = t.old_id ORDER BY e.id;
-- What citizens added to what they had asked.
INSERT INTO support_reply (form_id, inbox_id, content, due_on)
	SELECT MD5(CONCAT(n.code, 'reply')), n.id, 'Tôi gửi thêm giấy tờ.',
	'2026-11-20'
	FROM twin t JOIN support_inbox n ON n.code = t.code;
-- Ids that were given and rolled back: a few, and many.
INSERT INTO support_reply (id, form_id, inbox_id, content)
	SELECT MAX(r.id) + 4, MD5('gap'), MAX(r.inbox_id), 'Bổ sung thêm.'
	FROM support_reply r;
INSERT INTO support_reply (id, form_id, inbox_id, content)
	SELECT MAX(r.id) + 90, MD5('wide gap'), MAX(r.inbox_id), 'Bổ sung nữa.'
	FROM support_reply r;
INSERT INTO support_event (inbox_id, kind, state, public_text, account_id)
	SELECT c.inbox_id, 'reply', c.state,
	'Đã nhận nội dung bổ sung của ông (bà).', 0
	FROM support_reply r JOIN support_case c ON c.inbox_id = r.inbox_id;

-- Entries of the public list: some corrected, some hidden.
CREATE TEMPORARY TABLE changed SELECT id FROM publication
	WHERE ended_on IS NULL ORDER BY id LIMIT 14;
INSERT INTO publication_change (publication_id, kind, field, text_before,
	text_after, reason, known_on, account_id)
	SELECT p.id, 'corrected', 'address', p.debtor_address, 'So 1 Vi Du',
	'Ghi nhầm địa chỉ', CURDATE(), 1
	FROM publication p JOIN changed USING (id);
UPDATE publication JOIN changed USING (id) SET debtor_address = 'So 1 Vi Du',
	address_fold = 'so 1 vi du', updated_at = UTC_TIMESTAMP();
CREATE TEMPORARY TABLE hidden SELECT id FROM publication
	WHERE ended_on IS NULL ORDER BY id DESC LIMIT 6;
INSERT INTO publication_change (publication_id, kind, reason, account_id)
	SELECT id, 'hidden', 'Ghi nhầm người', 1 FROM hidden;
UPDATE publication JOIN hidden USING (id) SET hidden_at = UTC_TIMESTAMP(),
	hidden_reason = 'Ghi nhầm người';

-- No trigger put what was sent here in the queue.
DELETE FROM support_queue;
INSERT INTO support_queue (inbox_id, unit_id, province_id, assigned_to, state,
	part, due_on, place)
	SELECT i.id, u.id, u.province_id, c.assigned_to,
	COALESCE(c.state, 'MOI'), CASE WHEN t.stage <> 'open'
		THEN IF(t.stage = 'final', 'done', t.stage)
		WHEN COALESCE(c.state, 'MOI') IN ('MOI', 'CD_DV') THEN 'new'
		WHEN c.state = 'CHO_DUYET' THEN 'draft' ELSE 'work' END,
	c.due_on, CONCAT(COALESCE(c.state, 'MOI') <> 'MOI',
		COALESCE(c.due_on, DATE(i.sent_at + INTERVAL 7 HOUR)))
	FROM support_inbox i LEFT JOIN support_case c ON c.inbox_id = i.id
	JOIN unit u ON u.id = COALESCE(c.unit_id, i.unit_id)
	JOIN law_term t ON t.list = 'support_state'
		AND t.code = COALESCE(c.state, 'MOI') AND t.valid_to IS NULL;

-- No trigger told thads-tasks of what was written here: as on a new day it
-- looks at all.
DELETE FROM task_figure WHERE name = 'alert_day';

-- Nor did one count what was hidden here.
DELETE FROM entry_count;
INSERT INTO entry_count (unit_id, entries) SELECT unit_id, COUNT(*)
	FROM publication WHERE ended_on IS NULL AND hidden_at IS NULL
	GROUP BY unit_id;

-- Months of the year before last are locked, one was opened again; of other
-- units each, as what is planted is found by its row.
INSERT INTO period_move (unit_id, year, month, state, moved_by, moved_at)
	SELECT u.id, 2023, m.seq, s.state, 1, UTC_TIMESTAMP(3)
	FROM (SELECT id FROM unit WHERE issues_decisions = 1 ORDER BY id
		LIMIT 12) u
	JOIN seq_1_to_4 m JOIN (SELECT 1 AS place, 'locked' AS state
		UNION ALL SELECT 2, 'open' UNION ALL SELECT 3, 'locked') s
	WHERE s.place = 1 OR m.seq = 4
	ORDER BY u.id, m.seq, s.place;
INSERT INTO period (unit_id, year, month, state, moved_by, moved_at)
	SELECT unit_id, year, month, 'locked', moved_by, MAX(moved_at)
	FROM period_move WHERE year = 2023 GROUP BY unit_id, year, month;

-- The year before that is closed for others, and corrections are granted.
INSERT INTO period_move (unit_id, year, month, state, moved_by, moved_at,
	until_on, reason)
	SELECT u.id, 2022, m.seq, IF(m.seq = 13, 'granted', 'locked'), 1,
	UTC_TIMESTAMP(3), IF(m.seq = 13, '2099-12-01', NULL),
	IF(m.seq = 13, 'Văn bản số 7', '')
	FROM (SELECT id FROM unit WHERE issues_decisions = 1 ORDER BY id DESC
		LIMIT 12) u JOIN seq_1_to_13 m ORDER BY u.id, m.seq;
INSERT INTO period (unit_id, year, month, state, moved_by, moved_at, until_on)
	SELECT unit_id, year, month, state, moved_by, moved_at, until_on
	FROM period_move WHERE year = 2022;

-- Decisions that an officer proposed and the head signed, and some that wait.
INSERT INTO proposal (matter_id, unit_id, officer_id, act, ground, note, state,
	proposed_by, answered_by, answered_at, decision_id)
	SELECT m.id, m.unit_id, m.officer_id, 'no-means', d.ground, e.note,
	'signed', 1, d.signer_id, d.decided_on, d.id
	FROM decision d JOIN event e ON e.decision_id = d.id
	JOIN matter m ON m.id = d.matter_id WHERE e.kind <> 'decided'
	AND d.signer_id IS NULL;
-- What goes to another agency was proposed for it.
UPDATE proposal p JOIN event e ON e.decision_id = p.decision_id
	JOIN transfer t ON t.event_id = e.id
	SET p.to_unit_id = t.to_unit_id, p.to_name = t.to_name;
INSERT INTO proposal (matter_id, unit_id, officer_id, act, ground, proposed_by)
	SELECT m.id, m.unit_id, m.officer_id, 'suspend', 'bankruptcy', 1
	FROM matter m WHERE m.ended_on IS NULL AND m.officer_id > 0
	ORDER BY m.id DESC LIMIT 40;
UPDATE proposal p JOIN unit u ON u.id = p.unit_id
	SET p.province_id = COALESCE(u.province_id, 0);

-- Persons merged two by two, some of them parted again.
CREATE TEMPORARY TABLE pair SELECT s.id, ROW_NUMBER() OVER (ORDER BY s.id) AS n
	FROM person s WHERE s.number IS NULL AND EXISTS (SELECT 1 FROM party p
		WHERE p.person_id = s.id)
	AND NOT EXISTS (SELECT 1 FROM person_merge g WHERE g.into_id = s.id)
	ORDER BY s.id LIMIT 60;
SET @merged = (SELECT COALESCE(MAX(id), 0) FROM person_merge);
CREATE TEMPORARY TABLE pair_into SELECT id, n - 1 AS n FROM pair;
INSERT INTO person_merge (kind, from_id, into_id, reason, account_id)
	SELECT 'merged', a.id, b.id, 'Cùng một người', 1
	FROM pair a JOIN pair_into b USING (n) WHERE a.n % 2 = 1;
INSERT INTO person_merge_party (merge_id, party_id)
	SELECT g.id, p.id FROM person_merge g
	JOIN party p ON p.person_id = g.from_id WHERE g.id > @merged;
UPDATE party p JOIN person_merge g ON g.from_id = p.person_id AND g.id > @merged
	SET p.person_id = g.into_id;
CREATE TEMPORARY TABLE parted SELECT id FROM person_merge
	ORDER BY id DESC LIMIT 3;
INSERT INTO person_merge (kind, from_id, into_id, undoes_id, reason,
	account_id)
	SELECT 'parted', g.from_id, g.into_id, g.id, 'Hai người khác nhau', 1
	FROM person_merge g JOIN parted USING (id);
UPDATE party p JOIN person_merge_party x ON x.party_id = p.id
	JOIN parted t ON t.id = x.merge_id JOIN person_merge g ON g.id = t.id
	SET p.person_id = g.from_id;

-- Telephones that were put right.
SET @changed = (SELECT COALESCE(MAX(id), 0) FROM record_change);
INSERT INTO record_change (record, record_id, judgment_id, field, text_before,
	text_after, reason, account_id)
	SELECT 'party', p.id, p.judgment_id, 'phone', p.phone,
	CONCAT('0908 ', p.id), 'Đương sự báo số mới', 1
	FROM party p ORDER BY p.id DESC LIMIT 30;
UPDATE party p JOIN record_change c ON c.record = 'party'
	AND c.record_id = p.id AND c.id > @changed SET p.phone = c.text_after;
