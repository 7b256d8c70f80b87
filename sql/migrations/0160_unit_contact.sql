-- How citizens reach an agency: shown by the portal beside their requests,
-- kept by the administrator of the agency. An agency without a row is reached
-- as the one above it.
CREATE TABLE unit_contact (
	unit_id BIGINT NOT NULL PRIMARY KEY,
	address VARCHAR(300) NOT NULL DEFAULT '',
	phone VARCHAR(60) NOT NULL DEFAULT '',
	email VARCHAR(120) NOT NULL DEFAULT '',
	version INT NOT NULL DEFAULT 1,
	CONSTRAINT unit_contact_unit FOREIGN KEY (unit_id)
		REFERENCES unit (id)
) ENGINE=InnoDB
