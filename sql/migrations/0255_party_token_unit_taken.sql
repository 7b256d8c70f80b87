-- Those that are there.
UPDATE party_token t JOIN party p ON p.id = t.party_id
	SET t.unit_id = p.unit_id
