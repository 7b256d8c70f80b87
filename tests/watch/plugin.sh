# shellcheck shell=bash disable=SC2154,SC2317 # names set by run.sh
# The check for Nagios: its four ends, its one line, its figures.

# ends STATUS PATTERN ARGUMENT...: the check ends so, and with such a line.
ends()
{
	local status=0 expected=$1 pattern=$2
	shift 2

	sh "$plugin" "$@" >"$home/line" 2>"$home/usage" || status=$?
	echo "status $status: $(cat "$home/line")"
	test "$status" -eq "$expected" &&
		test "$(wc -l <"$home/line")" -eq 1 &&
		grep -qE "$pattern" "$home/line"
}

figures_are_told()
{
	ends 0 '\| time=[0-9.]+s;1;5;0 workers=[0-9]+;;;0 in_flight=[0-9]+;;;0 requests=[0-9]+c;;;0 errors=[0-9]+c;;;0 retries=[0-9]+c;;;0$' \
		-m portal -H 127.0.0.1 -p "$port"
}

not_ready_says_why()
{
	ends 2 'not ready: spool: .*spool_dir' -m portal -p "$port"
}

help_names_every_option()
{
	local option

	sh "$plugin" --help >"$home/help" || return 1
	for option in -H -p -m -w -c --ssl
	do
		grep -q -- "^  $option " "$home/help" || return 1
	done
}

check "a module that is ready is OK" ends 0 '^THADS intake OK: ready' \
	-m intake -p "$port"
check "the check tells figures" figures_are_told
check "a slow answer is a WARNING" ends 1 'WARNING: ready, but only after' \
	-m intake -p "$port" -w 0
check "a very slow answer is CRITICAL" ends 2 'CRITICAL: ready, but only' \
	-m intake -p "$port" -w 0 -c 0
check "nobody at the port is CRITICAL" ends 2 'nobody listens' \
	-m intake -p 1
check "no TLS where TLS is asked for is CRITICAL" ends 2 'TLS of' \
	-m intake -p "$port" --ssl
check "a module that is not ready is CRITICAL, with the reason" \
	with_line "spool_dir = $home/none" not_ready_says_why
check "a module that is not there is UNKNOWN" ends 3 'no such module' \
	-m nothing -p "$port"
check "a host that is not known is UNKNOWN" ends 3 'is not known' \
	-m intake -H nowhere.invalid
check "a wrong option is UNKNOWN" ends 3 'no option -x' -x
check "an option without its value is UNKNOWN" ends 3 'needs a value' -m
check "what is no number is UNKNOWN" ends 3 'are seconds' -m intake -w 1s
check "no module is UNKNOWN" ends 3 'names a module' -p "$port"
check "the check has its help" help_names_every_option
check "the check is a clean script" shellcheck "$plugin"
