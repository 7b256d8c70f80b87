-- Who sees an alert: a row for each scope that reaches its unit, written as a
-- scope is ("%", "/1/%", "/1/12/"). A page is read from the primary key, in
-- its order, and stops after the rows that it shows.
CREATE TABLE alert_reach (
	list VARCHAR(16) CHARACTER SET ascii NOT NULL,
	reach VARCHAR(121) CHARACTER SET ascii NOT NULL,
	place BIGINT NOT NULL,
	alert_id BIGINT NOT NULL,
	officer_id BIGINT NOT NULL,
	PRIMARY KEY (list, reach, place, alert_id, officer_id),
	KEY alert_reach_alert (alert_id)
) ENGINE=InnoDB
