-- Enforcement agencies of both trees (to 30/06/2025: Cuc and Chi cuc; since
-- 01/07/2025: provincial agencies with regional divisions). The path holds the
-- ids from the root ("/1/5/12/"), so that a subtree is one range of an index.
-- valid_to is inclusive; NULL is open. name is the latest name; unit_name has
-- the dated ones.
CREATE TABLE unit (
	id BIGINT NOT NULL AUTO_INCREMENT,
	code VARCHAR(20) NOT NULL,
	name VARCHAR(200) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	short_name VARCHAR(120) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	name_fold VARCHAR(200) NOT NULL,
	kind VARCHAR(20) NOT NULL,
	parent_id BIGINT NULL,
	path VARCHAR(120) NOT NULL DEFAULT '',
	number_suffix VARCHAR(40) NULL,
	issues_decisions TINYINT NOT NULL,
	holds_money TINYINT NOT NULL,
	area_code VARCHAR(10) NULL,
	ministry_code VARCHAR(40) NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY unit_code (code),
	KEY unit_path (path),
	KEY unit_name_fold (name_fold),
	KEY unit_parent (parent_id, position),
	CONSTRAINT unit_parent_fk FOREIGN KEY (parent_id) REFERENCES unit (id),
	CONSTRAINT unit_kind_ck CHECK (kind IN
		('nation', 'province', 'district', 'division', 'military'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
