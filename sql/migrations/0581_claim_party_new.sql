-- The first of each, whoever writes the claim.
CREATE TRIGGER claim_party_new AFTER INSERT ON claim FOR EACH ROW
BEGIN
	IF NEW.debtor_id IS NOT NULL THEN
		INSERT INTO claim_party (claim_id, role, party_id, position)
			VALUES (NEW.id, 'debtor', NEW.debtor_id, 1);
	END IF;
	IF NEW.creditor_id IS NOT NULL THEN
		INSERT INTO claim_party (claim_id, role, party_id, position)
			VALUES (NEW.id, 'creditor', NEW.creditor_id, 1);
	END IF;
END
