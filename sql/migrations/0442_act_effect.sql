-- What an event does to the time limits of its matter. rule: code of the limit;
-- '': all that are open. after_rule: it runs from the end of this limit. rhythm:
-- only when verifying is asked for in it. while_account: only of a matter that
-- stands there. held: 'no' - only once no collected money is held.
CREATE TABLE act_effect (
	id BIGINT NOT NULL AUTO_INCREMENT,
	event VARCHAR(40) NOT NULL,
	does VARCHAR(20) NOT NULL,
	rule VARCHAR(40) NOT NULL,
	after_rule VARCHAR(40) NULL,
	rhythm VARCHAR(40) NULL,
	while_account VARCHAR(40) NULL,
	held VARCHAR(20) NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY act_effect_row (event, does, rule, valid_from),
	CONSTRAINT act_effect_does_ck CHECK (does IN
		('opens', 'settles', 'cancels')),
	CONSTRAINT act_effect_held_ck CHECK (held = 'no')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
