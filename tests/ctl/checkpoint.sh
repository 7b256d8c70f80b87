#!/bin/bash
# checkpoint key and copy, checkpoint-send to a folder and what
# checkpoint-receive does not do, and thads-audit on the copies; with
# thads-tasks of the instance's database, at work once.
#
# shellcheck disable=SC2317 # checks are called by their names
set -uo pipefail
# shellcheck source=tests/ctl/lib.sh
. "$(dirname "$0")/lib.sh"

etc=$home/etc
local_dir=$home/checkpoints
copies=$home/copies
helpers=$top/conf/ctl
audit=$THADS_VAR/bin/thads-audit

prepare()
{
	mkdir -p "$etc" "$local_dir" "$copies" &&
	cp "$THADS_VAR/etc/thadsctl.conf" "$etc" &&
	{ test ! -f "$THADS_VAR/etc/thads.conf" ||
		cp "$THADS_VAR/etc/thads.conf" "$etc"; } &&
	{
		grep -v '^checkpoint_' "$THADS_VAR/etc/tasks.conf"
		echo "checkpoint_dir = $local_dir"
	} >"$etc/tasks.conf" &&
	conf=$etc/thadsctl.conf
}

key()
{
	ctl checkpoint key --dir "$etc" "$@"
}

keys()
{
	wc -l <"$etc/checkpoint-keys"
}

# One more checkpoint of the instance's trail.
work()
{
	"$THADS_VAR/bin/thads-tasks" -c "$etc/tasks.conf" --once
}

send()
{
	THADS_CTL_DIR=$helpers ctl checkpoint-send
}

file()
{
	(cd "$local_dir" && ls ./*.checkpoints)
}

one_key()
{
	key && key && test "$(keys)" = 1 &&
		test "$(stat -c %a "$etc/secrets/checkpoint")" = 600 &&
		test "$(stat -c %a "$etc/checkpoint-keys")" = 644 &&
		! grep -qf "$etc/secrets/checkpoint" "$etc/checkpoint-keys"
}

rotated()
{
	local before

	before=$(cat "$etc/secrets/checkpoint")
	key --rotate && test "$(keys)" = 2 &&
		test "$(cat "$etc/secrets/checkpoint")" != "$before"
}

no_copy()
{
	send && test -z "$(ls "$copies")"
}

copied()
{
	ctl checkpoint copy "$copies" --dir "$etc" && work && send && work &&
		send && cmp "$local_dir/$(file)" "$copies/$(file)" &&
		grep -q " $copies\$" "$local_dir/last-copy"
}

# figure NAME: as thads-tasks keeps it. The one of the instance keeps its own
# twice a minute.
figure()
{
	sql "SELECT value FROM task_figure WHERE name = '$1'"
}

told_once()
{
	local failures=0

	test ! -s "$local_dir/copy-failures" ||
		read -r failures <"$local_dir/copy-failures"
	work && test "$(figure checkpoint_copy)" = 1 &&
		test "$(figure checkpoint_copied)" = \
			"$(cut -d ' ' -f 1 "$local_dir/last-copy")" &&
		test "$(figure checkpoint_copy_fails)" = "$failures"
}

told()
{
	told_once || told_once
}

failures()
{
	test "$(cat "$local_dir/copy-failures")" = "$1" && told
}

well_again()
{
	cp "$home/kept" "$local_dir/$(file)"
	send && test ! -e "$local_dir/copy-failures" && told
}

proved()
{
	"$audit" check --key "$etc/checkpoint-keys" "$copies"/*.checkpoints
}

# receive COMMAND: as sshd would call it.
receive()
{
	SSH_ORIGINAL_COMMAND=$1 "$helpers/checkpoint-receive" "$copies" \
		</dev/null
}

wrong_length()
{
	echo more | SSH_ORIGINAL_COMMAND="append $(file | cut -c 3-) 1" \
		"$helpers/checkpoint-receive" "$copies"
}

cut_here()
{
	cp "$local_dir/$(file)" "$home/kept"
	head -c 200 "$home/kept" >"$local_dir/$(file)"
	send
}

altered_here()
{
	sed '0,/root ./s//root x/' "$home/kept" >"$local_dir/$(file)"
	send
}

check "the instance's trail has a folder and a configuration" prepare
check "a key is made once, for its owner alone, its public half for all" \
	one_key
check "without a target nothing is copied" no_copy
check "a copy gets what it lacks, and only that" copied
check "the time of the copy is told to those who watch" told
check "the copies are genuine and whole" proved
check "another key takes its place, the old public half stays" rotated
check "what the new key signs goes on" copied
check "and is proved by both keys" proved
check "a copy takes no other words" fails_with "does not do" \
	receive "have ../../etc/passwd"
check "nor another verb" fails_with "does not do" \
	receive "remove $(file | cut -c 3-)"
check "nor anything in the middle" fails_with "another length" wrong_length
check "checkpoints that were cut here are found" fails_with TH2215 cut_here
check "checkpoints that were altered here are found" \
	fails_with TH2216 altered_here
check "both failures are counted and told" failures 2
check "and forgotten once a copy goes well" well_again
check "a target of another form is refused" fails_with TH2218 \
	ctl checkpoint copy "not a host" --dir "$etc"
check "the copy is switched off" ctl checkpoint copy off --dir "$etc"
exit "$failed"
