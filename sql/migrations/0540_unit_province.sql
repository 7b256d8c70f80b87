-- The tree below the root that a unit is of: its province, of whose units many
-- lists are; the root for the agencies of the army, which have no other. Made
-- from the path, so that it goes along with it.
ALTER TABLE unit ADD COLUMN IF NOT EXISTS province_id BIGINT
	AS (CAST(COALESCE(IF(kind = 'military', NULL, NULLIF(
		SUBSTRING_INDEX(SUBSTRING_INDEX(path, '/', 3), '/', -1), '')),
		NULLIF(SUBSTRING_INDEX(SUBSTRING_INDEX(path, '/', 2), '/', -1),
		''), '0') AS SIGNED)) VIRTUAL
