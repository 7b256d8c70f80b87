#!/bin/bash
# Corruptions planted in a copy of the demo data, each in a dossier of its own:
# thads-verify names every one. The copy without them has no difference.
#
# Some are written down: a line of planted.txt is table | which of its rows |
# what is changed, or "delete"; the row chosen is the first whose dossier has
# none yet. The others are made of the schema (plant-columns): each column that
# `thads-verify --columns` calls proved is altered once, and a column that it
# does not list fails.
set -euo pipefail

top=$(cd "$(dirname "$0")/../.." && pwd -P)
here=$top/tests/store
copy=thads_planted
dir=$THADS_VAR/tmp/planted
conf=$dir/tasks.conf
said=$dir/said
status=0

sql() { "$top/thads" db --database="$copy" -N -B -e "$1"; }

verdict()
{
	if test "$1" = 0
	then
		echo "ok planted: $2"
	else
		echo "not ok planted: $2"
		status=1
	fi
}

# The tables with their rows, as they are at one moment: the instance goes on
# working. No trigger, no view. The configuration, without a key of checkpoints.
make_copy()
{
	"$top/thads" db -e "DROP DATABASE IF EXISTS $copy; CREATE DATABASE $copy
		CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci"
	mariadb-dump --no-defaults --socket="$THADS_VAR/run/db.sock" \
		--user="$(id -un)" --single-transaction --skip-triggers thads |
		"$top/thads" db --database="$copy"
	rm -rf "$dir"
	mkdir -p "$dir"
	cp "$THADS_VAR/etc/thads.conf" "$dir/"
	{
		cat "$THADS_VAR/etc/thadsctl.conf"
		echo "db_name = $copy"
		echo "checkpoint_dir = $dir"
		echo "spool_dir = $dir"
	} >"$conf"
}

# What the demo has not: as the pages write it (planted_more.sql). Then all is
# sealed: what the first run of the duty sees, the second seals.
complete_copy()
{
	"$top/thads" db --database="$copy" <"$here/planted_more.sql"
	"$THADS_VAR/bin/thads-tasks" -c "$conf" --once >"$dir/tasks" 2>&1
	"$THADS_VAR/bin/thads-tasks" -c "$conf" --once >>"$dir/tasks" 2>&1
	"$top/thads" db --database="$copy" <"$here/planted_tail.sql"
}

verify()
{
	"$THADS_VAR/bin/thads-verify" -c "$conf" >"$said" || true
}

check_whole()
{
	verify
	if grep -q '^verify: 0 differences$' "$said"
	then
		verdict 0 "nothing is named where nothing was planted"
	else
		verdict 1 "nothing is named where nothing was planted"
		head -n 20 "$said" >&2
	fi
	if grep -q '^facts sealed in the trail: [1-9][0-9]*, not yet: 0$' "$said"
	then
		verdict 0 "every fact is sealed"
	else
		verdict 1 "every fact is sealed"
	fi
}

# The lines of planted.txt as SQL. Dossiers with acts on some lines only are few:
# they are left to the columns of event_line.
plant_written()
{
	local table where change owner

	echo "SET foreign_key_checks = 0;"
	while IFS='|' read -r table where change
	do
		table=${table// /}
		case $table in
		'#'*|'') continue ;;
		matter)	owner=t.id ;;
		*)	owner=t.matter_id ;;
		esac
		cat <<-END
		INSERT INTO planted (what, row_key, owner, value, words)
			SELECT '$table:${change//\'/}', t.id, m.judgment_id, '',
			CONCAT('(', $owner, ')')
			FROM $table t JOIN matter m ON m.id = $owner
			WHERE ($where) AND NOT EXISTS (SELECT 1 FROM planted p
			WHERE p.owner = CONCAT('', m.judgment_id))
			AND NOT EXISTS (SELECT 1 FROM event_line x
			WHERE x.matter_id = m.id)
			ORDER BY t.id DESC LIMIT 1;
		END
		echo "SET @done = ROW_COUNT();
			SELECT row_key INTO @key FROM planted
			WHERE id = LAST_INSERT_ID();"
		case $change in
		*delete*) echo "DELETE FROM $table" ;;
		*)	echo "UPDATE $table SET $change" ;;
		esac
		echo "WHERE id = @key AND @done = 1;"
		echo "INSERT INTO asked (what, done)
			VALUES ('$table:${change//\'/}', ROW_COUNT());"
	done <"$here/planted.txt"
}

plant_columns()
{
	local unlisted=0

	"$THADS_VAR/bin/thads-verify" --columns >"$dir/columns"
	sql "SELECT c.table_name, c.column_name, c.data_type,
		COALESCE(s.place, 0), COALESCE(s.is_unique, 0)
		FROM information_schema.columns c
		JOIN information_schema.tables t USING (table_schema, table_name)
		LEFT JOIN (SELECT table_name, column_name,
			MAX(IF(index_name = 'PRIMARY', seq_in_index, 0)) AS place,
			MAX(non_unique = 0) AS is_unique
			FROM information_schema.statistics
			WHERE table_schema = 'thads' GROUP BY 1, 2) s
			USING (table_name, column_name)
		WHERE c.table_schema = 'thads'
		AND t.table_type = 'BASE TABLE'
		AND c.column_comment <> 'retired'" >"$dir/schema"
	"$here/plant-columns" "$dir/columns" "$dir/schema" \
		>"$dir/columns.sql" 2>"$dir/unlisted" || unlisted=1
	verdict "$unlisted" "every column is listed, with its check or why none"
	cat "$dir/unlisted"
}

plant()
{
	sql "CREATE TABLE planted (id INT AUTO_INCREMENT PRIMARY KEY,
		what VARCHAR(200), row_key VARCHAR(200), owner VARCHAR(80),
		value TEXT, words VARCHAR(300), KEY planted_owner (owner));
		CREATE TABLE asked (id INT AUTO_INCREMENT PRIMARY KEY,
		what VARCHAR(200), done INT)"
	plant_written >"$dir/written.sql"
	"$top/thads" db --database="$copy" <"$dir/written.sql"
	"$top/thads" db --database="$copy" <"$here/planted_rows.sql"
	plant_columns
	"$top/thads" db --database="$copy" <"$dir/columns.sql"
}

# Each that was planted is named by its words.
compare()
{
	local what words planted=0 named=0

	while IFS= read -r what
	do
		verdict 1 "no row for $what"
	done < <(sql "SELECT what FROM asked WHERE done <> 1")
	while IFS=$'\t' read -r what words
	do
		planted=$((planted + 1))
		if grep -qF -- "$words" "$said"
		then
			named=$((named + 1))
		else
			verdict 1 "$what, to be named by \"$words\""
		fi
	done < <(sql "SELECT what, words FROM planted")
	if test "$planted" -ge 160 && test "$planted" -eq "$named"
	then
		verdict 0 "each of the corruptions is named with its row"
	else
		verdict 1 "each of the corruptions is named with its row"
	fi
	echo "figure corruptions_planted $planted count"
	echo "figure corruptions_named $named count"
}

make_copy
complete_copy
check_whole
plant
verify
compare
if test "$status" -eq 0
then
	"$top/thads" db -e "DROP DATABASE $copy"
fi
exit "$status"
