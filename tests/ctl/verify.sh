#!/bin/bash
# The daily run of thads-verify by thads-tasks: kept once a day, begun again
# when it broke off, never two at once.
#
# shellcheck disable=SC2317 # checks are called by their names
set -uo pipefail
# shellcheck source=tests/ctl/lib.sh
. "$(dirname "$0")/lib.sh"

tasks=$home/tasks.conf
real=$THADS_VAR/bin/thads-verify
broken=$home/thads-verify

# use PROGRAM: what the daily run starts, without the rest of the instance's.
use()
{
	cp "$THADS_VAR/etc/thads.conf" "$home" &&
	{
		grep -Ev '^(checkpoint_dir|verify_|name) ?' \
			"$THADS_VAR/etc/tasks.conf"
		echo "checkpoint_dir = $home"
		echo "verify_program = $1"
	} >"$tasks"
}

# work: every duty once; leaves what was told in $home/told.
work()
{
	"$THADS_VAR/bin/thads-tasks" -c "$tasks" --once >"$home/told" 2>&1
	cat "$home/told"
}

runs()
{
	sql 'SELECT COUNT(*) FROM verify_run'
}

# forget: as if the last run had been yesterday's, so that one is due.
forget()
{
	sql "UPDATE verify_run SET began_at = began_at - INTERVAL 1 DAY,
		ended_at = ended_at - INTERVAL 1 DAY"
}

kept_once_a_day()
{
	local before

	use "$real" && forget && before=$(runs) && work && work &&
		test "$(runs)" -eq $((before + 1)) &&
		sql "SELECT began_at > UTC_TIMESTAMP() - INTERVAL 5 MINUTE,
			ended_at >= began_at, matters = (SELECT COUNT(*)
			FROM matter), differences
			FROM verify_run ORDER BY id DESC LIMIT 1" |
			tee /dev/stderr | grep -x '1	1	1	0' >/dev/null
}

# broken_run SCRIPT: what was kept stays, it is told, and the next run is due.
broken_run()
{
	local before

	printf '#!/bin/sh\n%s\n' "$1" >"$broken" && chmod 0755 "$broken" &&
		use "$broken" && forget && before=$(runs) && work &&
		test "$(runs)" -eq "$before" && grep -q TH4552 "$home/told" &&
		use "$real" && work && test "$(runs)" -eq $((before + 1))
}

# One that outlives thads-tasks must not keep its connections, and their locks.
holds_no_connection()
{
	broken_run "ls -l /proc/\$\$/fd >'$home/held'; exit 2" &&
		cat "$home/held" && grep -q ' 0 -> ' "$home/held" &&
		! grep -q socket: "$home/held"
}

missing_program()
{
	use "$home/none" && forget && work && grep -q TH4551 "$home/told"
}

never_two_at_once()
{
	local holder status=0 before

	use "$real"
	before=$(runs)
	sql "DO GET_LOCK('thads-verify', 9), SLEEP(20)" &
	holder=$!
	until test "$(sql "SELECT IS_USED_LOCK('thads-verify')")" != NULL
	do
		sleep 0.1
	done
	"$real" -c "$tasks" --keep || status=$?
	"$real" -c "$tasks" || status=9
	sql "KILL $(sql "SELECT IS_USED_LOCK('thads-verify')")"
	wait "$holder"
	test "$status" -eq 2 && test "$(runs)" -eq "$before"
}

# same_by N: what is found and counted does not depend on how many look.
same_by()
{
	test "$("$real" -c "$tasks" -j "$1" | grep -v sealed)" = \
		"$("$real" -c "$tasks" -j 1 | grep -v sealed)"
}

# A check that came to no result is no check without differences.
no_result()
{
	local status=0

	{
		grep -v '^db_name ' "$tasks"
		echo 'db_name = thads_nowhere'
	} >"$home/nowhere.conf"
	"$real" -c "$home/nowhere.conf" >"$home/out" 2>"$home/said" || status=$?
	test "$status" -eq 2 && grep -q TH4553 "$home/said" &&
		! grep -q differences "$home/out"
}

wrong_words()
{
	local words

	for words in '-j 0' '-j 17' '-j' '--keep --check'
	do
		# shellcheck disable=SC2086 # an option and its value
		"$real" -c "$tasks" $words 2>"$home/said"
		test $? -eq 2 && grep -q usage: "$home/said" || return
	done
}

# The thads-tasks of the instance itself looks every five minutes, and may have
# been there first: then once more.
twice()
{
	"$@" || "$@"
}

check 'thads-tasks runs thads-verify once a day' twice kept_once_a_day
check 'a run that was killed is begun again' twice broken_run "kill -9 \$\$"
check 'a run that failed is begun again' twice broken_run 'exit 2'
check 'a run holds no connection of thads-tasks' twice holds_no_connection
check 'a run that cannot be begun is told' twice missing_program
check 'two runs do not keep their results at once' never_two_at_once
check 'five look and find what one finds' same_by 5
check 'a check without a result is no result' no_result
check 'options that say nothing are refused' wrong_words
exit "$failed"
