-- Every name a unit has borne, by date (Tong cuc became Cuc Quan ly on
-- 01/07/2025; Thua Thien Hue became Hue on 01/01/2025). Two trees use the same
-- short names, so a name is looked up for a day.
CREATE TABLE unit_name (
	id BIGINT NOT NULL AUTO_INCREMENT,
	unit_id BIGINT NOT NULL,
	name VARCHAR(200) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	short_name VARCHAR(120) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	name_fold VARCHAR(200) NOT NULL,
	short_fold VARCHAR(120) NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	PRIMARY KEY (id),
	UNIQUE KEY unit_name_from (unit_id, valid_from),
	KEY unit_name_fold (name_fold),
	KEY unit_name_short_fold (short_fold),
	CONSTRAINT unit_name_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
