-- The book of requests in its order, for one unit and for many.
ALTER TABLE enforcement_request
	ADD KEY request_list (received_on, id, unit_id),
	ADD KEY request_unit_list (unit_id, received_on, id),
	ALGORITHM = INPLACE, LOCK = NONE
