#!/bin/bash
# A short load: many clients at once on the officer's first page and on the
# public list. No request may fail, no worker may swell. How fast it is shows
# `./thads bench pages`, not a test.
set -euo pipefail

url=${THADS_URL:?}
var=${THADS_VAR:?}
requests=3000
clients=50
max_worker_kb=$((20 * 1024))
jar=$(mktemp)
trap 'rm -f "$jar"' EXIT

# check NAME CONDITION...: one line of the result.
check()
{
	local name=$1

	shift
	if "$@"
	then
		echo "ok load: $name"
	else
		echo "not ok load: $name"
	fi
}

# The password and first officer of the demo.
sign_in()
{
	local password csrf

	password=$(sed -n 's/.*thử nghiệm: *//p' "$var/demo-accounts.txt")
	csrf=$(curl -fsS -c "$jar" "$url/enforcement/sign-in" |
		sed -n 's/.*name="csrf" value="\([^"]*\)".*/\1/p' | head -1)
	curl -fsS -o /dev/null -b "$jar" -c "$jar" \
		--data-urlencode "csrf=$csrf" --data-urlencode login=chv1 \
		--data-urlencode "password=$password" \
		"$url/enforcement/sign-in"
	cookie=$(awk '$6 == "thads_session" { print $6 "=" $7 }' "$jar")
}

# all_answered PATH: every request got its page.
all_answered()
{
	ab -q -n "$requests" -c "$clients" -H "Cookie: $cookie" "$url$1" |
		awk -v n="$requests" '
			/^Complete requests:/ { complete = $3 }
			/^Failed requests:/ { failed = $3 }
			/^Non-2xx responses:/ { other = $3 }
			END { exit !(complete == n && !other && failed == 0) }'
}

workers_are_small()
{
	local pid kb

	for pid in $(pgrep -f "^$var/bin/thads-(enforcement|portal) ")
	do
		kb=$(awk '/^VmRSS/ { print $2 }' "/proc/$pid/status")
		test "${kb:-0}" -le "$max_worker_kb" || return 1
	done
}

sign_in
check "an officer is signed in" test -n "$cookie"
check "the inbox answers $clients clients at once" all_answered /enforcement/
check "the public list answers $clients clients at once" \
	all_answered "/portal/?name=nguyen"
check "no worker holds more than 20 MB" workers_are_small
