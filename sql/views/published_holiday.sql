CREATE OR REPLACE ALGORITHM = MERGE VIEW published_holiday AS
SELECT h.on_day, h.works
FROM holiday h
