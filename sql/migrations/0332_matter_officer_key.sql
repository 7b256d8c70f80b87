-- The officer as the ledger writes him: 0 for nobody.
ALTER TABLE matter ADD COLUMN officer_key BIGINT
	AS (COALESCE(officer_id, 0)) VIRTUAL
