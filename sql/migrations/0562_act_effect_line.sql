-- An effect may hang on what the lines of the matter are: one that grants the
-- time of voluntary performance, one of a certain kind.
ALTER TABLE act_effect
	ADD COLUMN voluntary VARCHAR(3) NULL,
	ADD COLUMN line_type VARCHAR(40) NULL;
