-- How soon a judgment is to be decided on ex officio depends on what waits: an
-- interim measure at once, bankruptcy within three days, the rest within five
-- (khoản 2 Điều 36 Luật THADS 2008, khoản 3 Điều 33 Luật THADS 2025). The codes
-- of the limits of what waits, parted by commas.
ALTER TABLE judgment ADD COLUMN officio_rules VARCHAR(100) NULL;
