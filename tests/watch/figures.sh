# shellcheck shell=bash disable=SC2154,SC2317 # names set by run.sh
# What thads-tasks counts, and whether a check of readiness fails when it
# should and says why.

# figure MODULE NAME: the value of a figure without further labels.
figure()
{
	curl -s "$THADS_URL/$1/metrics" |
		sed -n "s/^$2{module=\"$1\"} //p"
}

database()
{
	"$top/thads" db --batch --skip-column-names -e "$1"
}

# Counts what is due by the hour, here at once.
count_now()
{
	"$THADS_VAR/bin/thads-tasks" -c "$THADS_VAR/etc/tasks.conf" --once
}

missing_publication_is_counted()
{
	local id before due late

	count_now || return 1
	before=$(figure registry thads_publications_due)
	id=$(database "SELECT MIN(id) FROM publication WHERE ended_on IS NULL
		AND hidden_at IS NULL AND decided_on < CURDATE() - INTERVAL 60 DAY
		AND matter_id IN (SELECT m.id FROM matter m
		JOIN ledger_account a ON a.id = m.account_id
		WHERE a.code = 'no_means' AND m.ended_on IS NULL)")
	database "UPDATE publication SET ended_on = CURDATE() WHERE id = $id"
	count_now
	due=$(figure registry thads_publications_due)
	late=$(figure registry thads_publications_late)
	database "UPDATE publication SET ended_on = NULL WHERE id = $id"
	count_now
	echo "entry $id: before $before, due $due, late $late"
	test "$due" -eq $((before + 1)) && test "$late" -ge 1 &&
		test "$(figure registry thads_publications_due)" -eq "$before"
}

# What a run of thads-verify has found is told, until the next one.
recount_is_told()
{
	local now told

	count_now || return 1
	now=$(date +%s)
	told=$(figure reports thads_verify_began_timestamp_seconds)
	test $((now - told)) -le 86400 &&
		test "$(figure reports thads_verify_duration_seconds)" -le 600 &&
		test "$(figure reports thads_verify_matters)" -gt 0 &&
		test "$(figure reports thads_verify_differences)" -eq 0 ||
		return 1
	database "INSERT INTO verify_run (began_at, ended_at, matters,
		differences, kinds, named) VALUES (UTC_TIMESTAMP(),
		UTC_TIMESTAMP() + INTERVAL 9 SECOND, 7, 3, 'trail 3', 'x')"
	told=$(figure reports thads_verify_differences)
	told+=" $(figure reports thads_verify_duration_seconds)"
	database "DELETE FROM verify_run WHERE differences = 3"
	echo "told $told"
	test "$told" = "3 9"
}

# Before the first run nothing is told, and nothing fails.
recount_is_not_told_before()
{
	local status=0

	database "CREATE TABLE kept_run AS SELECT * FROM verify_run;
		DELETE FROM verify_run"
	curl -sf "$THADS_URL/reports/metrics" >"$home/untold" || status=1
	database "INSERT INTO verify_run SELECT * FROM kept_run;
		DROP TABLE kept_run"
	grep -q thads_build_info "$home/untold" &&
		! grep thads_verify "$home/untold" && return "$status"
}

tasks_are_seen_at_work()
{
	local beat

	beat=$(figure intake thads_tasks_last_beat_timestamp_seconds)
	echo "beat $beat"
	test $(($(date +%s) - beat)) -le 90
}

# ready MODULE: its answer, and false when it is not 200.
ready()
{
	curl -s -w '%{http_code}\n' "$THADS_URL/$1/ready" | tee "$home/ready"
	tail -n 1 "$home/ready" | grep -x 200 >/dev/null
}

# A file that waits for an hour and that nobody takes up: locked like one at
# work, so that thads-tasks leaves it alone.
waiting_file_makes_intake_not_ready()
{
	local lock status=0

	database "SELECT GET_LOCK('thads-job-888888888', 5); DO SLEEP(8)" &
	lock=$!
	sleep 1
	database "INSERT INTO job (id, kind, object_id, unit_id, account_id,
		title, state, due_at)
		SELECT 888888888, 'import', 888888888, MIN(u.id),
		(SELECT MIN(id) FROM account), 'x', 'waiting',
		UTC_TIMESTAMP() - INTERVAL 2 HOUR FROM unit u"
	! ready intake && grep -q '^queue: FAILED, .*thads-tasks' \
		"$home/ready" && ready registry || status=1
	test "$(figure intake thads_import_queue_oldest_seconds)" -ge 7200 ||
		status=1
	database "DELETE FROM job WHERE id = 888888888"
	wait "$lock"
	ready intake && return "$status"
}

# with_line LINE COMMAND...: the portal with one more line of configuration.
with_line()
{
	local etc=$THADS_VAR/etc/portal.conf pid status=0 line=$1
	shift

	cp "$etc" "$home/portal.conf"
	sed "/^${line%% *} =/d" "$home/portal.conf" >"$etc"
	echo "$line" >>"$etc"
	read -r pid _ <"$THADS_VAR/run/portal.pid"
	kill -HUP "$pid"
	sleep 2
	"$@" || status=1
	cat "$home/portal.conf" >"$etc"
	kill -HUP "$pid"
	sleep 2
	return "$status"
}

is_not_ready_for()
{
	! ready portal && grep -q "^$1: FAILED, ..*" "$home/ready"
}

shows_backup()
{
	test "$(figure portal thads_backup_last_success_timestamp_seconds)" = \
		1795305600
}

full_disk_makes_not_ready()
{
	local full=99

	with_line "spool_min_free_percent = $full" is_not_ready_for spool
}

# Counting alone is told once for each worker, and is no reason not to serve.
serves_without_counting_together()
{
	local told

	told=$(grep -c TH1330 "$THADS_VAR/log/portal.log")
	for _ in 1 2 3 4 5 6
	do
		curl -sf -o /dev/null "$THADS_URL/portal/" || return 1
	done
	test "$(figure portal thads_workers)" = 1 && test "$told" -ge 1 &&
		test "$told" -eq "$(grep -c TH1330 "$THADS_VAR/log/portal.log")"
}

echo "1795305600 20261122-0000 full" >"$home/last-backup"
chmod 0755 "$home"
chmod 0644 "$home/last-backup"
check "a debtor missing on the list is counted, and late after the limit" \
	missing_publication_is_counted
check "thads-tasks is seen at work" tasks_are_seen_at_work
check "what thads-verify found is told" recount_is_told
check "before its first run nothing is told" recount_is_not_told_before
check "a file that waits makes intake not ready, and it alone" \
	waiting_file_makes_intake_not_ready
check "a full disk makes a program not ready" full_disk_makes_not_ready
check "a spool that is not there makes a program not ready" \
	with_line "spool_dir = $home/none" is_not_ready_for spool
check "the time of the last backup is shown" \
	with_line "backup_mark = $home/last-backup" shows_backup
check "without its counter file a program serves and says so once" \
	with_line "metrics_file = $home/none/x" serves_without_counting_together
