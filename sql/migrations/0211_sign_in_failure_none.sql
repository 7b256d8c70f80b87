-- Nothing writes sign_in_failure any more and nobody reads it; what people
-- typed as a login, their password at times, is not to be kept. The table
-- itself, and failed_count and locked_until of account, stay for programs of
-- the version before; without them its sign-in fails.
DELETE FROM sign_in_failure
