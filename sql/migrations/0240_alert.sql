-- What an official of the registry is to be told of, one row each: relief to
-- be reviewed, a move to the separate book, a verification that comes due,
-- what is or was late; and what is published otherwise than it was decided.
-- Found by rules (matter/alert.h) from the facts of a judgment, kept up by
-- thads-tasks. place: the order within the list.
CREATE TABLE alert (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	list VARCHAR(16) CHARACTER SET ascii NOT NULL,
	place BIGINT NOT NULL,
	judgment_id BIGINT NOT NULL,
	matter_id BIGINT NOT NULL,
	entry_id BIGINT NOT NULL,
	party_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	officer_id BIGINT NOT NULL,
	debtor VARCHAR(300) NOT NULL,
	what VARCHAR(2000) NOT NULL DEFAULT '',
	why VARCHAR(500) NULL,
	article VARCHAR(200) NULL,
	no_means VARCHAR(60) NULL,
	decided_on DATE NULL,
	on_day DATE NULL,
	is_limit TINYINT NOT NULL,
	was_late TINYINT NOT NULL,
	rest_dong BIGINT NOT NULL,
	most_dong BIGINT NOT NULL,
	KEY alert_judgment (judgment_id)
) ENGINE=InnoDB
