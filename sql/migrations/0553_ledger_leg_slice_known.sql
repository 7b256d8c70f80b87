-- A leg counts in the slice of its line; the matter's own in that of the first
-- line of its decision, and so do all lines of a matter that once posted for
-- all of them together (0507). Whichever program writes the leg; the import
-- knows the slices of what it writes. Mostly one statement finds it; otherwise
-- the leg is of no line alone, or the first of its slice.
CREATE TRIGGER ledger_leg_slice BEFORE INSERT ON ledger_leg FOR EACH ROW
BEGIN
	DECLARE line BIGINT;
	DECLARE line_basis VARCHAR(12) COLLATE utf8mb4_bin;
	DECLARE line_case, line_type VARCHAR(40) COLLATE utf8mb4_bin;

	IF NEW.slice_id = 0 AND NEW.obligation_id <> 0 THEN
		SET NEW.slice_id = COALESCE((SELECT s.id
			FROM obligation o JOIN matter m ON m.id = o.matter_id
			JOIN slice s ON s.basis = m.basis
				AND s.case_type = m.case_type
				AND s.obligation_type = o.obligation_type
			WHERE o.id = NEW.obligation_id AND (o.position = 1
				OR NOT EXISTS (SELECT 1 FROM ledger_leg w
				WHERE w.matter_id = NEW.matter_id
				AND w.obligation_id = 0 AND w.dong <> 0))), 0);
	END IF;
	IF NEW.slice_id = 0 THEN
		SELECT MAX(o.id) INTO line FROM obligation o
		WHERE o.id = NEW.obligation_id AND o.position > 1
			AND NOT EXISTS (SELECT 1 FROM ledger_leg w
				WHERE w.matter_id = NEW.matter_id
				AND w.obligation_id = 0 AND w.dong <> 0);
		SELECT MAX(m.basis), MAX(m.case_type), COALESCE((
			SELECT o.obligation_type FROM obligation o
			WHERE o.matter_id = NEW.matter_id
				AND (line IS NULL OR o.id = line)
			ORDER BY o.position, o.id LIMIT 1), '')
		INTO line_basis, line_case, line_type
		FROM matter m WHERE m.id = NEW.matter_id;
		SET NEW.slice_id = COALESCE((SELECT s.id FROM slice s
			WHERE s.basis = line_basis AND s.case_type = line_case
			AND s.obligation_type = line_type), 0);
	END IF;
	IF NEW.slice_id = 0 AND line_basis IS NOT NULL THEN
		INSERT IGNORE INTO slice (basis, case_type, obligation_type)
		VALUES (line_basis, line_case, line_type);
		SET NEW.slice_id = (SELECT s.id FROM slice s
			WHERE s.basis = line_basis AND s.case_type = line_case
			AND s.obligation_type = line_type LOCK IN SHARE MODE);
	END IF;
END
