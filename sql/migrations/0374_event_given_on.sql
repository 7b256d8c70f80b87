-- The day on which a matter was given to an officer, for the list of them.
ALTER TABLE event
	ADD COLUMN given_on DATE
	AS (CASE WHEN kind IN ('assigned', 'handed_over')
		THEN effective_on END) VIRTUAL
