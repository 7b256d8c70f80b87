#!/bin/bash
# backup.sh: thadsctl backup and restore, on a real server with a binary log,
# the demo's dossiers and somebody who goes on working.
#
# shellcheck disable=SC2034,SC2154,SC2317 # names shared with conf/driver;
# the checks are called by their names

set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
home=$(mktemp -d)
var=$home/var
build=$(realpath -m "${THADS_BUILD:-$top/var/build}")
bin=$var/bin etc=$var/etc log=$var/log run=$var/run
export THADS_VAR=$var THADS_BINLOG=yes THADS_BUFFER_POOL=64M LC_ALL=C.UTF-8
export THADS_CTL_DIR=$top/conf/ctl PATH=$bin:$PATH
for part in parts packages build database site
do
	# shellcheck source=/dev/null # checked on their own
	. "$top/conf/driver/$part.sh"
done

dir=$var/backups
out=$home/out
failed=0

clean_up()
{
	trap - EXIT
	stop_part writer 2
	stop_part restored 20
	stop_database
	rm -rf "$home"
}

# check NAME COMMAND...: one line of the report. Within a condition the shell
# would go on after a failure, so it is none.
check()
{
	local name=$1 status
	shift

	set +e
	(set -e; "$@") >"$out" 2>&1
	status=$?
	set -e
	if test "$status" -eq 0
	then
		echo "ok $name"
	else
		echo "not ok $name"
		sed 's/^/# /' "$out" >&2
		failed=1
	fi
}

backup()
{
	ctl backup "$@"
}

restore()
{
	ctl restore "$@" --owner "$(id -un)"
}

# refused WORDS COMMAND...: exit status 1 and the words.
refused()
{
	local words=$1 status=0
	shift

	"$@" >"$home/refused" 2>&1 || status=$?
	cat "$home/refused"
	test "$status" -eq 1 && grep -q -- "$words" "$home/refused"
}

# A house as ./thads up makes it, without the web.
make_house()
{
	mkdir -p "$etc" "$log" "$run" "$bin" "$var/tmp" "$var/spool"
	echo 0 >"$etc/port"
	echo demo >"$etc/content"
	install_programs
	start_database
	write_configs
	setup_database
	load_demo
	age-keygen -o "$home/key" 2>/dev/null
	age-keygen -o "$home/other-key" 2>/dev/null
	echo first >"$var/spool/first"
	sql 'CREATE TABLE thads.busy (id INT AUTO_INCREMENT PRIMARY KEY,
		n INT NOT NULL)'
}

# Rows come and go while a copy is made.
start_writer()
{
	# shellcheck disable=SC2016 # the inner shell is to expand
	start_part writer bash -c 'while echo "INSERT INTO busy (n)
			VALUES (1), (2), (3); DELETE FROM busy WHERE n = 2;"
		do
			sleep 0.01
		done | mariadb --no-defaults --socket="$0" --user="$(id -un)" \
			--database=thads' "$run/db.sock"
}

count_of()
{
	sql "SELECT COUNT(*) FROM thads.$1"
}

# rows_of SOCKET: of the tables that matter most. Not CHECKSUM TABLE, which
# gives one table two sums while it has columns that the server computes.
rows_of()
{
	mariadb-dump --no-defaults --socket="$1" --user="$(id -un)" --compact \
		--single-transaction --no-create-info --order-by-primary \
		thads matter party ledger_leg
}

# set_of KIND: the newest.
set_of()
{
	local sets=("$dir"/*Z-"$1")

	printf '%s\n' "${sets[-1]##*/}"
}

no_keys_no_backup()
{
	refused 'no keys' backup
	test ! -e "$dir"
	age-keygen -y "$home/key" >"$etc/backup-recipients"
}

full_while_people_work()
{
	start_writer
	backup
	stop_part writer 2
	test "$(cut -d ' ' -f 2 "$dir/last-backup")" = "$(set_of full)"
	head -c 16 "$dir/$(set_of full)"/database.mbs.zst.age |
		grep -q age-encryption
}

