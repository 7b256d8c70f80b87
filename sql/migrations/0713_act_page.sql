-- The page of an act that adds to a line.
ALTER TABLE act DROP CONSTRAINT act_page_ck,
	ADD CONSTRAINT act_page_ck CHECK (page IN
		('plain', 'money', 'verification', 'added'))
