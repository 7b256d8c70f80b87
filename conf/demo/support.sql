-- support.sql: requests for online support as the portal would have taken them
-- in some days ago, and what the office did with them since, as its program
-- would have written it (support/step_rules.c); tests/store/test_demo.c compares
-- the two. @secret_hash is given by load. Codes count from 1 on each day, as
-- each line has a day of its own.

CREATE TEMPORARY TABLE demo_support (
	age INT NOT NULL,
	unit_code VARCHAR(20) NOT NULL,
	service VARCHAR(20) NOT NULL,
	sender_role VARCHAR(30) NOT NULL,
	sender_name VARCHAR(200) NOT NULL,
	sender_fold VARCHAR(200) NOT NULL,
	judgment_text VARCHAR(300) NOT NULL,
	decision_text VARCHAR(300) NOT NULL,
	content VARCHAR(4000) NOT NULL,
	state VARCHAR(20) NULL,
	words VARCHAR(4000) NOT NULL
);

INSERT INTO demo_support (age, unit_code, service, sender_role, sender_name,
	sender_fold, judgment_text, decision_text, content, state, words)
VALUES
	(0, 'T82@2025', 'YCTHA', 'creditor', 'Lâm Thị Hồng Yến',
	'lam thi hong yen', 'Số 31/2026/DS-ST của Tòa án nhân dân khu vực 2 - Đồng Tháp',
	'', 'Tôi muốn yêu cầu thi hành án khoản nợ theo bản án. Xin hướng dẫn giấy tờ cần nộp và nộp ở đâu.',
	NULL, ''),
	(1, 'T82@2025', 'PAKN', 'related', 'Trần Quốc Lâm', 'tran quoc lam', '', '',
	'Trang tra cứu chưa hiện nơi tiếp công dân của Phòng khu vực 3. Đề nghị bổ sung.',
	NULL, ''),
	(2, 'T82@2025', 'XNKQ', 'debtor', 'Công ty TNHH Ví dụ Đồng Xanh 7',
	'cong ty tnhh vi du dong xanh 7', 'Số 09/2026/KDTM-ST của Tòa án nhân dân khu vực 1 - Đồng Tháp',
	'Số 118/QĐ-THADS',
	'Công ty đã nộp đủ tiền theo quyết định thi hành án, đề nghị xác nhận kết quả thi hành án để làm thủ tục vay vốn.',
	'DTN', ''),
	(4, 'V8201', 'YCTHA', 'creditor', 'Huỳnh Văn Phúc', 'huynh van phuc',
	'Số 22/2026/DS-ST của Tòa án nhân dân khu vực 1 - Đồng Tháp', '',
	'Người phải thi hành án ở xã Mỹ Hòa, tôi biết có thửa đất đang cho thuê. Tôi cần nộp thêm gì?',
	'YCBS', 'Xin gửi bản sao bản án có đóng dấu hiệu lực và thông tin về thửa đất (số thửa, tờ bản đồ).'),
	(6, 'T82@2025', 'KNTC', 'creditor', 'Võ Thị Bích Liên', 'vo thi bich lien',
	'', 'Số 204/QĐ-THADS',
	'Tôi muốn biết trình tự khiếu nại về việc chậm thông báo kết quả xác minh.',
	'DPC', ''),
	(9, 'T82@2025', 'YCTHA', 'creditor', 'Đinh Hoàng Nam', 'dinh hoang nam',
	'Số 17/2026/HNGĐ-ST của Tòa án nhân dân khu vực 4 - Đồng Tháp', '',
	'Xin hỏi yêu cầu thi hành án cấp dưỡng nuôi con thì nộp đơn theo mẫu nào?',
	'TRALOI', 'Xin nộp đơn yêu cầu thi hành án kèm bản án tại cơ quan Thi hành án dân sự tỉnh hoặc qua Cổng Dịch vụ công quốc gia. Đơn ghi rõ các kỳ cấp dưỡng đã đến hạn.'),
	(13, 'T82@2025', 'XNKQ', 'debtor', 'Phan Thanh Tâm', 'phan thanh tam',
	'Số 04/2026/HS-ST của Tòa án nhân dân khu vực 3 - Đồng Tháp',
	'Số 77/QĐ-THADS', 'Tôi đã nộp xong án phí và tiền phạt, xin giấy xác nhận kết quả thi hành án.',
	'TRALOI', 'Giấy xác nhận kết quả thi hành án đã được ký; xin đến nhận tại bộ phận một cửa hoặc nhận qua bưu điện.'),
	(20, 'V8202', 'PAKN', 'related', 'Ngô Thị Mỹ Dung', 'ngo thi my dung', '', '',
	'Tôi nhận được hai thông báo cho cùng một người đã chuyển đi nơi khác.',
	'KETTHUC', 'Phòng khu vực 2 đã ghi nhận địa chỉ mới và ngừng gửi thông báo đến địa chỉ cũ.');

-- The steps that lead to a state, with what the citizen reads of each.
CREATE TEMPORARY TABLE demo_step (
	goal VARCHAR(20) NOT NULL,
	number INT NOT NULL,
	kind VARCHAR(20) NOT NULL,
	state VARCHAR(20) NOT NULL,
	said VARCHAR(200) NOT NULL
);

