-- What waits for an enforcement decision, on the judgment itself, so that no
-- list looks through claims. free_claims have no decision that stands; of these
-- waiting_claims of waiting_dong can be decided on: ex officio since the
-- judgment was received (officio_on), others since they were asked for
-- (asked_on). The rule is that of intake/decide_rules.h. Beside them the order
-- of the book of judgments and of what waits.
ALTER TABLE judgment
	ADD COLUMN free_claims SMALLINT NOT NULL DEFAULT 0,
	ADD COLUMN waiting_claims SMALLINT NOT NULL DEFAULT 0,
	ADD COLUMN waiting_dong BIGINT NOT NULL DEFAULT 0,
	ADD COLUMN officio_on DATE NULL,
	ADD COLUMN asked_on DATE NULL,
	ADD COLUMN is_open TINYINT(1) AS (free_claims > 0) STORED,
	ADD COLUMN waits_on DATE AS (LEAST(COALESCE(officio_on, asked_on),
		COALESCE(asked_on, officio_on))) STORED,
	ADD KEY judgment_list (received_on, id, unit_id),
	ADD KEY judgment_list_state (is_open, received_on, id, unit_id),
	ADD KEY judgment_unit_state (unit_id, is_open, received_on, id),
	ADD KEY judgment_waits (waits_on, id, unit_id),
	ADD KEY judgment_unit_waits (unit_id, waits_on, id)
