# shellcheck shell=bash disable=SC2154 # names shared with backup
# How many rows each table has at the very state of a copy, though people go
# on working while it is made.

# The rows as they are before the copy, in one snapshot that also says where
# it stands in the binary log.
count_before()
{
	sql -e 'SELECT 1' >/dev/null || die "the database does not answer"
	count_rows "START TRANSACTION WITH CONSISTENT SNAPSHOT;
		SHOW STATUS LIKE 'binlog_snapshot_%'" >"$tmp/before" ||
		die "cannot count the rows of $db_name"
}

# snapshot_word NAME: of count_before.
snapshot_word()
{
	awk -v name="Binlog_snapshot_$1" '$1 == name { print $2 }' "$tmp/before"
}

# logs_between FIRST LAST: paths of binary logs.
logs_between()
{
	sql -e 'SHOW BINARY LOGS' | cut -f 1 |
		awk -v path="${log_base%/*}" -v first="$1" -v last="$2" '
			$1 == first { on = 1 }
			on { print path "/" $1 }
			$1 == last { exit }'
}

# The rows at the state of the copy: those before, and what the binary log
# says has come and gone since. Without a binary log only the tables can be
# told that have as many rows after the copy as before it.
count_at_copy()
{
	local logs

	if test "$log_bin" = 0
	then
		count_rows >"$tmp/after"
		awk 'NR == FNR { before[$1] = $2; next }
			before[$1] == $2 { print "rows", $1, $2 }' \
			"$tmp/before" "$tmp/after"
		return
	fi
	mapfile -t logs < <(logs_between "$(snapshot_word file)" "$copy_log")
	test ${#logs[@]} -gt 0 || die "a binary log was purged meanwhile"
	mariadb-binlog --no-defaults --base64-output=decode-rows --verbose \
		--start-position="$(snapshot_word position)" \
		--stop-position="$copy_position" "${logs[@]}" \
		2>"$tmp/binlog.err" |
		awk -v db="\`$db_name\`." '
		NR == FNR {
			if ($1 !~ /^Binlog_snapshot_/)
				rows[$1] = $2
			next
		}
		/^### (INSERT INTO|DELETE FROM) / && index($4, db) == 1 {
			table = substr($4, length(db) + 1)
			gsub(/`/, "", table)
			rows[table] += $2 == "INSERT" ? 1 : -1
		}
		END { for (table in rows) print "rows", table, rows[table] }
		' "$tmp/before" - | sort ||
		die "cannot read the binary logs: $(reason binlog)"
}
