#!/bin/bash
# Corruptions planted in a copy of the demo data, each in a matter of its own:
# thads-verify names every one. The copy without them has no difference.
# A line of planted.txt: table | which of its rows | what is changed, or
# "delete"; the row chosen is the first whose matter has none yet.
set -euo pipefail

top=$(cd "$(dirname "$0")/../.." && pwd -P)
copy=thads_planted
conf=$THADS_VAR/etc/planted.conf
said=$THADS_VAR/tmp/planted.out
planted=0 named=0 used=0

sql() { "$top/thads" db --database="$copy" -N -B -e "$1"; }

"$top/thads" db -e "DROP DATABASE IF EXISTS $copy; CREATE DATABASE $copy
	CHARACTER SET utf8mb4"
"$top/thads" db -N -B -e "SELECT CONCAT('CREATE TABLE ', table_name,
	' LIKE thads.', table_name, '; INSERT INTO ', table_name,
	' SELECT * FROM thads.', table_name, ';')
	FROM information_schema.tables
	WHERE table_schema = 'thads' AND table_type = 'BASE TABLE'" |
	{ echo "SET sql_mode = '';"; cat; } |
	"$top/thads" db --database="$copy"
{
	cat "$THADS_VAR/etc/thadsctl.conf"
	echo "db_name = $copy"
} >"$conf"

"$THADS_VAR/bin/thads-verify" -c "$conf" >"$said" || true
if grep -q '^verify: 0 differences$' "$said"
then
	echo "ok planted: nothing is named where nothing was planted"
else
	echo "not ok planted: nothing is named where nothing was planted"
	head -n 20 "$said" >&2
fi

rows=()
while IFS='|' read -r table where change
do
	table=${table// /}
	case $table in
	'#'*|'') continue ;;
	matter)	owner=t.id ;;
	*)	owner=t.matter_id ;;
	esac
	row=$(sql "SELECT t.id, $owner FROM $table t WHERE ($where)
		AND $owner NOT IN ($used) ORDER BY t.id DESC LIMIT 1")
	if test -z "$row"
	then
		echo "not ok planted: no row for $table: $where"
		continue
	fi
	read -r id matter <<<"$row"
	used+=,$matter
	case $change in
	*delete*) sql "SET foreign_key_checks = 0;
		DELETE FROM $table WHERE id = $id" ;;
	*)	sql "SET foreign_key_checks = 0;
		UPDATE $table SET $change WHERE id = $id" ;;
	esac
	planted=$((planted + 1))
	rows+=("$matter|$table: $change")
done <"$top/tests/store/planted.txt"

"$THADS_VAR/bin/thads-verify" -c "$conf" >"$said" || true
for row in "${rows[@]}"
do
	if grep -q "(${row%%|*})" "$said"
	then
		named=$((named + 1))
		echo "ok planted: ${row#*|}"
	else
		echo "not ok planted: ${row#*|}"
	fi
done
echo "figure corruptions_planted $planted count"
echo "figure corruptions_named $named count"
"$top/thads" db -e "DROP DATABASE $copy"
test "$planted" -eq "$named"
