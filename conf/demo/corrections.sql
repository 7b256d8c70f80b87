-- An address that was copied wrongly: the clerk put it right, and the public
-- list follows.
SET @clerk = (SELECT id FROM account WHERE login = 'thuly');
SET @party = (SELECT MIN(p.id) FROM party p
	JOIN account a ON a.id = @clerk AND a.unit_id = p.unit_id
	JOIN publication e ON e.party_id = p.id AND e.ended_on IS NULL
	WHERE p.address LIKE 'Số %');
SET @address = (SELECT address FROM party WHERE id = @party);
SET @right = CONCAT('Số 1', SUBSTRING(@address, 4));
SET @reason = 'Ghi thiếu một chữ số của số nhà; theo căn cước và xác nhận của Công an xã.';
INSERT INTO record_change (record, record_id, judgment_id, field, text_before,
	text_after, reason, account_id)
	SELECT 'party', p.id, p.judgment_id, 'address', @address, @right,
	@reason, @clerk FROM party p WHERE p.id = @party;
INSERT INTO publication_change (publication_id, kind, field, text_before,
	text_after, reason, known_on, account_id)
	SELECT e.id, 'corrected', 'address', e.debtor_address, @right, @reason,
	CURRENT_DATE(), @clerk FROM publication e WHERE e.party_id = @party;
UPDATE publication SET debtor_address = @right,
	address_fold = CONCAT('so 1', SUBSTRING(address_fold, 4)),
	updated_at = UTC_TIMESTAMP(), version = version + 1
	WHERE party_id = @party;
UPDATE party SET address = @right WHERE id = @party;
-- The telephone of a creditor whose judgment waits for a decision.
SET @party = (SELECT MIN(p.id) FROM party p
	JOIN account a ON a.id = @clerk AND a.unit_id = p.unit_id
	JOIN judgment j ON j.id = p.judgment_id AND j.waiting_claims > 0);
INSERT INTO record_change (record, record_id, judgment_id, field, text_before,
	text_after, reason, account_id)
	SELECT 'party', p.id, p.judgment_id, 'phone', p.phone, '0908 200 212',
	'Đương sự báo số mới.', @clerk FROM party p WHERE p.id = @party;
UPDATE party SET phone = '0908 200 212' WHERE id = @party;
-- A request that was taken for another judgment; it led to nothing.
SET @request = (SELECT MIN(q.id) FROM enforcement_request q
	JOIN account a ON a.id = @clerk AND a.unit_id = q.unit_id
	WHERE NOT EXISTS (SELECT 1 FROM matter m WHERE m.request_id = q.id)
	AND NOT EXISTS (SELECT 1 FROM proposal r
		WHERE r.judgment_id = q.judgment_id));
SET @judgment = (SELECT judgment_id FROM enforcement_request
	WHERE id = @request);
SET @claims = (SELECT GROUP_CONCAT(claim_id ORDER BY claim_id)
	FROM request_claim WHERE request_id = @request);
SET @reason = 'Đơn ghi nhầm bản án; đương sự nộp lại đơn cho bản án đúng.';
INSERT INTO record_change (record, record_id, judgment_id, field, text_before,
	text_after, reason, account_id) VALUES
	('enforcement_request', @request, @judgment, 'claims', @claims, NULL,
	@reason, @clerk),
	('enforcement_request', @request, @judgment, 'state', 'received',
	'voided', @reason, @clerk);
UPDATE judgment SET version = version + 1 WHERE id = @judgment;
