# shellcheck shell=bash disable=SC2034,SC2154 # names shared with restore
# From the parts of the sets to a database, its binary logs and the files.

# open_part LABEL PART: its contents.
open_part()
{
	local path=$dir/$1/$2

	case $2 in
	*.age)	age -d -i "$identity" "$path" ;;
	*)	cat "$path" ;;
	esac | zstd -q -d -c
}

# unpack_database LABEL DIR
unpack_database()
{
	local part

	part=$(part_called "$1" database.mbs)
	mkdir -p "$2"
	say "unpacking the database of $1"
	open_part "$1" "$part" | mbstream -x -C "$2" ||
		die "cannot unpack $part of $1"
}

# prepare [--incremental-dir=DIR]
prepare()
{
	if ! mariadb-backup --prepare --use-memory=256M \
		--target-dir="$datadir" "$@" >"$tmp/prepare.log" 2>&1
	then
		tail -n 5 "$tmp/prepare.log" >&2
		die "mariadb-backup cannot prepare the database"
	fi
	# It removes folders that it does not know.
	mkdir -p "$work"
}

restore_database()
{
	mkdir -p "$datadir" "$work"
	unfinished=yes
	test -z "$base" || unpack_database "$base" "$datadir"
	test -z "$base" || prepare
	if test -n "$base"
	then
		unpack_database "$set" "$work/incremental"
		prepare --incremental-dir="$work/incremental"
	else
		unpack_database "$set" "$datadir"
		prepare
	fi
}

# The set's logs come first, then one shipment after the other.
unpack_logs()
{
	local entry label part

	logs=()
	mkdir -p "$work/logs"
	for entry in "${chain[@]}"
	do
		label=${entry%% *} part=${entry#* }
		open_part "$label" "$part" >"$work/logs/${part%%.zst*}" ||
			die "cannot unpack $part of $label"
		logs+=("$work/logs/${part%%.zst*}")
	done
}

# Row events are in UTC; the tool reads the moment in the time zone it is in.
apply_logs()
{
	local stop=() ended=()

	test ${#chain[@]} -gt 0 || return 0
	unpack_logs
	test -z "$until" || stop=(--stop-datetime="$(date -u -d "@$until" \
		'+%F %T')")
	say "applying ${#logs[@]} binary logs"
	TZ=UTC mariadb-binlog --no-defaults \
		--start-position="$(noted "$set" position)" "${stop[@]}" \
		"${logs[@]}" 2>"$tmp/binlog.err" |
		sql --binary-mode --max-allowed-packet=1G 2>"$tmp/apply.err" ||
		ended=("${PIPESTATUS[@]}")
	test ${#ended[@]} -eq 0 || die "cannot apply the binary logs:" \
		"$(tail -qn 1 "$tmp/apply.err" "$tmp/binlog.err")"
}

# Younger files over older ones.
restore_files()
{
	local label part

	test -n "$files" || return 0
	mkdir -p "$files"
	for label in "${with_files[@]}"
	do
		part=$(part_called "$label" files.tar)
		open_part "$label" "$part" |
			tar --extract --directory="$files" --preserve-permissions ||
			die "cannot unpack $part of $label"
	done
}
