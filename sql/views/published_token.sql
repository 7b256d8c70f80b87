-- The words of the names on the public list; joined with published_entry,
-- which leaves out what no longer stands.
CREATE OR REPLACE ALGORITHM = MERGE VIEW published_token AS
SELECT t.token, t.publication_id
FROM publication_token t
