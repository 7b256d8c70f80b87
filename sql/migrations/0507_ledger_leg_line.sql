-- The line whose sum a leg moves; 0: of none alone (the matter's count, and what
-- was posted for all lines together before each had its own).
ALTER TABLE ledger_leg ADD COLUMN obligation_id BIGINT NOT NULL DEFAULT 0
