-- Those that are there.
UPDATE party p JOIN judgment j ON j.id = p.judgment_id
	SET p.unit_id = j.unit_id
