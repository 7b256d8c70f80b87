-- The coded lists that citizens choose from or read.
CREATE OR REPLACE ALGORITHM = MERGE VIEW published_term AS
SELECT t.list, t.code, t.label, t.handling, t.deadline, t.valid_from,
	t.valid_to, t.position,
	t.attr1, t.attr2 -- of the programs of the release before
FROM law_term t
WHERE t.list IN ('support_service', 'support_state', 'sender_capacity',
	'person_kind')
