#!/bin/bash
# A short load: many clients at once on the officer's first page and on the
# public list; and visitors who hardly send or do not read (slow.sh). No request
# may fail, no worker may swell. How fast it is shows `./thads bench pages`, how
# it stands a longer siege `./thads bench slow`, not a test.
#
# shellcheck disable=SC2034,SC2154 # names shared with the files beside
set -euo pipefail

url=${THADS_URL:?}
var=${THADS_VAR:?}
port=${url##*:}
build=${THADS_BUILD:-$var/build}
requests=3000
clients=50
max_worker_kb=$((24 * 1024))
jar=$(mktemp)
trap 'stop_slow; rm -f "$jar"' EXIT
for part in visit slow
do
	# shellcheck source=/dev/null # checked on its own
	. "$(dirname "$0")/$part.sh"
done

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

sign_in chv1
check "an officer is signed in" test -n "$cookie"
check "the inbox answers $clients clients at once" all_answered /enforcement/
check "the public list answers $clients clients at once" \
	all_answered "/portal/?name=nguyen"
check "no worker holds more than 24 MB" workers_are_small
# The head of the province, who sees every module.
sign_in lanhdao
slow_test 5
stopped_database_test

# Fair use, on an instance with the limits that it has without a word said.
fair_use()
{
	local settings=$var/local.conf status=0

	mv "$settings" "$settings.kept"
	"${THADS:?}" up >&2
	node "${BASH_SOURCE[0]%/*}/fair.mjs" || status=1
	mv "$settings.kept" "$settings"
	"$THADS" up >&2
	return "$status"
}

# What every page reads, with 6,600 dossiers beside those of the demo. Last: no
# other test knows them.
reads()
{
	# Names that accounts.sh asks for.
	local thads=$THADS top code officer province desk
	local file=$var/tmp/filled.xml

	top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
	# shellcheck source=/dev/null # checked on its own
	. "$top/tests/load/accounts.sh"
	"$THADS" generate --row "$top/tests/store/filled.csv" -o "$file" >&2
	"$THADS" import "$file" >&2
	rm -f "$file"
	scale_accounts
	scale --hold
}

status=0
fair_use || status=1
reads || status=1
test "$status" -eq 0
