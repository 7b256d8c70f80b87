-- The rows of a form by kinds of matter; a form without any has one for each
-- agency and officer. A row sums the slices that its lists name ('': all).
-- measure: the row's own, otherwise (NULL) the form's. memo: not part of the
-- sum; leaf: no row of the form stands below it.
CREATE TABLE form_row (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	form_id BIGINT NOT NULL,
	code VARCHAR(10) NOT NULL,
	number VARCHAR(10) NULL,
	label VARCHAR(300) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	position INT NOT NULL,
	level INT NOT NULL,
	kind VARCHAR(10) NOT NULL,
	measure VARCHAR(20) NULL,
	bases VARCHAR(100) NULL,
	case_types VARCHAR(300) NULL,
	budget_groups VARCHAR(300) NULL,
	obligations VARCHAR(300) NULL,
	note VARCHAR(500) NULL,
	UNIQUE KEY form_row_code (form_id, code),
	CONSTRAINT form_row_form FOREIGN KEY (form_id) REFERENCES form (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
