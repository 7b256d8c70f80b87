-- For load: prints dossiers of a second agency, Cà Mau, as an import file. It has
-- received one that Đồng Tháp entrusted, and entrusts two of its own to it.
-- Who receives what transfers.sql says; an import knows the decisions alone.
SET @today = DATE(UTC_TIMESTAMP() + INTERVAL 7 HOUR);
SET @received = (SELECT MAX(t.id) FROM transfer t JOIN matter m
	ON m.id = t.matter_id AND m.basis = 'ex_officio' AND m.paid_dong = 0
	AND m.owed_dong = t.dong
	WHERE t.sent_on BETWEEN '2026-07-01' AND @today - INTERVAL 15 DAY);
CREATE TEMPORARY TABLE paper (k VARCHAR(2), day DATE);
INSERT INTO paper VALUES
	('a0', @today - INTERVAL 40 DAY), ('a1', @today - INTERVAL 5 DAY),
	('b0', @today - INTERVAL 60 DAY), ('b1', @today - INTERVAL 20 DAY),
	('r0', (SELECT sent_on + INTERVAL 8 DAY FROM transfer
		WHERE id = @received));
-- One series, each statistical year from 1 on.
CREATE TEMPORARY TABLE numbered
SELECT k, day, CONCAT(ROW_NUMBER() OVER (PARTITION BY YEAR(day)
	+ (MONTH(day) >= 10) ORDER BY day, k), '/QĐ-THADS') AS number
FROM paper WHERE day IS NOT NULL;
SELECT '<?xml version="1.0" encoding="UTF-8"?>';
SELECT '<dossiers version="2" source="demo-entrusted">';
SELECT CONCAT('<dossier ref="R" unit="T96@2025"><judgment court="', j.court,
	'" number="', j.number, '" issued="', j.issued_on, '" effective="',
	j.effective_on, '" kind="', j.case_type, '" received="',
	t.sent_on + INTERVAL 5 DAY, '" channel="entrusted"/>',
	'<party id="p1" role="debtor" kind="', p.kind, '" name="', p.name,
	IF(p.id_number IS NULL, '', CONCAT('" id-number="', p.id_number)),
	'" address="', p.address, '"/>',
	GROUP_CONCAT('<claim id="c', o.position, '" type="', o.obligation_type,
		'" debtor="p1" amount="', l.dong, '"/>' ORDER BY o.position
		SEPARATOR ''),
	'<decision number="', n.number, '" date="', n.day,
	'" basis="ex_officio" signer="Lý Minh Đạt"/></dossier>')
FROM transfer t JOIN numbered n ON n.k = 'r0'
	JOIN matter m ON m.id = t.matter_id
	JOIN judgment j ON j.id = m.judgment_id
	JOIN transfer_line l ON l.transfer_id = t.id
	JOIN obligation o ON o.id = l.obligation_id
	JOIN party p ON p.id = o.debtor_id
WHERE t.id = @received GROUP BY t.id;
SELECT CONCAT('<dossier ref="', d.ref, '" unit="T96@2025"><judgment court="Tòa',
	' án nhân dân khu vực 1 - Cà Mau" number="', d.n, '/',
	YEAR(a.day - INTERVAL 40 DAY), '/HS-ST" issued="',
	a.day - INTERVAL 40 DAY, '" effective="', a.day - INTERVAL 25 DAY,
	'" kind="criminal" received="', a.day - INTERVAL 3 DAY,
	'" channel="direct"/><party id="p1" role="debtor" kind="individual"',
	' name="', d.name, '" address="', d.address, '"/>', d.claims,
	'<decision number="', a.number, '" date="', a.day,
	'" basis="ex_officio" signer="Lý Minh Đạt"/>',
	'<event kind="verified" date="', a.day + INTERVAL 12 DAY,
	'" result="has_means" place="', d.address, '"/>',
	'<event kind="entrusted_out" date="', b.day, '" decision-number="',
	b.number, '" ground="residence" unit="T82@2025"/></dossier>')
FROM (SELECT 'A' AS ref, 'a0' AS opened, 'a1' AS sent, 41 AS n,
		'Lâm Quốc Vinh' AS name,
		'Số 7, ấp 2, xã Khánh An, tỉnh Cà Mau' AS address,
		CONCAT('<claim id="c1" type="court_fee" debtor="p1"',
			' amount="4800000"/><claim id="c2" type="fine"',
			' debtor="p1" amount="30000000"/>') AS claims
	UNION ALL SELECT 'B', 'b0', 'b1', 38, 'Quách Thị Ngân',
		'Số 21, ấp 5, xã Tân Thuận, tỉnh Cà Mau',
		'<claim id="c1" type="court_fee" debtor="p1" amount="6300000"/>') d
	JOIN numbered a ON a.k = d.opened JOIN numbered b ON b.k = d.sent;
SELECT '</dossiers>';
