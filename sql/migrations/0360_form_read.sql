-- The forms belong to the law that every worker keeps in memory
-- (law/law_form_store.c): a program of this version may read them only where
-- its rights were given anew, which this number stands for.
ALTER TABLE form COMMENT = 'law in memory: read by every program with sign-in'
