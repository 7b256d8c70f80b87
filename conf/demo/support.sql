-- support.sql: requests for online support, as the portal would have taken
-- them in, in several states. @secret_hash is given by load. A time of -N is N
-- days ago; codes count from 1 on each day, as each line has a day of its own.

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
	answer VARCHAR(4000) NOT NULL
);

INSERT INTO demo_support (age, unit_code, service, sender_role, sender_name,
	sender_fold, judgment_text, decision_text, content, state, answer)
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
	'YCBS', 'Đề nghị ông gửi bản sao bản án có đóng dấu hiệu lực và thông tin về thửa đất (số thửa, tờ bản đồ).'),
	(6, 'T82@2025', 'KNTC', 'creditor', 'Võ Thị Bích Liên', 'vo thi bich lien',
	'', 'Số 204/QĐ-THADS',
	'Tôi muốn biết trình tự khiếu nại về việc chậm thông báo kết quả xác minh.',
	'DPC', ''),
	(9, 'T82@2025', 'YCTHA', 'creditor', 'Đinh Hoàng Nam', 'dinh hoang nam',
	'Số 17/2026/HNGĐ-ST của Tòa án nhân dân khu vực 4 - Đồng Tháp', '',
	'Xin hỏi yêu cầu thi hành án cấp dưỡng nuôi con thì nộp đơn theo mẫu nào?',
	'TRALOI', 'Ông nộp đơn yêu cầu thi hành án kèm bản án tại cơ quan Thi hành án dân sự tỉnh hoặc qua Cổng Dịch vụ công quốc gia. Đơn ghi rõ các kỳ cấp dưỡng đã đến hạn.'),
	(13, 'T82@2025', 'XNKQ', 'debtor', 'Phan Thanh Tâm', 'phan thanh tam',
	'Số 04/2026/HS-ST của Tòa án nhân dân khu vực 3 - Đồng Tháp',
	'Số 77/QĐ-THADS', 'Tôi đã nộp xong án phí và tiền phạt, xin giấy xác nhận kết quả thi hành án.',
	'TRALOI', 'Giấy xác nhận kết quả thi hành án đã được ký, mời ông đến nhận tại bộ phận một cửa hoặc nhận qua bưu điện.'),
	(20, 'V8202', 'PAKN', 'related', 'Ngô Thị Mỹ Dung', 'ngo thi my dung', '', '',
	'Tôi nhận được hai thông báo cho cùng một người đã chuyển đi nơi khác.',
	'KETTHUC', 'Phòng khu vực 2 đã ghi nhận địa chỉ mới và ngừng gửi thông báo đến địa chỉ cũ.');

INSERT INTO support_inbox (form_id, code, secret_hash, service, unit_id,
	sender_role, sender_kind, sender_name, sender_fold, id_number, address,
	phone, judgment_text, decision_text, content, sent_at)
SELECT MD5(CONCAT('demo', d.age)),
	CONCAT(SUBSTRING_INDEX(d.unit_code, '@', 1), '-',
		DATE_FORMAT(UTC_TIMESTAMP() + INTERVAL 7 HOUR - INTERVAL d.age DAY,
		'%y%m%d'), '-0001'),
	@secret_hash, d.service, u.id, d.sender_role,
	IF(d.sender_name LIKE 'Công ty%', 'enterprise', 'individual'),
	d.sender_name, d.sender_fold, '000011112222',
	'Xã Mỹ Hòa, tỉnh Đồng Tháp', '0900000000', d.judgment_text,
	d.decision_text, d.content,
	UTC_TIMESTAMP() - INTERVAL d.age DAY - INTERVAL 20 MINUTE
FROM demo_support d JOIN unit u ON u.code = d.unit_code ORDER BY d.age DESC;

INSERT INTO support_case (inbox_id, unit_id, state, assigned_to, due_on,
	answer, answered_at, answered_by)
SELECT i.id, i.unit_id, d.state, a.id,
	DATE(UTC_TIMESTAMP() + INTERVAL 7 HOUR) + INTERVAL 7 - d.age DAY,
	d.answer,
	IF(d.answer = '', NULL, i.sent_at + INTERVAL 1 DAY),
	IF(d.answer = '', NULL, a.id)
FROM demo_support d
	JOIN support_inbox i ON i.form_id =
		CONVERT(MD5(CONCAT('demo', d.age)) USING ascii)
	JOIN account a ON a.login = IF(d.unit_code = 'T82@2025', 'hotro',
		CONCAT('truongphong', RIGHT(d.unit_code, 1)))
WHERE d.state IS NOT NULL;

INSERT INTO support_event (inbox_id, kind, state, public_text, at, account_id)
SELECT c.inbox_id, 'received', 'DTN', '', i.sent_at + INTERVAL 2 HOUR,
	c.assigned_to
FROM support_case c JOIN support_inbox i ON i.id = c.inbox_id
WHERE i.secret_hash = CONVERT(@secret_hash USING ascii);

INSERT INTO support_event (inbox_id, kind, state, public_text, at, account_id)
SELECT c.inbox_id, 'answered', c.state, c.answer, c.answered_at, c.answered_by
FROM support_case c JOIN support_inbox i ON i.id = c.inbox_id
WHERE i.secret_hash = CONVERT(@secret_hash USING ascii) AND c.answered_at IS NOT NULL;

-- How the agency of the demo is reached; its divisions are reached as it is.
INSERT IGNORE INTO unit_contact (unit_id, address, phone, email)
SELECT id, 'Số 1 đường Ví Dụ, phường Ví Dụ, tỉnh Đồng Tháp', '0277 300 0000',
	'lienhe@dongthap.vidu.vn' FROM unit WHERE code = 'T82@2025';
