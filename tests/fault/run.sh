#!/bin/bash
# What people are told while things break, and what is there afterwards.
#
#	run.sh [--long] [FAULT...]
#
# On an instance of its own, from the build of the tests; data, binary log,
# spool and logs lie on small file systems in memory where this may mount them.
# In the long form "torture" is one of the faults: every statement of every
# form is cut, on an instance with the demo accounts. (Its short form is among
# the tests of the pages.)
#
# shellcheck disable=SC2317 # clean_up is called by the trap
set -euo pipefail

top=$(cd "$(dirname "$0")/../.." && pwd -P)
home=$(mktemp -d)
export THADS_TOP=$top THADS=$top/thads THADS_VAR=$home/var
export THADS_BUILD=${THADS_BUILD:-$top/var/test/build}
export THADS_BINLOG=$THADS_VAR/binlog/thads-bin THADS_BUFFER_POOL=128M
size=short
mounted=()

clean_up()
{
	local name

	"$THADS" down >/dev/null || true
	THADS_VAR=$home/demo "$THADS" down >/dev/null || true
	for name in "${mounted[@]}"
	do
		umount "$THADS_VAR/$name" 2>/dev/null || umount -l "$THADS_VAR/$name"
	done
	rm -rf "$home"
}
trap clean_up EXIT

# small NAME MEGABYTES: a folder of the instance that can be full.
small()
{
	mkdir -p "$THADS_VAR/$1"
	if mount -t tmpfs -o "size=$2m" tmpfs "$THADS_VAR/$1" 2>/dev/null
	then
		mounted+=("$1")
	fi
}

case ${1:-} in
--long)	size=long
	shift ;;
esac

# free_port: a port on which nothing answers.
free_port()
{
	local port=$((22000 + RANDOM % 2000))

	while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null
	do
		port=$((port + 1))
	done
	echo "$port"
}

# torture: by itself, so that nothing of the storm's instance is in its way.
torture()
{
	local port

	port=$(free_port)
	mkdir -p "$home/demo"
	printf 'limit_%s = 0\n' search entry status send export \
		>"$home/demo/local.conf"
	env -u THADS_BINLOG THADS_VAR="$home/demo" "$THADS" up \
		--port "$port" >&2
	THADS_VAR=$home/demo THADS_URL=http://127.0.0.1:$port \
		node "$top/tests/fault/torture.mjs" long || status=1
	THADS_VAR=$home/demo "$THADS" down >&2
}

# storm FAULT...: these, or all.
storm()
{
	local port

	port=$(free_port)
	mkdir -p "$THADS_VAR/binlog"
	case $size in
	short)	small db 480
		small binlog 48 ;;
	long)	small db 1400
		small binlog 1400 ;;
	esac
	small spool 16
	small log 64
	# Everybody comes from one address.
	echo "limit_send = 0" >"$THADS_VAR/local.conf"
	"$THADS" up --empty --port "$port" >&2
	echo "for all: Bao-To-Mua-Nguon-26" >"$home/accounts"
	export THADS_URL=http://127.0.0.1:$port THADS_ACCOUNTS=$home/accounts
	export FAULT_MOUNTS="${mounted[*]}"
	node "$top/tests/fault/fault.mjs" "$size" "$@" || status=1
}

status=0 faults=() tortures=''
for fault in "$@"
do
	case $fault in
	torture) tortures=yes ;;
	*)	faults+=("$fault") ;;
	esac
done
if test "$size" = long && { test -n "$tortures" || test $# -eq 0; }
then
	torture
fi
if test "${#faults[@]}" -gt 0 || test $# -eq 0
then
	storm "${faults[@]}"
fi
exit "$status"
