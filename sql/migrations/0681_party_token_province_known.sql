-- Those that are there.
UPDATE party_token t JOIN party p ON p.id = t.party_id
LEFT JOIN unit u ON u.id = p.unit_id
SET t.judgment_id = p.judgment_id, t.province_id = COALESCE(u.province_id, 0)
