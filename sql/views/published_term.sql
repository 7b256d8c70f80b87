-- The coded lists that citizens choose from or read.
CREATE OR REPLACE ALGORITHM = MERGE VIEW published_term AS
SELECT t.list, t.code, t.label, t.article, t.valid_from, t.valid_to,
	t.counts_from, t.deadline, t.rhythm, t.leads_to, t.document,
	t.ends_state, t.check_rule, t.opens, t.closes, t.who, t.span,
	t.actions, t.handling, t.stage, t.threshold, t.months, t.days,
	t.relief, t.again, t.refuses, t.has_means, t.lists, t.position,
	t.attr1, t.attr2 -- of the programs of the release before
FROM law_term t
WHERE t.list IN ('support_service', 'support_state', 'sender_capacity',
	'person_kind')
