-- In their order, for everybody and for one officer.
ALTER TABLE event
	ADD KEY event_given (given_on, id, matter_id, officer_id),
	ADD KEY event_given_officer (officer_id, given_on, id, matter_id),
	ALGORITHM = INPLACE, LOCK = NONE
