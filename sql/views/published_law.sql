-- Which law is loaded: the portal reads the views of it again when this changes.
CREATE OR REPLACE ALGORITHM = MERGE VIEW published_law AS
SELECT k.loaded_at
FROM law_pack k
