-- Those that are there.
UPDATE judgment SET version = version
