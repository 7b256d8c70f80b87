-- A claim changes by a correction that is recorded, and by nothing else: no
-- program may write over it.
CREATE TRIGGER claim_corrected AFTER INSERT ON record_change FOR EACH ROW
	IF NEW.record = 'claim' THEN
		UPDATE claim SET
			obligation_type = IF(NEW.field = 'obligation_type',
				NEW.text_after, obligation_type),
			amount_dong = IF(NEW.field = 'amount_dong',
				NEW.text_after, amount_dong),
			thing = IF(NEW.field = 'thing', NEW.text_after, thing)
			WHERE id = NEW.record_id;
	END IF