two_at_once_are_refused()
{
	refused 'another backup is busy' flock "$dir/.lock-set" \
		thadsctl -c "$etc/thadsctl.conf" backup
}

# Work, then the mistake, in the next second; more work after it.
make_mistake()
{
	echo second >"$var/spool/second"
	sql "UPDATE thads.matter SET version = version + 1 LIMIT 7"
	rows_of "$run/db.sock" >"$home/before-mistake"
	sleep 1.1
	sql 'SELECT UTC_TIMESTAMP()' >"$home/mistake"
	sql 'UPDATE thads.matter SET balance_dong = 0, version = version + 1'
	backup --binlog
	sql 'INSERT INTO thads.busy (n) VALUES (9)'
	backup --binlog
	backup --binlog | grep 'nothing new'
}

# start_restored DIR: a server on it, for the checks.
restored_sql()
{
	mariadb --no-defaults --socket="$run/restored.sock" \
		--user="$(id -un)" --skip-column-names --batch -e "$1"
}

start_restored()
{
	start_part restored mariadbd --defaults-file="$1/backup-my.cnf" \
		--user="$(id -un)" --datadir="$1" --skip-networking \
		--socket="$run/restored.sock" --pid-file="$run/restored.db-pid"
	wait_for 30 restored restored_sql 'SELECT 1'
}

mistake_is_undone()
{
	restore "$(set_of full)" --identity "$home/key" \
		--datadir "$home/r1" --files "$home/f1" --verify \
		--until "$(cat "$home/mistake")" | tee "$home/said"
	grep '^restore: verified' "$home/said"
	grep 'verify: 0 differences' "$home/said"
	cmp "$var/spool/first" "$home/f1/first"
	cmp "$var/spool/second" "$home/f1/second"
	start_restored "$home/r1"
	rows_of "$run/restored.sock" | cmp "$home/before-mistake" -
	stop_part restored 20
}

mistake_is_found_by_verify()
{
	local status=0

	restore latest --identity "$home/key" --datadir "$home/r2" --verify ||
		status=$?
	rm -rf "$home/r2"
	test "$status" -eq 3
}

there_is_no_later_moment()
{
	refused 'reach up to' restore latest --identity "$home/key" \
		--datadir "$home/r3" --until '2100-01-01 00:00:00'
	test ! -e "$home/r3"
}

