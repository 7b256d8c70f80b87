-- The right by which an event of this kind that somebody else recorded may be
-- taken back. NULL: only who recorded it may.
ALTER TABLE ledger_event ADD COLUMN void_right VARCHAR(40) NULL AFTER ends
