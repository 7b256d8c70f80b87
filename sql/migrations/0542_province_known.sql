-- Those that are there, a unit at a time.
BEGIN NOT ATOMIC
	FOR x IN (SELECT id, province_id FROM unit) DO
		UPDATE matter SET province_id = x.province_id
			WHERE unit_id = x.id AND province_id <> x.province_id;
		UPDATE judgment SET province_id = x.province_id
			WHERE unit_id = x.id AND province_id <> x.province_id;
		UPDATE enforcement_request SET province_id = x.province_id
			WHERE unit_id = x.id AND province_id <> x.province_id;
		UPDATE publication SET province_id = x.province_id
			WHERE unit_id = x.id AND province_id <> x.province_id;
		UPDATE support_queue SET province_id = x.province_id
			WHERE unit_id = x.id AND province_id <> x.province_id;
	END FOR;
	UPDATE matter SET in_book = 1 WHERE in_book = 0 AND account_id
		IN (SELECT id FROM ledger_account WHERE kind = 'book');
END
