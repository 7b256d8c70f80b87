# shellcheck shell=bash disable=SC2034,SC2154 # names shared with backup
# Shipping the binary logs that the server has closed.

# The log to ship first: where the last shipment ended, else where the newest
# full set stands. A restored server has neither.
first_log()
{
	local last full log

	last=$(newest binlog)
	full=$(newest full)
	for log in ${last:+"$(noted "$last" next)"} "$(noted "$full" binlog)"
	do
		if test -n "$(logs_between "${log%.*}" '')" &&
			test "$(log_id "${log%.*}")" = "$log"
		then
			printf '%s\n' "${log%.*}"
			return 0
		fi
	done
	die "the server no longer has the binary logs that follow" \
		"${last:-$full}: make a full set"
}

# True when nothing was written since the last shipment.
nothing_new()
{
	local last=$1

	test -n "$last" && test "$(noted "$last" gtid)" = "$gtid" &&
		test "$(logs_between "$first" '' | wc -l)" = 1
}

# From the first log on all but the one that is written to; they never change
# any more.
ship_closed()
{
	local logs log

	sql -e 'FLUSH BINARY LOGS' || die "cannot close the binary log"
	mapfile -t logs < <(logs_between "$first" '')
	for log in "${logs[@]:0:${#logs[@]}-1}"
	do
		store "binary log" "$(log_id "${log##*/}")" cat "$log"
	done
	next=$(log_id "${logs[-1]##*/}")
}

ship_logs()
{
	local last since first next gtid schema time

	test "$log_bin" = 1 || die "the server writes no binary log: set log_bin"
	if test -z "$(newest full)"
	then
		say "there is no full set in $dir yet; nothing was shipped"
		return 0
	fi
	last=$(newest binlog)
	first=$(first_log)
	# The instant comes first: what is older is in the shipment.
	time=$(sql -e 'SELECT UNIX_TIMESTAMP()')
	gtid=$(sql -e 'SELECT @@gtid_binlog_pos')
	gtid=${gtid:--}
	if nothing_new "$last"
	then
		mark last-binlog "$time" "$last"
		say "nothing new since $last"
		return 0
	fi
	since=$(noted "${last:-$(newest full)}" started)
	open_set
	schema=$(schema_version)
	ship_closed
	store_files "$since"
	printf 'gtid %s\nnext %s\n' "$gtid" "$next" | close_set "$time"
	mark last-binlog "$time" "$label"
	tell_size
}
