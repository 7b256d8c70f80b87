-- The list of the law (law_term.list) that the grounds of an event are from;
-- NULL: it has none.
ALTER TABLE ledger_event ADD COLUMN grounds VARCHAR(40) NULL AFTER decision_type;
