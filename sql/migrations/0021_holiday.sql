-- Days that differ from the ordinary week: works 0 is a holiday or day in
-- lieu, works 1 a Saturday worked in exchange. kind: "fixed" by the Labour
-- Code, "announced" by the Government, "expected" until it is announced.
CREATE TABLE holiday (
	on_day DATE NOT NULL,
	name VARCHAR(200) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	kind VARCHAR(20) NOT NULL,
	works TINYINT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (on_day),
	CONSTRAINT holiday_kind_ck CHECK (kind IN
		('fixed', 'announced', 'expected'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
