-- How what is added to a line was reckoned: of interest the days, the rate in
-- millionths a year, and what the rule makes of it; of a cost none.
CREATE TABLE money_added (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	event_id BIGINT NOT NULL,
	matter_id BIGINT NOT NULL,
	kind VARCHAR(40) NOT NULL,
	from_on DATE NULL,
	to_on DATE NULL,
	rate INT NOT NULL DEFAULT 0,
	rule_dong BIGINT NOT NULL DEFAULT 0,
	UNIQUE KEY money_added_event (event_id),
	KEY money_added_matter (matter_id),
	CONSTRAINT money_added_event FOREIGN KEY (event_id)
		REFERENCES event (id)
) ENGINE=InnoDB
