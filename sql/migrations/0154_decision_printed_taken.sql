-- What was printed before; of several alike the first one holds it.
UPDATE IGNORE decision SET printed = number WHERE number <> '' ORDER BY id
