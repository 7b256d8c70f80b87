# shellcheck shell=bash disable=SC2154 # names set by ../../thads
# The parts of a running instance: starting, finding and stopping processes.
#
# A part is a process of its own session. run/NAME.pid holds its process id
# and the instant it started, so that a number which the system has given to
# another process since is never mistaken for ours.

say()
{
	printf 'thads: %s\n' "$*"
}

die()
{
	printf 'thads: %s\n' "$*" >&2
	exit 1
}

# One command at a time changes an instance; the lock ends with the process.
lock_instance()
{
	mkdir -p "$var" "$etc" "$log" "$run" "$bin" "$var/tmp" "$var/spool"
	exec 9>"$var/lock"
	flock -w 600 9 || die "another command is busy with $var"
}

# start_time PID: when the process started, in clock ticks since boot. One
# that has ended and that nobody has waited for yet runs no more.
start_time()
{
	local line stat

	line=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
	read -ra stat <<<"${line##*) }"
	test "${stat[0]}" != Z || return 1
	printf '%s\n' "${stat[19]}"
}

# part_pid NAME: the process id of a running part.
part_pid()
{
	local pid started

	read -r pid started 2>/dev/null <"$run/$1.pid" || return 1
	test "$(start_time "$pid")" = "$started" || return 1
	printf '%s\n' "$pid"
}

alive()
{
	part_pid "$1" >/dev/null
}

# start_part NAME COMMAND...: in a session of its own, output to its log.
start_part()
{
	local name=$1 pid
	shift

	setsid "$@" </dev/null >>"$log/$name.log" 2>&1 9>&- &
	pid=$!
	printf '%s %s\n' "$pid" "$(start_time "$pid")" >"$run/$name.pid"
}

signal_part()
{
	local pid

	pid=$(part_pid "$1") || return 0
	kill "-$2" "$pid" 2>/dev/null || true
}

# end_rest PID: end what is left of a part's process group. Its first process
# may be gone, so only those are ended that run something of this instance.
end_rest()
{
	local rest

	mapfile -t rest < <(pgrep -g "$1" -f -- "$var/")
	test ${#rest[@]} -eq 0 || kill -KILL "${rest[@]}" 2>/dev/null || true
}

# stop_part NAME SECONDS: ask it to end; after SECONDS end its whole group.
stop_part()
{
	local name=$1 tenths=$(($2 * 10)) pid

	read -r pid _ 2>/dev/null <"$run/$name.pid" || return 0
	signal_part "$name" TERM
	while alive "$name" && test "$tenths" -gt 0
	do
		sleep 0.1
		tenths=$((tenths - 1))
	done
	end_rest "$pid"
	rm -f "$run/$name.pid"
}

# wait_for SECONDS NAME COMMAND...: until the command succeeds; the part must
# stay alive meanwhile.
wait_for()
{
	local tenths=$(($1 * 10)) name=$2
	shift 2

	until "$@" >/dev/null 2>&1
	do
		if ! alive "$name" || test "$tenths" -le 0
		then
			tail -n 20 "$log/$name.log" >&2 || true
			die "$name did not start; its log is $log/$name.log"
		fi
		sleep 0.1
		tenths=$((tenths - 1))
	done
}

# A unix socket's path has at most 107 bytes; say so before anything fails.
check_var_path()
{
	local longest=$run/intake-import.sock

	test "${#longest}" -le 107 || die "the path $var is too long for" \
		"sockets; set THADS_VAR to a shorter one"
}
