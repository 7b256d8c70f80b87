-- The rhythm of verifying of those who are waited for months_special.
ALTER TABLE separate_book_rule
	ADD COLUMN special_rhythm VARCHAR(40) NULL AFTER months_special
