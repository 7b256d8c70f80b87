-- What was entered from paper and is not confirmed goes along with its matter,
-- as what is proposed does.
CREATE OR REPLACE TRIGGER proposal_moved AFTER UPDATE ON matter FOR EACH ROW
BEGIN
	IF NOT (NEW.unit_id <=> OLD.unit_id
		AND NEW.officer_id <=> OLD.officer_id) THEN
		UPDATE proposal SET unit_id = NEW.unit_id,
			officer_id = NEW.officer_id
			WHERE matter_id = NEW.id
			AND (open_act IS NOT NULL OR on_paper = 1);
	END IF;
END