INSERT INTO demo_step (goal, number, kind, state, said)
VALUES
	('DTN', 1, 'receive', 'DTN', 'Yêu cầu đã được tiếp nhận.'),
	('YCBS', 1, 'receive', 'DTN', 'Yêu cầu đã được tiếp nhận.'),
	('YCBS', 2, 'supplement', 'YCBS', 'Xin bổ sung:'),
	('DPC', 1, 'receive', 'DTN', 'Yêu cầu đã được tiếp nhận.'),
	('DPC', 2, 'assign', 'DPC', 'Yêu cầu đã được giao cho công chức xử lý.'),
	('TRALOI', 1, 'receive', 'DTN', 'Yêu cầu đã được tiếp nhận.'),
	('TRALOI', 2, 'answer', 'TRALOI', ''),
	('KETTHUC', 1, 'receive', 'DTN', 'Yêu cầu đã được tiếp nhận.'),
	('KETTHUC', 2, 'answer', 'TRALOI', ''),
	('KETTHUC', 3, 'end', 'KETTHUC', 'Hồ sơ hỗ trợ đã kết thúc.');

SET @now = UTC_TIMESTAMP();

INSERT INTO support_inbox (form_id, code, secret_hash, service, unit_id,
	sender_role, sender_kind, sender_name, sender_fold, id_number, address,
	phone, creditor, debtor, judgment_text, decision_text, content, sent_at)
SELECT MD5(CONCAT('demo', d.age)),
	CONCAT(SUBSTRING_INDEX(d.unit_code, '@', 1), '-',
		DATE_FORMAT(@now - INTERVAL d.age DAY - INTERVAL 20 MINUTE
		+ INTERVAL 7 HOUR, '%y%m%d'), '-0001'),
	@secret_hash, d.service, u.id, d.sender_role,
	IF(d.sender_name LIKE 'Công ty%', 'enterprise', 'individual'),
	d.sender_name, d.sender_fold, '000011112222',
	'Xã Mỹ Hòa, tỉnh Đồng Tháp', '0900000000',
	IF(d.sender_role = 'creditor',
		CONCAT(d.sender_name, ', Xã Mỹ Hòa, tỉnh Đồng Tháp'), ''),
	IF(d.sender_role = 'debtor',
		CONCAT(d.sender_name, ', Xã Mỹ Hòa, tỉnh Đồng Tháp'), ''),
	d.judgment_text, d.decision_text, d.content,
	@now - INTERVAL d.age DAY - INTERVAL 20 MINUTE
FROM demo_support d JOIN unit u ON u.code = d.unit_code ORDER BY d.age DESC;

-- Each step some hours after the one before; whoever receives it works on it.
CREATE TEMPORARY TABLE demo_event AS
SELECT i.id AS inbox_id, i.unit_id, s.goal, s.number, s.kind, s.state,
	CASE s.kind WHEN 'supplement' THEN CONCAT(s.said, '\n', d.words)
		WHEN 'answer' THEN d.words ELSE s.said END AS said,
	IF(s.kind = 'answer', d.words, NULL) AS answer,
	i.sent_at + INTERVAL 5 * s.number HOUR AS at, a.id AS account_id
FROM demo_support d
	JOIN demo_step s ON s.goal = d.state
	JOIN support_inbox i ON i.form_id =
		CONVERT(MD5(CONCAT('demo', d.age)) USING ascii)
	JOIN account a ON a.login = IF(d.unit_code = 'T82@2025', 'hotro',
		CONCAT('truongphong', RIGHT(d.unit_code, 1)));

CREATE TEMPORARY TABLE demo_workday AS
WITH RECURSIVE day (on_day) AS (
	SELECT DATE(@now) - INTERVAL 60 DAY
	UNION ALL SELECT on_day + INTERVAL 1 DAY FROM day
	WHERE on_day < DATE(@now) + INTERVAL 60 DAY)
SELECT day.on_day FROM day LEFT JOIN holiday h ON h.on_day = day.on_day
WHERE COALESCE(h.works, WEEKDAY(day.on_day) < 5);

-- The answer is due on the second working day (HT2 of conf/law/deadlines.xml).
INSERT INTO support_case (inbox_id, unit_id, state, assigned_to, due_on,
	answer, answered_at, answered_by, version)
SELECT i.id, i.unit_id, MAX(e.goal), MAX(e.account_id),
	(SELECT w.on_day FROM demo_workday w
		WHERE w.on_day > DATE(i.sent_at + INTERVAL 7 HOUR)
		ORDER BY w.on_day LIMIT 1 OFFSET 1),
	COALESCE(MAX(e.answer), ''), MAX(IF(e.answer IS NULL, NULL, e.at)),
	MAX(IF(e.answer IS NULL, NULL, e.account_id)), COUNT(*)
FROM demo_event e JOIN support_inbox i ON i.id = e.inbox_id
GROUP BY i.id, i.unit_id;

INSERT INTO support_event (inbox_id, kind, state, public_text, at, account_id)
SELECT e.inbox_id, e.kind, e.state, e.said, e.at, e.account_id
FROM demo_event e ORDER BY e.at, e.number;

-- How the agency of the demo is reached; its divisions are reached as it is.
INSERT IGNORE INTO unit_contact (unit_id, address, phone, email)
SELECT id, 'Số 1 đường Ví Dụ, phường Ví Dụ, tỉnh Đồng Tháp', '0277 300 0000',
	'lienhe@dongthap.vidu.vn' FROM unit WHERE code = 'T82@2025';
