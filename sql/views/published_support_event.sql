-- What the agency told the sender on the way; steps without a public text
-- are the agency's own.
CREATE OR REPLACE ALGORITHM = MERGE VIEW published_support_event AS
SELECT e.inbox_id, e.id, e.at, e.state, e.public_text
FROM support_event e
WHERE e.public_text <> ''
