-- What was added to a line since the decision: late interest, costs. owed +
-- added = paid + ended + left.
ALTER TABLE obligation ADD COLUMN added_dong BIGINT NOT NULL DEFAULT 0
