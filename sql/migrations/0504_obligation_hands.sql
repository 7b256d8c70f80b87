-- A line has the hands of its matter; one that a program of the version before
-- writes stands where its matter does.
CREATE TRIGGER obligation_hands BEFORE INSERT ON obligation FOR EACH ROW
BEGIN
	DECLARE unit, officer BIGINT;
	DECLARE account SMALLINT;
	DECLARE inflow DATE;

	SELECT m.unit_id, m.officer_key, m.account_id, m.inflow_on
	INTO unit, officer, account, inflow
	FROM matter m WHERE m.id = NEW.matter_id;
	SET NEW.unit_id = COALESCE(unit, 0),
		NEW.officer_key = COALESCE(officer, 0),
		NEW.inflow_on = IF(NEW.account_id, NEW.inflow_on, inflow),
		NEW.account_id = IF(NEW.account_id, NEW.account_id,
			COALESCE(account, 0));
END
