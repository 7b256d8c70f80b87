-- Which forms of additions have come in; nothing of what they say.
CREATE OR REPLACE ALGORITHM = MERGE VIEW published_support_reply AS
SELECT r.form_id, r.inbox_id
FROM support_reply r
