-- The trigger finds the limits of what waits now.
UPDATE judgment SET officio_rules = NULL WHERE officio_on IS NOT NULL;
