-- The paper of a sum: a receipt, or a voucher. live: its number in its book,
-- until the fact is taken back; it cannot be given twice. payee_id: who was
-- paid, where it was one for all lines; none: each line its creditor.
CREATE TABLE money_paper (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	event_id BIGINT NOT NULL,
	matter_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	kind VARCHAR(12) NOT NULL,
	book VARCHAR(20) NOT NULL DEFAULT '',
	number VARCHAR(60) NOT NULL,
	live VARCHAR(60) NULL,
	way VARCHAR(40) NOT NULL,
	person VARCHAR(200) NOT NULL DEFAULT '',
	account VARCHAR(200) NOT NULL DEFAULT '',
	payee_id BIGINT NULL,
	UNIQUE KEY money_paper_event (event_id),
	UNIQUE KEY money_paper_book (unit_id, kind, book, live),
	KEY money_paper_matter (matter_id),
	CONSTRAINT money_paper_event FOREIGN KEY (event_id)
		REFERENCES event (id)
) ENGINE=InnoDB
