-- Claims of decisions that were withdrawn before this: by the grounds after
-- which the law has it decided anew (khoản 1 Điều 37, khoản 3 Điều 54 Luật
-- THADS 2008; khoản 1 Điều 52 Luật THADS 2025).
UPDATE obligation o JOIN event e ON e.matter_id = o.matter_id
	AND e.kind = 'withdrawn'
	AND e.ground IN ('no_competence', 'content_error', 'rights_transfer')
SET o.released_claim_id = o.claim_id, o.claim_id = NULL
WHERE o.claim_id IS NOT NULL
