-- Those that are there, a unit at a time.
BEGIN NOT ATOMIC
	FOR x IN (SELECT id, province_id FROM unit) DO
		UPDATE decision d LEFT JOIN decision_type t
				ON t.code = d.decision_type
				AND t.valid_from <= d.decided_on
				AND (t.valid_to IS NULL
					OR t.valid_to >= d.decided_on)
			SET d.book = COALESCE(t.book, ''),
				d.province_id = x.province_id
			WHERE d.unit_id = x.id;
	END FOR;
END
