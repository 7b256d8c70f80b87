#!/bin/bash
# What watches the house: figures, rules of alarms, the check of a module, the
# logs. Against the instance at THADS_URL, whose folder is THADS_VAR.
#
# shellcheck disable=SC2034,SC2317 # for the parts; checks are called by names

set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
top=${here%/tests/watch}
conf=$top/conf/monitoring
plugin=$top/conf/nagios/check_thads
port=${THADS_URL##*:}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
failed=0

# check NAME COMMAND...: one line of the report.
check()
{
	local name=$1
	shift

	if "$@" >"$home/out" 2>&1
	then
		echo "ok watch: $name"
	else
		echo "not ok watch: $name"
		sed 's/^/# /' "$home/out" >&2
		failed=1
	fi
}

for part in figures plugin alarms logs
do
	# shellcheck source=/dev/null # checked on their own
	. "$here/$part.sh"
done
exit "$failed"
