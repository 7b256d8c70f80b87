-- The event whose decision what is proposed withdraws, annuls or amends.
ALTER TABLE proposal ADD COLUMN on_event_id BIGINT NULL
