-- A role held at a unit between two dates, both days included. Rows are
-- never deleted: taking a role away sets revoked_at.
CREATE TABLE account_role (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	account_id BIGINT NOT NULL,
	role_code VARCHAR(20) NOT NULL,
	unit_id BIGINT NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	granted_by BIGINT NULL,
	granted_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	revoked_by BIGINT NULL,
	revoked_at DATETIME NULL,
	KEY account_role_account (account_id, valid_from),
	CONSTRAINT account_role_account FOREIGN KEY (account_id)
		REFERENCES account (id),
	CONSTRAINT account_role_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB
