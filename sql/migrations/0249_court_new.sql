-- A court is known as soon as a judgment names it. Who names one that is known
-- waits for nobody.
CREATE TRIGGER court_new AFTER INSERT ON judgment FOR EACH ROW
	INSERT IGNORE INTO court (name, name_fold)
	VALUES (NEW.court, NEW.court_fold)
