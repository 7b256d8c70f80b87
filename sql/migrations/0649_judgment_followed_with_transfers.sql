-- As 0564. What another agency entrusted waits since it was received, also when
-- nobody asked here; what was given back does not.
CREATE OR REPLACE TRIGGER judgment_followed BEFORE UPDATE ON judgment FOR EACH ROW
BEGIN
	DECLARE free, waiting INT;
	DECLARE dong BIGINT;
	DECLARE officio, asked DATE;
	DECLARE rules VARCHAR(100);

	SELECT COUNT(*), COALESCE(SUM(x.waits), 0),
		COALESCE(SUM(IF(x.waits, GREATEST(x.dong, 0), 0)), 0),
		MIN(IF(x.officio, COALESCE(x.sent_on, NEW.received_on), NULL)),
		MIN(IF(x.officio, NULL, x.asked_on)),
		GROUP_CONCAT(DISTINCT IF(x.officio, x.rule, NULL)
			ORDER BY x.rule)
	INTO free, waiting, dong, officio, asked, rules
	FROM (SELECT c.amount_dong - COALESCE((SELECT SUM(w.paid_dong)
			FROM obligation w FORCE INDEX (obligation_released)
			WHERE w.released_claim_id = c.id), 0)
			AS dong,
		c.amount_dong AS whole,
		COALESCE(t.basis = 'ex_officio', 0) AS officio,
		t.decide_rule AS rule,
		COALESCE(t.basis = 'ex_officio', 0)
			OR MIN(q.received_on) IS NOT NULL
			OR MIN(s.received_on) IS NOT NULL AS waits,
		COALESCE(MIN(s.received_on), MIN(q.received_on)) AS asked_on,
		MIN(s.received_on) AS sent_on
		FROM claim c
		LEFT JOIN obligation_type t ON t.code = c.obligation_type
			AND t.valid_from <= NEW.received_on
			AND (t.valid_to IS NULL
			OR t.valid_to >= NEW.received_on)
		LEFT JOIN request_claim k ON k.claim_id = c.id
		LEFT JOIN enforcement_request q ON q.id = k.request_id
		LEFT JOIN transfer s ON s.id = c.transfer_id
		LEFT JOIN obligation o FORCE INDEX (obligation_claim)
			ON o.claim_id = c.id
		WHERE c.judgment_id = NEW.id AND o.id IS NULL
			AND (c.transfer_id IS NULL
			OR s.state IN ('received', 'opened'))
		GROUP BY c.id LOCK IN SHARE MODE) x
	WHERE x.dong > 0 OR x.whole = x.dong;
	SET NEW.free_claims = free, NEW.waiting_claims = waiting,
		NEW.waiting_dong = dong, NEW.officio_on = officio,
		NEW.asked_on = asked, NEW.officio_rules = rules;
END
