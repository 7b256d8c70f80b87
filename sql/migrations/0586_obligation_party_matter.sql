-- Who is not the first on a line belongs to its matter too, when a program of
-- the version before opens it, which knows the first alone.
CREATE TRIGGER obligation_party_matter AFTER INSERT ON obligation_party
FOR EACH ROW
BEGIN
	DECLARE v_matter BIGINT;
	DECLARE v_name VARCHAR(200) CHARACTER SET utf8mb4
		COLLATE utf8mb4_uca1400_vietnamese_as_ci;

	IF NEW.position > 1 THEN
		SELECT o.matter_id, p.name INTO v_matter, v_name
		FROM obligation o JOIN party p ON p.id = NEW.party_id
		WHERE o.id = NEW.obligation_id;
		INSERT IGNORE INTO matter_party (matter_id, party_id, role)
			VALUES (v_matter, NEW.party_id, NEW.role);
		UPDATE matter SET debtor_names
				= LEFT(CONCAT(debtor_names, ', ', v_name), 300)
			WHERE id = v_matter AND NEW.role = 'debtor'
			AND CHAR_LENGTH(debtor_names) < 289
			AND LOCATE(BINARY v_name, BINARY debtor_names) = 0;
		UPDATE matter SET creditor_names
				= LEFT(CONCAT(creditor_names, ', ', v_name), 300)
			WHERE id = v_matter AND NEW.role = 'creditor'
			AND CHAR_LENGTH(creditor_names) < 289
			AND LOCATE(BINARY v_name, BINARY creditor_names) = 0;
	END IF;
END
