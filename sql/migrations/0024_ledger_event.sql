-- What an event posts. effect: intake (source -> to_account), move (matter and
-- balance -> to_account), money (an amount -> to_account), dimension (same
-- account, other unit or officer), correct, none. A move into the book posts
-- current -> carried and book_in -> separate_book; a move out of it posts
-- separate_book -> book_in and new -> to_account.
-- from_accounts: account codes it is lawful from, by comma; NULL: from any.
-- basis: only for matters of this basis; NULL: both. main_only: only for the
-- matter as a whole, never for single obligations.
CREATE TABLE ledger_event (
	id BIGINT NOT NULL AUTO_INCREMENT,
	code VARCHAR(40) NOT NULL,
	label VARCHAR(200) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	effect VARCHAR(20) NOT NULL,
	measure VARCHAR(20) NOT NULL,
	from_accounts VARCHAR(200) NULL,
	to_account SMALLINT NULL,
	decision_type VARCHAR(40) NULL,
	basis VARCHAR(20) NULL,
	main_only TINYINT NOT NULL,
	ends TINYINT NOT NULL,
	article VARCHAR(200) NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY ledger_event_code (code, valid_from),
	CONSTRAINT ledger_event_to_fk FOREIGN KEY (to_account)
		REFERENCES ledger_account (id),
	CONSTRAINT ledger_event_effect_ck CHECK (effect IN
		('intake', 'move', 'money', 'dimension', 'correct', 'none')),
	CONSTRAINT ledger_event_measure_ck CHECK (measure IN
		('both', 'matter', 'money', 'none'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
