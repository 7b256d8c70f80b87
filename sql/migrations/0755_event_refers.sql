-- What takes a fact of a matter back, or mends it, without reading all others.
ALTER TABLE event
	ADD KEY IF NOT EXISTS event_refers (matter_id, refers_to),
	ALGORITHM = INPLACE, LOCK = NONE
