-- The imports that there are. An import asks its sender when it is checked.
INSERT INTO job (kind, object_id, unit_id, account_id, title, state, phase,
	done, total, cancel_asked, result, created_at, started_at, beat_at,
	ended_at, version)
SELECT 'import', id, unit_id, account_id, file_name, CASE state
	WHEN 'checked' THEN 'asks'
	WHEN 'checking' THEN 'waiting'
	WHEN 'queued' THEN 'waiting'
	ELSE state END, phase, bytes_done, bytes, cancel_asked, message,
	created_at, started_at, beat_at, ended_at, version
FROM import_job WHERE state <> '' ORDER BY id
