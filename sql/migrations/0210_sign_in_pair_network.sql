-- Whose wrong passwords a row counts: those of one account from one network,
-- all from the network (account_id NULL), or all for the account (network
-- NULL). refused: somebody was told of the wait, and a line in the trail says
-- so; the next wait has a line of its own.
ALTER TABLE sign_in_pair
	ADD network VARCHAR(64) NULL,
	ADD refused TINYINT NOT NULL DEFAULT 0
