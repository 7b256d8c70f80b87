-- Accounts of the statistics ledger. A matter is always in exactly one.
CREATE TABLE ledger_account (
	id SMALLINT NOT NULL,
	code VARCHAR(40) NOT NULL,
	kind VARCHAR(20) NOT NULL,
	label VARCHAR(200) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY ledger_account_code (code),
	CONSTRAINT ledger_account_kind_ck CHECK (kind IN
		('source', 'stock', 'outflow', 'book_source', 'book'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
