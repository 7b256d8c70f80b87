-- The alerts of one officer in their order.
ALTER TABLE alert_reach
	ADD KEY alert_reach_officer (list, reach, officer_id, place, alert_id),
	ALGORITHM = INPLACE, LOCK = NONE
