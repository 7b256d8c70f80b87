-- What is said of a person is as one of his parties has it: where the party
-- that had it so was put right or left him, as his newest party has it.
CREATE TRIGGER person_corrected AFTER UPDATE ON party FOR EACH ROW
	IF NOT (BINARY NEW.name = BINARY OLD.name AND NEW.kind = OLD.kind
		AND NEW.birth_year <=> OLD.birth_year
		AND NEW.id_number <=> OLD.id_number) THEN
		UPDATE person s
			JOIN (SELECT q.person_id, MAX(q.id) AS id FROM party q
				WHERE q.person_id IN (OLD.person_id,
				NEW.person_id) GROUP BY q.person_id) l
				ON l.person_id = s.id
			JOIN party p ON p.id = l.id
			SET s.name = p.name, s.name_fold = p.name_fold,
				s.kind = p.kind, s.birth_year = p.birth_year
			WHERE NOT EXISTS (SELECT 1 FROM party x
				WHERE x.person_id = s.id
				AND BINARY x.name = BINARY s.name
				AND x.name_fold = s.name_fold
				AND x.kind = s.kind
				AND x.birth_year <=> s.birth_year);
	END IF
