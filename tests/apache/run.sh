#!/bin/bash
# Apache as a host of THADS has it: every combination of its files, the site
# with TLS, the places of the pools, mod_fcgid. The programs are those of the
# running instance in THADS_URL and THADS_VAR; nothing leaves the loopback.
#
# shellcheck disable=SC2034,SC2154,SC2317 # names shared with the files beside

set -uo pipefail

here=$(realpath "$(dirname "$0")")
top=${here%/tests/*}
url=${THADS_URL:?}
: "${THADS_VAR:?}"
: "${THADS_BUILD:=$THADS_VAR/build}"
home=$(mktemp -d)
chmod 755 "$home"
host_pids=()
stopped=()
failed=0

leave()
{
	local pid

	test ${#stopped[@]} -eq 0 || kill -CONT "${stopped[@]}" 2>/dev/null
	for pid in "${host_pids[@]}"
	do
		stop_host "$pid"
	done
	rm -rf "$home"
}
trap leave EXIT

# check NAME COMMAND...: one line of the report.
check()
{
	local name=$1
	shift

	if "$@" >"$home/out" 2>&1
	then
		echo "ok apache: $name"
	else
		echo "not ok apache: $name"
		sed 's/^/# /' "$home/out" >&2
		failed=1
	fi
}

for part in host combine order site pools fcgid
do
	# shellcheck source=/dev/null # checked on their own
	. "$here/$part.sh"
done

certificate=$home/host.crt
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost \
	-addext subjectAltName=DNS:localhost -keyout "$certificate.key" \
	-out "$certificate" 2>/dev/null

# The parts that were asked for, or all.
test $# -gt 0 || set -- combinations order site pools fcgid
for part in "$@"
do
	"test_$part"
done
exit "$failed"
