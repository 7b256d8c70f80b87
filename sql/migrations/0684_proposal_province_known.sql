-- Of those that are there.
UPDATE proposal p JOIN unit u ON u.id = p.unit_id
SET p.province_id = u.province_id WHERE p.province_id <> u.province_id
