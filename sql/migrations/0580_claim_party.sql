-- Who a claim binds and who may ask for it: debtors who owe all of it jointly
-- (liên đới) and creditors who receive it together, in their order. Where a
-- judgment divides a sum, each share is a claim of its own. debtor_id and
-- creditor_id of the claim are the first of each.
CREATE TABLE claim_party (
	claim_id BIGINT NOT NULL,
	role VARCHAR(20) NOT NULL,
	party_id BIGINT NOT NULL,
	position SMALLINT NOT NULL,
	PRIMARY KEY (claim_id, role, party_id),
	CONSTRAINT claim_party_claim FOREIGN KEY (claim_id)
		REFERENCES claim (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
