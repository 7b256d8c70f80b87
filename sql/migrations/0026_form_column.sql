-- Columns of a form. kind: terms and level are sums of ledger accounts,
-- formula a sum of other columns, ratio = ratio_factor * numerator /
-- denominator (codes of columns). The loader expands formulas into form_term.
CREATE TABLE form_column (
	id BIGINT NOT NULL AUTO_INCREMENT,
	form_id BIGINT NOT NULL,
	code VARCHAR(10) NOT NULL,
	label VARCHAR(300) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	group_label VARCHAR(300) COLLATE uca1400_vietnamese_as_ci NULL,
	position INT NOT NULL,
	kind VARCHAR(20) NOT NULL,
	formula VARCHAR(200) NULL,
	print_formula VARCHAR(100) NULL,
	ratio_factor INT NULL,
	ratio_numerator VARCHAR(10) NULL,
	ratio_denominator VARCHAR(10) NULL,
	decimals INT NOT NULL,
	memo TINYINT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY form_column_code (form_id, code),
	CONSTRAINT form_column_form_fk FOREIGN KEY (form_id)
		REFERENCES form (id),
	CONSTRAINT form_column_kind_ck CHECK (kind IN
		('formula', 'terms', 'ratio', 'level'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
