-- The list of entries in each of its orders, for one unit and for many. What
-- the list is filtered by is in the index, so that other entries cost no row.
ALTER TABLE publication
	ADD KEY publication_list (published_at, id, unit_id, ended_on,
		hidden_at, due_on),
	ADD KEY publication_list_unit (unit_id, published_at, id, ended_on,
		hidden_at, due_on),
	ADD KEY publication_by_day (decided_on, id, unit_id, ended_on,
		hidden_at),
	ADD KEY publication_by_day_unit (unit_id, decided_on, id, ended_on,
		hidden_at),
	ADD KEY publication_by_name (debtor_name, id, unit_id, ended_on,
		hidden_at),
	ADD KEY publication_by_name_unit (unit_id, debtor_name, id, ended_on,
		hidden_at),
	ALGORITHM = INPLACE, LOCK = NONE
