-- The fingerprint is the house's own (BLAKE2b-256), not SHA-256.
ALTER TABLE law_pack CHANGE sha256 checksum CHAR(64) NOT NULL;
