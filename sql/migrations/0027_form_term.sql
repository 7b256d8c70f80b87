-- A column as a linear combination of ledger accounts, fully expanded: the sum
-- of coefficient * (opening balance on 1 October, flow of the period, or
-- closing balance). A ratio has no terms of its own.
CREATE TABLE form_term (
	id BIGINT NOT NULL AUTO_INCREMENT,
	form_column_id BIGINT NOT NULL,
	account_id SMALLINT NOT NULL,
	window VARCHAR(10) NOT NULL,
	coefficient INT NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY form_term_account (form_column_id, account_id, window),
	CONSTRAINT form_term_column_fk FOREIGN KEY (form_column_id)
		REFERENCES form_column (id),
	CONSTRAINT form_term_account_fk FOREIGN KEY (account_id)
		REFERENCES ledger_account (id),
	CONSTRAINT form_term_window_ck CHECK (window IN
		('opening', 'flow', 'closing'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
