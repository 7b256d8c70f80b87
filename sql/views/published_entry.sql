-- The public list as everybody may see it: the six fields that the law names,
-- the agency and the day, of entries that stand; and what finds them. Entries
-- that ended or were taken down for an error are not here.
CREATE OR REPLACE ALGORITHM = MERGE VIEW published_entry AS
SELECT p.id, p.unit_id, p.debtor_kind, p.debtor_name, p.debtor_fold,
	p.debtor_address, p.address_fold, p.judgment_text, p.enforcement_text,
	p.enforcement_fold, p.number_key, p.obligation_text, p.reason_text, p.published_at,
	p.updated_at
FROM publication p
WHERE p.ended_on IS NULL AND p.hidden_at IS NULL
