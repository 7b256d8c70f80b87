-- How an agency is reached.
CREATE OR REPLACE ALGORITHM = MERGE VIEW published_contact AS
SELECT c.unit_id, c.address, c.phone, c.email
FROM unit_contact c
