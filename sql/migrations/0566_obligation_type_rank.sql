-- The place in the order of payment (Điều 47 Luật THADS 2008, Điều 54 Luật THADS
-- 2025), as conf/law/obligations.xml has it, and what comes after its principal.
ALTER TABLE obligation_type
	ADD COLUMN pay_rank SMALLINT NOT NULL DEFAULT 9,
	ADD COLUMN interest TINYINT NOT NULL DEFAULT 0;
