#!/bin/bash
# walk.sh STEPS [SEED [EVERY]]: a random walk through a database of its own, on
# the instance that runs. After every so many steps (1000) the recount must find
# nothing; each part has a seed of its own, SEED and those after it. What is
# shown to be wrong happens again with the same STEPS, SEED and EVERY.
set -euo pipefail

top=$(cd "$(dirname "$0")/../.." && pwd -P)
steps=$1 seed=${2:-20261130} every=${3:-1000}
database=thads_walk
dir=$THADS_VAR/tmp/walk
conf=$dir/tasks.conf
status=0

# create LOGIN UNIT OPTION...: an account that nobody signs in to.
create()
{
	printf 'Can-Ky-Tung-Trang-26' | "$THADS_VAR/bin/thadsctl" -c "$conf" \
		account create --login "$1" --unit "$2" --name "Người Thử" \
		"${@:3}" --from 2025-07-01 --no-must-change \
		--password-file - >>"$dir/log" 2>&1
}

# Two agencies, each with its head, its divisions and their officers.
prepare()
{
	local unit

	rm -rf "$dir"
	mkdir -p "$dir"
	"$top/thads" db -e "DROP DATABASE IF EXISTS $database;
		CREATE DATABASE $database CHARACTER SET utf8mb4"
	cp "$THADS_VAR/etc/thads.conf" "$dir/"
	{
		cat "$THADS_VAR/etc/thadsctl.conf"
		echo "db_name = $database"
		echo "checkpoint_dir = $dir"
		echo "spool_dir = $dir"
	} >"$conf"
	"$THADS_VAR/bin/thadsctl" -c "$conf" migrate --sql-dir "$top/sql" \
		--programs-dir "$THADS_VAR/etc" >"$dir/log" 2>&1
	"$THADS_VAR/bin/thads-law" -c "$conf" load "$top/conf/law" \
		>>"$dir/log" 2>&1
	create walk.a T82@2025 --role T_LD --role TNTL
	create walk.b T96@2025 --role T_LD --role TNTL
	for unit in V8201 V8202 T82@2025 V9601 T96@2025
	do
		create "chv.${unit%@*}" "$unit" --role CHV
	done
}

# What a part did, added to what those before it did.
count()
{
	awk -F '\t' '/^walk / {
		tried[$1 FS $4] += $2
		done[$1 FS $4] += $3
	} END {
		for (what in tried)
			print what FS tried[what] FS done[what]
	}' "$dir"/part.* | sort
}

# 0 only when the recount finds nothing.
verify()
{
	"$THADS_VAR/bin/thads-tasks" -c "$conf" --once >"$dir/tasks" 2>&1
	"$THADS_VAR/bin/thads-verify" -c "$conf" >"$dir/verify" 2>&1
}

main()
{
	local at=0 part=0 n

	prepare
	while test "$at" -lt "$steps" && test "$status" -eq 0
	do
		n=$((steps - at < every ? steps - at : every))
		THADS_TEST_CONF=$conf "$THADS_BUILD/walk" $((seed + part)) "$n" \
			>"$dir/part.$part" || status=1
		grep '^not ok' "$dir/part.$part" | head -n 20 || true
		if test "$status" -eq 0 && ! verify
		then
			status=1
			head -n 20 "$dir/verify" >&2
			echo "not ok the recount agrees after $((at + n)) steps"
		fi
		test "$status" -eq 0 ||
			echo "not ok walk $steps $seed $every, part $part"
		at=$((at + n)) part=$((part + 1))
		printf 'walk: %d steps, seed %d: %s\n' "$at" \
			$((seed + part - 1)) "$(tail -n 1 "$dir/verify")" >&2
	done
}

main
count >"$dir/counts"
sed 's/^/# /' "$dir/counts" >&2
awk -F '\t' '
	/^walk lawful/ { done += $4 }
	/^walk unlawful/ { refused += $3 - $4 }
	END {
		print "figure walk_done " done " count"
		print "figure walk_unlawful_refused " refused " count"
	}' "$dir/counts"
if test "$status" -eq 0
then
	echo "ok $steps steps leave what their facts make"
	"$top/thads" db -e "DROP DATABASE $database"
fi
exit "$status"
