-- Nothing asks for it any more.
ALTER TABLE person DROP KEY person_taken_from, DROP COLUMN taken_from
