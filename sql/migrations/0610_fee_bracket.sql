-- The fee of enforcement by what is received (Circular 216/2016/TT-BTC), as
-- conf/law/fees.xml has it. rate: millionths; salaries: nothing while the
-- whole is not more than so many base salaries, 0: there is no such bound.
CREATE TABLE fee_bracket (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	above_dong BIGINT NOT NULL,
	fixed_dong BIGINT NOT NULL,
	rate INT NOT NULL,
	salaries INT NOT NULL DEFAULT 0,
	payer VARCHAR(20) NOT NULL,
	article VARCHAR(200) NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	UNIQUE KEY fee_bracket_above (above_dong, valid_from),
	CONSTRAINT fee_bracket_payer_ck CHECK (payer IN ('creditor', 'requester'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
