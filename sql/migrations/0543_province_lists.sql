-- The lists of a province, each in its order; those of a state in one unit; and
-- of what is not paid out or idle.
BEGIN NOT ATOMIC
	ALTER TABLE matter
		ADD KEY IF NOT EXISTS matter_list_province
			(province_id, is_open, list_key, id),
		ADD KEY IF NOT EXISTS matter_list_state_province
			(province_id, account_id, is_open, list_key, id),
		ADD KEY IF NOT EXISTS matter_list_state_unit
			(unit_id, account_id, is_open, list_key, id),
		ADD KEY IF NOT EXISTS matter_unassigned_province
			(province_id, officer_id, is_open, decided_on, id),
		ADD KEY IF NOT EXISTS matter_unassigned_many
			(officer_id, is_open, decided_on, id),
		ADD KEY IF NOT EXISTS matter_book_province
			(account_id, province_id, moved_on, id),
		ADD KEY IF NOT EXISTS matter_list_held
			(held_key, id, province_id, unit_id, officer_id),
		ADD KEY IF NOT EXISTS matter_idle (idle, id),
		ADD KEY IF NOT EXISTS matter_idle_province
			(province_id, idle, id),
		ADD KEY IF NOT EXISTS matter_idle_unit (unit_id, idle, id),
		ALGORITHM = INPLACE, LOCK = NONE;
	ALTER TABLE judgment
		ADD KEY IF NOT EXISTS judgment_list_province
			(province_id, received_on, id),
		ADD KEY IF NOT EXISTS judgment_state_province
			(province_id, is_open, received_on, id),
		ADD KEY IF NOT EXISTS judgment_waits_province
			(province_id, waits_on, id),
		ALGORITHM = INPLACE, LOCK = NONE;
	ALTER TABLE enforcement_request
		ADD KEY IF NOT EXISTS request_list_province
			(province_id, received_on, id),
		ALGORITHM = INPLACE, LOCK = NONE;
	ALTER TABLE publication
		ADD KEY IF NOT EXISTS publication_list_province
			(province_id, published_at, id, ended_on, hidden_at,
			due_on),
		ADD KEY IF NOT EXISTS publication_by_day_province
			(province_id, decided_on, id, ended_on, hidden_at),
		ADD KEY IF NOT EXISTS publication_by_name_province
			(province_id, debtor_name, id, ended_on, hidden_at),
		ALGORITHM = INPLACE, LOCK = NONE;
	ALTER TABLE support_queue
		ADD KEY IF NOT EXISTS support_queue_province
			(province_id, is_done, place, inbox_id, part),
		ADD KEY IF NOT EXISTS support_queue_province_part
			(province_id, part, place, inbox_id),
		ADD KEY IF NOT EXISTS support_queue_province_sent
			(province_id, inbox_id),
		ADD KEY IF NOT EXISTS support_queue_province_done
			(province_id, is_done, inbox_id),
		ALGORITHM = INPLACE, LOCK = NONE;
END
