# shellcheck shell=bash disable=SC2154,SC2317 # names shared with run.sh
# One pool full never holds another: the workers of reports-export are stopped
# while requests fill its places.

# pool_workers POOL: those that listen on its socket.
pool_workers()
{
	local inode pid

	inode=$(awk -v path="$THADS_VAR/run/$1.sock" \
		'$8 == path && $4 == "00010000" { print $7 }' /proc/net/unix)
	for pid in $(pgrep -f "^$THADS_VAR/bin/thads-")
	do
		test "$(readlink "/proc/$pid/fd/0")" != "socket:[$inode]" ||
			echo "$pid"
	done
}

# p95 PATH: milliseconds, the best of three.
p95()
{
	local i

	for i in 1 2 3
	do
		ab -q -n 200 -c 4 -e "$home/ab" "$url$1" >/dev/null
		awk -F, '$1 == 95 { print $2 }' "$home/ab"
	done | sort -n | head -n 1
}

all_p95()
{
	local path

	for path in /portal/ /reports/sign-in /enforcement/sign-in
	do
		printf '%s %s\n' "$path" "$(p95 "$path")"
	done
}

# The downloads that were sent off hang; one more is told to come back.
full_pool_says_so()
{
	curl -s -i -m 5 -w '\ntook %{time_total}\n' "$url/reports/csv" |
		tee "$home/answer"
	grep -q '^HTTP/1.1 503' "$home/answer" &&
		grep -q '^Retry-After: [0-9]' "$home/answer" &&
		grep -q 'Chức năng tạm thời gián đoạn' "$home/answer" &&
		awk '/^took/ { exit !($2 < 1.5) }' "$home/answer"
}

# Who sent a form to it is told that nothing is certain, a reader nothing of
# saving.
full_pool_is_unsure()
{
	local unsure

	# In the very words of the programs.
	unsure=$(sed -n '/define ERROR_UNSURE/,/[^\\]$/s/[^"]*"\([^"]*\)".*/\1/p' \
		"$top/modules/common/error_page.h" | tr -d '\n')
	test -n "$unsure" || return

	! grep -qE 'lưu|ghi' "$home/answer" || return
	curl -s -i -m 5 -d a=b "$url/reports/csv" | tee "$home/answer"
	grep -q '^HTTP/1.1 503' "$home/answer" &&
		grep -qF "$unsure" "$home/answer"
}

# As fast as before, but for the noise of a machine that does other things.
others_are_as_fast()
{
	paste -d' ' "$1" "$2" | awk '
		{ printf "%s p95 %.1f ms, then %.1f ms: %.2f\n",
			$1, $2, $4, $4 / $2 }
		$4 > 1.5 * $2 + 5 { bad = 1 }
		END { exit bad || NR != 3 }' >"$home/p95"
	local status=$?
	sed 's/^/# /' "$home/p95" >&4
	return "$status"
}

waiting_are_served()
{
	local pid

	kill -CONT "${stopped[@]}"
	stopped=()
	for pid in "$@"
	do
		wait "$pid"
	done
	sort "$home/waited" | uniq -c | tee "$home/counts"
	# Two children, so many places in each, all of them served in the end.
	awk -v places="$places" '$2 == 401 && $1 == 2 * places { ok = 1 }
		$2 != 401 && $2 != 503 { bad = 1 }
		END { exit bad || !ok }' "$home/counts"
}

# page_answers PATH STATUS: within the time of a page.
page_answers()
{
	test "$(curl -s -o /dev/null -m 5 -w '%{http_code}' "$url$1")" = "$2"
}

# Who looks at a page waits for nobody's password, nor the other way about.
sign_in_is_apart()
{
	local pool=$1 path=$2 status=$3 well=0

	mapfile -t stopped < <(pool_workers "$pool")
	test ${#stopped[@]} -gt 0 || return
	kill -STOP "${stopped[@]}"
	page_answers "$path" "$status" || well=1
	kill -CONT "${stopped[@]}"
	stopped=()
	return "$well"
}

test_sign_in_pools()
{
	local name

	for name in intake enforcement registry reports support accounts
	do
		check "$name: its pages wait for nobody who signs in" \
			sign_in_is_apart "$name-sign-in" "/$name/" 401
		check "$name: who signs in waits for none of its pages" \
			sign_in_is_apart "$name" "/$name/sign-in" 200
	done
}

test_pools()
{
	local waiting=() places i

	test_sign_in_pools
	places=$(sed -n '/reports-export.sock|/,/max=/s/.*max=\([0-9]*\).*/\1/p' \
		"$top/conf/apache/reports.conf")
	all_p95 >"$home/before"
	mapfile -t stopped < <(pool_workers reports-export)
	check "reports-export has workers" test ${#stopped[@]} -gt 0
	test ${#stopped[@]} -gt 0 || return
	kill -STOP "${stopped[@]}"
	for ((i = 0; i < 8 * places; i++))
	do
		curl -s -o /dev/null -m 60 -w '%{http_code}\n' \
			"$url/reports/csv" >>"$home/waited" &
		waiting+=($!)
	done
	sleep 1.5
	check "a full pool answers 503 in a second" full_pool_says_so
	check "and to who sent a form that nothing is certain" \
		full_pool_is_unsure
	all_p95 >"$home/during"
	check "the other pools are as fast as before" \
		others_are_as_fast "$home/before" "$home/during" 4>&2
	check "who waited is served in the end" waiting_are_served \
		"${waiting[@]}"
}
