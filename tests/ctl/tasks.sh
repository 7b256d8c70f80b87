#!/bin/bash
# The processes of thads-tasks: one for each pool, begun again when it ended,
# none without the first one. Beside the one of the instance.
#
# shellcheck disable=SC2317 # checks are called by their names
set -uo pipefail
# shellcheck source=tests/ctl/lib.sh
. "$(dirname "$0")/lib.sh"

conf=$home/tasks.conf
first=

# await SECONDS COMMAND...: until it succeeds.
await()
{
	local end=$((SECONDS + $1))
	shift

	until "$@"
	do
		test "$SECONDS" -lt "$end" || return 1
		sleep 0.1
	done
}

begin()
{
	cp "$THADS_VAR/etc/thads.conf" "$home" &&
	{
		grep -Ev '^(checkpoint_dir|verify_|name) ?' \
			"$THADS_VAR/etc/tasks.conf"
		echo "checkpoint_dir = $home"
		echo 'verify_program = /bin/true'
	} >"$conf"
	"$THADS_VAR/bin/thads-tasks" -c "$conf" >"$home/told" 2>&1 &
	first=$!
}

# pools: the processes of the pools, not what one of them has begun.
pools()
{
	pgrep -P "$first" -x thads-tasks
}

are_all()
{
	test "$(pools | wc -l)" -eq 5
}

none_of()
{
	local process

	for process in "$@"
	do
		! kill -0 "$process" 2>/dev/null || return 1
	done
}

one_for_each_pool()
{
	begin && await 10 are_all
}

# The others stay meanwhile.
begun_again()
{
	local before ended

	before=$(pools) && ended=$(head -1 <<<"$before") &&
		kill -9 "$ended" && await 10 grep -q TH4851 "$home/told" &&
		await 10 are_all && ! pools | grep -qx "$ended" &&
		test "$(pools | sort | comm -12 - <(sort <<<"$before") |
			wc -l)" -eq 4
}

end_together()
{
	local all status=0

	mapfile -t all < <(pools)
	kill "$first"
	wait "$first" || status=$?
	test "$status" -eq 0 && none_of "${all[@]}" &&
		test "$(grep -c TH4851 "$home/told")" -eq 1
}

none_outlives()
{
	local all

	begin && await 10 are_all && mapfile -t all < <(pools) &&
		kill -9 "$first" && await 30 none_of "${all[@]}"
}

# job WORDS: of the job of the test.
job()
{
	sql "SELECT $1 FROM job WHERE kind = 'import' AND object_id = 999999998"
}

is_tried()
{
	test "$(job tries)" -ge 1
}

# What nobody can write down stays as it was, and is done when somebody can.
waits_while_read_only()
{
	local before status=0

	sql "SET GLOBAL read_only = 1"
	sql "INSERT INTO import_job (id, spool_path, format, content_hash)
		VALUES (999999998, '$home/none', 'xml', '');
		INSERT INTO job (kind, object_id, unit_id, account_id, title,
		state) SELECT 'import', 999999998, MIN(id), 0, 'x', 'waiting'
		FROM unit"
	sleep 3
	before=$(job "CONCAT(state, tries)")
	sql "SET GLOBAL read_only = 0"
	await 20 is_tried || status=1
	job "state, tries, result"
	sql "DELETE FROM job WHERE kind = 'import' AND object_id = 999999998;
		DELETE FROM import_job WHERE id = 999999998"
	echo "before: $before"
	test "$before" = waiting0 && return "$status"
}

check 'a job waits while the database is read-only' waits_while_read_only
check 'each pool has a process' one_for_each_pool
check 'one that was killed is begun again, alone' begun_again
check 'all end when they are asked to' end_together
check 'none outlives the first one' none_outlives
exit "$failed"
