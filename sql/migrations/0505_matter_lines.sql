-- The last fact by which the matter's lines were written: a program of the
-- version before moves the matter alone.
ALTER TABLE matter ADD COLUMN lines_seq BIGINT NOT NULL DEFAULT 0