missing_log_is_found()
{
	local sets=("$dir"/*Z-binlog) status=0

	mv "${sets[0]}" "$home/hidden"
	refused 'is missing' restore latest --identity "$home/key" \
		--datadir "$home/r3" || status=1
	mv "$home/hidden" "${sets[0]}"
	test ! -e "$home/r3" && test "$status" -eq 0
}

# flip FILE: one bit in its middle.
flip()
{
	local at=$(($(stat -c %s "$1") / 2)) byte

	byte=$(od -An -tu1 -j "$at" -N 1 "$1")
	# shellcheck disable=SC2059 # the format is the byte
	printf "\\x$(printf %x $((byte ^ 1)))" |
		dd of="$1" bs=1 seek="$at" conv=notrunc status=none
}

flipped_bit_is_found()
{
	local part status=0

	part=$dir/$(set_of full)/database.mbs.zst.age
	flip "$part"
	refused 'not what was written' restore latest --identity \
		"$home/key" --datadir "$home/r3" || status=1
	flip "$part"
	test ! -e "$home/r3" && test "$status" -eq 0
}

wrong_key_is_found()
{
	refused 'does not open' restore latest --identity "$home/other-key" \
		--datadir "$home/r3"
	test ! -e "$home/r3"
}

nothing_is_overwritten()
{
	refused 'not empty' restore latest --identity "$home/key" \
		--datadir "$var/db"
	refused 'has files in it' restore latest --identity "$home/key" \
		--datadir "$home/r3" --files "$var/spool"
	test ! -e "$home/r3"
}

incremental_comes_back()
{
	sql "UPDATE thads.matter SET version = version + 1 LIMIT 1"
	backup --incremental --label test
	restore --list | grep "$(set_of incremental).*test\$"
	rows_of "$run/db.sock" >"$home/now"
	restore latest --identity "$home/key" --datadir "$home/r4" \
		--files "$home/f4"
	cmp "$var/spool/first" "$home/f4/first"
	start_restored "$home/r4"
	rows_of "$run/restored.sock" | cmp "$home/now" -
	stop_part restored 20
	rm -rf "$home/r4" "$home/f4"
}

# A copy has begun and is not done.
wait_for_copy()
{
	local left=200

	until compgen -G "$dir/*-full.part/database*" >/dev/null
	do
		sleep 0.05
		left=$((left - 1))
		test "$left" -gt 0
	done
}

# The whole group is killed, as a power cut would.
interrupted_is_no_set()
{
	local pid before

	before=$(restore --list)
	setsid "$bin/thadsctl" -c "$etc/thadsctl.conf" backup &
	pid=$!
	wait_for_copy
	kill -KILL -- "-$pid"
	wait "$pid" || true
	compgen -G "$dir/*-full.part"
	test "$(restore --list)" = "$before"
	refused 'no whole set' restore "$(basename "$dir"/*-full.part)" \
		--identity "$home/key" --datadir "$home/r3"
}

# On a small disk of its own, which ends with the shell that mounted it.
full_disk_is_told()
{
	mkdir -p "$home/small"
	# shellcheck disable=SC2016 # the inner shell is to expand
	refused 'No space left' unshare --mount bash -c '
		mount -t tmpfs -o size=1m tmpfs "$0" || exit 9
		status=0
		"$1/thadsctl" -c "$2" backup --to "$0" || status=$?
		left=$(find "$0" -mindepth 1 ! -name ".lock*")
		test -z "$left" || { echo "left: $left"; exit 9; }
		exit "$status"' "$home/small" "$bin" "$etc/thadsctl.conf"
}

old_sets_go()
{
	backup --keep 1
	test "$(restore --list | grep -c -e -full)" -eq 1
	test "$(restore --list | grep -c -e -incremental)" -eq 0
	test "$(find "$dir" -name '*Z-binlog' | wc -l)" -le 1
	! compgen -G "$dir/*.part"
}

# The server ends in the middle of a copy; then it is not there.
no_server_no_set()
{
	local before pid

	before=$(restore --list)
	backup >"$home/said" 2>&1 &
	pid=$!
	wait_for_copy
	signal_part database KILL
	wait "$pid" && return 1
	cat "$home/said"
	grep 'could not read the database' "$home/said"
	refused 'does not answer' backup
	test "$(restore --list)" = "$before"
	! compgen -G "$dir/*.part"
}

trap clean_up EXIT
check "a house to back up" make_house
test "$failed" -eq 0 || exit 1
check "without keys nothing is written" no_keys_no_backup
check "a full set while people work" full_while_people_work
check "two at once are refused" two_at_once_are_refused
check "binary logs are shipped, a mistake with them" make_mistake
check "a wrong mass update is undone to the second" mistake_is_undone
check "verify finds it where it was not undone" mistake_is_found_by_verify
check "no moment after the last binary log" there_is_no_later_moment
check "a missing binary log is found" missing_log_is_found
check "a flipped bit is found before anything" flipped_bit_is_found
check "a wrong key is found before anything" wrong_key_is_found
check "nothing is overwritten" nothing_is_overwritten
check "an incremental set comes back" incremental_comes_back
check "an interrupted backup is no set" interrupted_is_no_set
if test "$(id -u)" -eq 0 && unshare --mount true 2>/dev/null
then
	check "a full disk leaves nothing" full_disk_is_told
else
	echo "skip a full disk leaves nothing # mounting needs root"
fi
check "old sets go when a new one is whole" old_sets_go
check "without a server there is no set" no_server_no_set
exit "$failed"
