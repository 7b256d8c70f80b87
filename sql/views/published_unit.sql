-- The agencies, for choosing one and for naming it.
CREATE OR REPLACE ALGORITHM = MERGE VIEW published_unit AS
SELECT u.id, u.code, u.name, u.short_name, u.name_fold, u.kind, u.parent_id,
	u.path, u.position, u.valid_from, u.valid_to
FROM unit u
