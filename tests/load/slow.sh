# shellcheck shell=bash disable=SC2154,SC2317 # names shared with run.sh
# Visitors who hardly send or do not read stall nobody. Sourced by run.sh, the
# short form, and by bench-slow, the long one.

slow_paths=(/enforcement/ /intake/ /registry/ /reports/ /support/ /accounts/
	/portal/figures /enforcement/sign-in)
# So long is an answer of the program that stands for a list as a file.
slow_file_bytes=$((20 * 1024 * 1024))
slow_file_seconds=3
slow_ratio_max=1.5
# What Apache may hold in memory for them all, in megabytes.
slow_memory_max=512
slow_pids=()

# The program with two workers whose every answer is long, as a pool of lists:
# with the same words that the pools of the house have.
start_big_answer()
{
	local conf=$var/etc/apache.d/load.conf

	mkdir -p "$var/etc/apache.d"
	cat >"$conf" <<-END
	<Proxy "unix:$var/run/load.sock|fcgi://load/">
		ProxySet enablereuse=off retry=0 connectiontimeout=5
		ProxySet max=4 acquire=2000 timeout=120
	</Proxy>
	<Location "/load/">
		ProxyPass "unix:$var/run/load.sock|fcgi://load/load/"
		ProxyFCGIBackendType GENERIC
	</Location>
	END
	rm -f "$var/run/load.sock"
	spawn-fcgi -n -s "$var/run/load.sock" -M 0666 -b 1024 -- \
		"$(command -v multiwatch)" -f 2 -- \
		"$build/big_answer" "$slow_file_bytes" >/dev/null &
	slow_pids+=($!)
	reload_apache
}

reload_apache()
{
	kill -USR1 "$(cat "$var/run/httpd.apache-pid")"
	sleep 2
}

stop_slow()
{
	test ${#slow_pids[@]} -eq 0 || kill "${slow_pids[@]}" 2>/dev/null || true
	wait "${slow_pids[@]}" 2>/dev/null || true
	slow_pids=()
	rm -f "$var/etc/apache.d/load.conf" "$var/run/load.sock"
}

# page_round: p95 in microseconds, longest, failed, of all pages.
page_round()
{
	"$build/page_times" "$port" "$cookie" 24 "${slow_paths[@]}"
}

# best_round ROUNDS: the least p95 of several rounds, since the machine does
# other things too; the failed of all.
best_round()
{
	local i

	for ((i = 0; i < $1; i++))
	do
		page_round
	done | awk '{ if (!p || $1 < p) p = $1; failed += $3 }
		END { print p, failed }'
}

# apache_mb: what the children of Apache hold.
apache_mb()
{
	local pid

	for pid in $(pgrep -P "$(cat "$var/run/httpd.apache-pid")")
	do
		awk '/^VmRSS/ { print $2 }' "/proc/$pid/status"
	done | awk '{ kb += $1 } END { print int(kb / 1024) }'
}

# start_slow: 2,000 who hardly send, 200 who do not read a page, 50 who do not
# read a file, until stop_slow; back when all are there.
start_slow()
{
	local ready=$var/run/slow.ready

	ulimit -n "$(ulimit -H -n)"
	"$build/slow_clients" "$port" 900 "$cookie" 1400 600 200 \
		"${slow_paths[@]}" >"$ready.pages" &
	slow_pids+=($!)
	"$build/slow_clients" "$port" 900 '' 0 0 50 /load/list >"$ready.files" &
	slow_pids+=($!)
	until grep -q ready "$ready.pages" && grep -q ready "$ready.files"
	do
		sleep 0.2
	done
}

file_comes()
{
	local took

	took=$(curl -fsS -o /dev/null -m 10 -w '%{size_download} %{time_total}' \
		"$url/load/list") || return
	awk -v bytes="$slow_file_bytes" -v most="$slow_file_seconds" \
		'{ exit !($1 == bytes && $2 < most) }' <<<"$took"
}

ratio_is_fine()
{
	awk -v r="$slow_ratio" -v most="$slow_ratio_max" \
		'BEGIN { exit !(r > 0 && r <= most) }'
}

# slow_test ROUNDS
slow_test()
{
	local quiet during failed quiet_failed mb slow_ratio

	start_big_answer
	page_round >/dev/null
	read -r quiet quiet_failed < <(best_round "$1")
	start_slow
	read -r during failed < <(best_round "$1")
	mb=$(apache_mb)
	slow_ratio=$(awk -v a="$quiet" -v b="$during" \
		'BEGIN { printf "%.2f", b / a }')
	check "2,000 slow senders and 250 stalled readers slow no page" \
		ratio_is_fine
	check "and no page fails" test "$((failed + quiet_failed))" -eq 0
	check "nor does a file wait for those who do not read theirs" file_comes
	check "Apache holds at most $slow_memory_max MB for them" \
		test "$mb" -le "$slow_memory_max"
	echo "figure slow_clients_p95_ratio $slow_ratio ratio"
	echo "figure slow_clients_apache_memory $mb MB"
	stop_slow
}

# One visitor more than there are workers in a pool asks while the database
# stands still; each is told so in time.
visitors_when_stopped=12
told_secs=10

# all_are_told: with the status and the sentences of a page of ours.
all_are_told()
{
	local i waiting=() out=$var/run/stopped

	rm -f "$out".*
	for ((i = 0; i < visitors_when_stopped; i++))
	do
		curl -s -o "$out.page.$i" -m 30 -b "$cookie" \
			-w '%{http_code} %{time_total}\n' \
			"$url/enforcement/" >"$out.code.$i" &
		waiting+=($!)
	done
	wait "${waiting[@]}"
	cat "$out".code.* >&2
	awk -v most="$told_secs" '$1 != 503 || $2 > most { bad = 1 }
		END { exit bad || !NR }' "$out".code.* &&
		! grep -L 'Mã tham chiếu' "$out".page.* | grep . >&2
}

stopped_database_test()
{
	local pid

	pid=$(cat "$var/run/db.mariadb-pid")
	curl -fsS -o /dev/null -b "$cookie" "$url/enforcement/"
	kill -STOP "$pid"
	check "a database that stands still is told of in $told_secs s" \
		all_are_told
	kill -CONT "$pid"
	sleep 4
	check "and forgotten when it goes on" \
		curl -fsS -o /dev/null -b "$cookie" "$url/enforcement/"
	rm -f "$var/run/stopped".*
}
