-- Each book in the order of its days: of the country, a province, an agency.
ALTER TABLE decision
	ADD KEY IF NOT EXISTS decision_kept_many (book, decided_on, id),
	ADD KEY IF NOT EXISTS decision_kept_province
		(province_id, book, decided_on, id),
	ADD KEY IF NOT EXISTS decision_kept_unit (unit_id, book, decided_on, id),
	ALGORITHM = INPLACE, LOCK = NONE
