-- Whether who receives what is owed owes the fee of enforcement for it, as
-- conf/law/obligations.xml has it.
ALTER TABLE obligation_type ADD COLUMN fee TINYINT NOT NULL DEFAULT 0
