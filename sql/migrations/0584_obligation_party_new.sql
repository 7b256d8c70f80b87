-- Those of the claim, whoever opens the line; of a line without one, the first
-- of each.
CREATE TRIGGER obligation_party_new AFTER INSERT ON obligation FOR EACH ROW
BEGIN
	INSERT INTO obligation_party (obligation_id, role, party_id, position)
		SELECT NEW.id, p.role, p.party_id, p.position
		FROM claim_party p WHERE p.claim_id = NEW.claim_id;
	IF NEW.claim_id IS NULL AND NEW.debtor_id IS NOT NULL THEN
		INSERT INTO obligation_party (obligation_id, role, party_id,
			position)
			VALUES (NEW.id, 'debtor', NEW.debtor_id, 1);
	END IF;
	IF NEW.claim_id IS NULL AND NEW.creditor_id IS NOT NULL THEN
		INSERT INTO obligation_party (obligation_id, role, party_id,
			position)
			VALUES (NEW.id, 'creditor', NEW.creditor_id, 1);
	END IF;
END
