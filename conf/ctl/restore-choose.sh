# shellcheck shell=bash disable=SC2034,SC2154 # names shared with restore
# Which sets a restore needs, and whether they are what was written.

# Nothing is removed below us. A medium that cannot be locked is read as it is.
hold_sets()
{
	test -r "$dir/.lock-set" || return 0
	exec 9<"$dir/.lock-set"
	flock -s -n 9 || die "a backup is being made in $dir: try again after it"
}

# part_called LABEL NAME: the part of that name, whatever its endings.
part_called()
{
	awk -v name="$2." '$1 == "part" && index($2, name) == 1 { print $2 }' \
		"$dir/$1/manifest"
}

# The newest set that is not younger than the moment.
choose_latest()
{
	local label found=''

	for label in $(sets full incremental)
	do
		if test -z "$until" || test "$(noted "$label" time)" -le "$until"
		then
			found=$label
		fi
	done
	test -n "$found" || die "there is no set in $dir${until:+ that old}"
	set=$found
}

# list_logs: what was shipped, a line for each log: LOG, the set, the part, the
# log that follows, the set's time and data directory.
list_logs()
{
	find "$dir" -mindepth 2 -maxdepth 2 -path '*Z-binlog/manifest' -exec awk '
		function flush_log(next_log)
		{
			if (part)
				print log_of(part), label, part, next_log,
					time, datadir
			part = ""
		}
		function log_of(name)
		{
			sub(/\.zst.*/, "", name)
			return name
		}
		FNR == 1 { part = "" }
		$1 == "label" { label = $2 }
		$1 == "time" { time = $2 }
		$1 == "datadir" { datadir = $2 }
		$1 == "next" { next_log = $2 }
		$1 == "part" && $2 !~ /^files\.tar/ {
			flush_log(log_of($2))
			part = $2
		}
		$1 == "sum" { flush_log(next_log) }
	' {} + 2>"$tmp/find.err" >"$tmp/logs" || die "cannot read $dir"
}

# follow LOG: the log and those that follow it, until one was not shipped
# (left in missing) or the moment is reached. They become lines "LABEL PART"
# of chain, and their sets shipments.
follow()
{
	local log label part next_log time rest
	declare -A shipped=()

	while read -r log rest
	do
		shipped[$log]=$rest
	done <"$tmp/logs"
	missing=$1
	while test -n "${shipped[$missing]:-}"
	do
		read -r label part next_log time _ <<<"${shipped[$missing]}"
		# Whatever the manifests say, it ends.
		unset "shipped[$missing]"
		chain+=("$label $part")
		test "$label" = "$last_shipment" || shipments+=("$label")
		last_shipment=$label
		missing=$next_log
		reached=$time
		if test -n "$until" && test "$reached" -ge "$until" &&
			! grep -q "^$missing $label " "$tmp/logs"
		then
			break
		fi
	done
}

# A log that is not there while a later one of the same server is: what came
# between would be lost without a word.
check_gap()
{
	local later

	later=$(awk -v datadir="$(noted "$set" datadir)" -v time="$reached" '
		$6 == datadir && $5 > time { print $2; exit }' "$tmp/logs")
	test -z "$later" || die "the binary log $missing is missing, though" \
		"$later is there: nothing can be restored after" \
		"$(date -u -d "@$reached" '+%F %T') UTC; say that as --until," \
		"or --no-binlog"
}

# When nothing new was written, the last shipment covers more than its time.
read_last_mark()
{
	local time label

	read -r time label 2>/dev/null <"$dir/last-binlog" || return 0
	if test "$label" = "$last_shipment" && test "$time" -gt "$reached"
	then
		reached=$time
	fi
}

choose_logs()
{
	chain=() shipments=() last_shipment=''
	reached=$(noted "$set" time)
	if test -z "$with_logs" || test -z "$(noted "$set" binlog)"
	then
		test -z "$until" || die "without binary logs there is no --until"
		return 0
	fi
	list_logs
	follow "$(noted "$set" binlog)"
	read_last_mark
	if test -z "$until"
	then
		check_gap
	elif test "$until" -gt "$reached"
	then
		check_gap
		die "the binary logs reach up to" \
			"$(date -u -d "@$reached" '+%F %T') UTC, not to --until"
	else
		reached=$until
	fi
}

choose_sets()
{
	test "$set" != latest || choose_latest
	is_set "$set" || die "there is no whole set $set in $dir; see --list"
	case $set in
	*-binlog)	die "$set holds binary logs: name a full set" ;;
	esac
	base=$(noted "$set" base)
	test -z "$base" || is_set "$base" ||
		die "$set builds on $base, which is not whole"
	test -z "$until" || test "$(noted "$set" time)" -le "$until" ||
		die "$set is younger than --until: name an older one"
	choose_logs
	with_files=(${base:+"$base"} "$set" "${shipments[@]}")
}

# check_key PATH: that the secret key opens the part.
check_key()
{
	test -n "$identity" || die "the set is encrypted: say --identity"
	test -r "$identity" || die "cannot read the key $identity"
	need_commands age
	age -d -i "$identity" "$1" 2>"$tmp/age.err" | head -c 1 >"$tmp/byte" ||
		true
	test -s "$tmp/byte" ||
		die "the key $identity does not open $1; nothing was changed"
}

# Every part of every set that is needed, before anything is written.
check_parts()
{
	local label part

	say "checking ${#with_files[@]} sets"
	for label in "${with_files[@]}"
	do
		is_set "$label" || die "the manifest of $label is not what was" \
			"written; nothing was changed"
		sed -n "s,^part \\([^ ]*\\) \\([^ ]*\\) .*,\\2  $label/\\1,p" \
			"$dir/$label/manifest"
	done >"$tmp/sums"
	(cd "$dir" && sha256sum --check --quiet --strict "$tmp/sums") \
		>"$tmp/check" 2>/dev/null ||
		die "$(sed -n '1s/: FAILED.*//p' "$tmp/check") in $dir is not" \
			"what was written; nothing was changed"
	for label in "${with_files[@]}"
	do
		part=$(sed -n "s,^[0-9a-f]*  $label/,,p" "$tmp/sums" | tail -n 1)
		case $part in
		*.age)	check_key "$dir/$label/$part" ;;
		esac
	done
}
