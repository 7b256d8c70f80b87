-- What the statistics are sliced by besides unit and officer: one row for each
-- combination that occurred of how and from what kind of case a matter came,
-- and what a line of it is (its budget group: obligation_type). What a line is
-- does not change; matters are counted in the slice of their first line.
CREATE TABLE slice (
	id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	basis VARCHAR(12) NOT NULL,
	case_type VARCHAR(30) NOT NULL,
	obligation_type VARCHAR(40) NOT NULL,
	recorded_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	UNIQUE KEY slice_same (basis, case_type, obligation_type)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
