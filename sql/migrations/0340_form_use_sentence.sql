-- What the page that a form led to tells of it, once.
ALTER TABLE form_use ADD COLUMN sentence VARCHAR(500) NULL
