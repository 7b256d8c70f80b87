-- The matters given to officers, a row for each fact that says so and was not
-- taken back, for the sheet of a month; unit and province as the matter has
-- them, so that the sheet of each is a range. Kept by triggers, whoever writes.
BEGIN NOT ATOMIC
	CREATE TABLE IF NOT EXISTS matter_given (
		event_id BIGINT NOT NULL PRIMARY KEY,
		matter_id BIGINT NOT NULL,
		unit_id BIGINT NOT NULL,
		province_id BIGINT NOT NULL,
		officer_id BIGINT NULL,
		given_on DATE NOT NULL,
		KEY matter_given_matter (matter_id),
		KEY matter_given_many (given_on, event_id),
		KEY matter_given_province (province_id, given_on, event_id),
		KEY matter_given_unit (unit_id, given_on, event_id),
		KEY matter_given_officer (officer_id, given_on, event_id)
	) ENGINE=InnoDB;
	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER matter_given_new
		AFTER INSERT ON event FOR EACH ROW
		BEGIN
			IF NEW.kind IN (''assigned'', ''handed_over'') THEN
				INSERT INTO matter_given (event_id, matter_id,
					unit_id, province_id, officer_id,
					given_on)
				SELECT NEW.id, m.id, m.unit_id, m.province_id,
					NEW.officer_id, NEW.effective_on
				FROM matter m WHERE m.id = NEW.matter_id;
			END IF;
			IF NEW.kind = ''voided'' THEN
				DELETE FROM matter_given
				WHERE event_id = NEW.refers_to;
			END IF;
		END';
	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER matter_given_moved
		AFTER UPDATE ON matter FOR EACH ROW
		IF NEW.unit_id <> OLD.unit_id
			OR NEW.province_id <> OLD.province_id THEN
			UPDATE matter_given SET unit_id = NEW.unit_id,
				province_id = NEW.province_id
				WHERE matter_id = NEW.id;
		END IF';
	-- Those that are there.
	INSERT IGNORE INTO matter_given (event_id, matter_id, unit_id,
		province_id, officer_id, given_on)
	SELECT e.id, m.id, m.unit_id, m.province_id, e.officer_id,
		e.effective_on
	FROM event e JOIN matter m ON m.id = e.matter_id
	WHERE e.kind IN ('assigned', 'handed_over')
		AND NOT EXISTS (SELECT 1 FROM event x
			WHERE x.matter_id = e.matter_id AND x.kind = 'voided'
			AND x.refers_to = e.id);
END
