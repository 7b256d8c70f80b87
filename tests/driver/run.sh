#!/bin/bash
# The driver itself: an instance of its own in a folder that nobody else may
# enter and whose name has a space, from the build of the tests.
#
# shellcheck disable=SC2030,SC2031,SC2034,SC2317 # checks are called by their names

set -uo pipefail

thads=$(realpath "$(dirname "$0")/../../thads")
top=${thads%/*}
work=$(mktemp -d)
home="$work/my work"
mkdir "$home"
export THADS_VAR=$home/var
trap '"$thads" down >/dev/null; rm -rf "$work"' EXIT
port=$((20000 + RANDOM % 2000))
url=http://127.0.0.1:$port
failed=0

# check NAME COMMAND...: one line of the report.
check()
{
	local name=$1
	shift

	if "$@" >"$home/out" 2>&1
	then
		echo "ok driver: $name"
	else
		echo "not ok driver: $name"
		sed 's/^/# /' "$home/out" >&2
		failed=1
	fi
}

# What a check sources is its own.
in_a_shell()
{
	("$@")
}

scripts_are_clean()
{
	shellcheck "$thads" "$top"/conf/driver/* "$top"/conf/ctl/* "$top/conf/systemd/units" \
		"$top/debian/split" \
		"$top"/.ci/run "$top"/tests/*.sh "$top"/tests/*/*.sh
}

unknown_command_is_refused()
{
	"$thads" nonsense
	test $? -eq 64
}

# The tree itself may lie in such a folder, too: configured there by the driver,
# it builds.
tree_may_have_a_space()
{
	local top="$home/a tree" log=$home build=$home/build

	mkdir "$top" &&
		tar -C "${thads%/*}" --exclude=./var --exclude=./.git \
			--exclude=node_modules -c . | tar -C "$top" -x &&
		rm -f "$top/configure" || return 1
	# shellcheck source=/dev/null # checked on their own
	(. "$top/conf/driver/parts.sh" && . "$top/conf/driver/build.sh" &&
		configure_house) &&
		make -s -C "$build" test_text
}

# A machine whose npm cannot reach its registry runs the rest; the last line
# counts what was not shown, and CI does not take it.
tools_out_of_reach_are_a_skip()
{
	local tree=$top top="$home/elsewhere" log=$home test_log=$home/report
	local var=$home/var web_tools_pid

	mkdir -p "$top/tests/web" "$test_log" &&
		cp "$tree"/tests/web/package*.json "$tree/tests/web/run.sh" \
			"$top/tests/web" || return 1
	export npm_config_registry=http://127.0.0.1:9 \
		npm_config_fetch_retries=0 npm_config_cache=$home/npm
	for part in parts packages build suites
	do
		# shellcheck source=/dev/null # checked on their own
		. "$tree/conf/driver/$part.sh"
	done
	fetch_web_tools
	suite_script web >"$test_log/web.tap"
	echo 'ok something' >"$test_log/unit.tap"
	(unset CI && report_suites) | tail -n 1 | tee "$home/last" &&
		grep -qx '1 passed, 0 failed, 1 skipped' "$home/last" &&
		! CI=1 report_suites
}

needs_instance()
{
	! "$thads" db -e 'SELECT 1' && ! "$thads" verify
}

# All process ids of the instance's parts.
part_pids()
{
	cut -d' ' -f1 "$THADS_VAR"/run/*.pid | sort
}

up_keeps_what_runs()
{
	local before=$SECONDS

	part_pids >"$home/pids"
	"$thads" up || return 1
	test $((SECONDS - before)) -le 20 || return 1
	part_pids | diff "$home/pids" -
}

headers_have()
{
	curl -sI "$1" | tee /dev/stderr | grep -iE "$2" >/dev/null
}

too_large_is_refused()
{
	head -c 2000000 /dev/zero | curl -s -o /dev/null -w '%{http_code}' \
		--data-binary @- "$url/portal/" | grep -x 413
}

second_instance_needs_another_port()
{
	local status=0

	(export THADS_VAR=$home/second
	! "$thads" up --empty --port "$port" && "$thads" up --port \
		$((port + 1)) && "$thads" status) || status=1
	THADS_VAR=$home/second "$thads" reset
	"$thads" status && return "$status"
}

# A program that differs, so that its module has something to install.
spoil_program()
{
	cp "$THADS_VAR/bin/$1" "$home/$1"
	echo >>"$home/$1"
	mv "$home/$1" "$THADS_VAR/bin/$1"
}

# Requests before, during and after: each must be answered.
install_fails_no_request()
{
	local load

	ab -l -q -t 6 -n 1000000 -c 20 "$url/portal/figures" >"$home/ab" 2>&1 &
	load=$!
	for _ in 1 2 3
	do
		sleep 1
		spoil_program thads-portal
		"$thads" install portal | tee /dev/stderr |
			grep -q installed || return 1
	done
	wait "$load"
	cat "$home/ab"
	grep -q '^Failed requests: *0$' "$home/ab" &&
		! grep -q '^Non-2xx' "$home/ab"
}

# The instance was started below nohup, whose ignored SIGHUP is inherited.
install_changes_all_workers()
{
	local pool before

	read -r pool _ <"$THADS_VAR/run/support.pid"
	before=$(pgrep -g "$pool" -x thads-support) || return 1
	spoil_program thads-support
	"$thads" install support || return 1
	sleep 3
	! pgrep -g "$pool" -x thads-support | grep -xF "$before"
}

# A client that connects and sends nothing holds a worker between accept and
# the first byte; the order to end, coming in just then, must not be lost.
silent_client_holds_no_worker()
{
	local pool before

	read -r pool _ <"$THADS_VAR/run/portal.pid"
	before=$(pgrep -g "$pool" -x thads-portal) || return 1
	for _ in $before
	do
		# shellcheck disable=SC2016 # Perl's own names
		timeout 10 perl -MIO::Socket::UNIX -e \
			'$s = IO::Socket::UNIX->new($ARGV[0]) and sleep 8' \
			"$THADS_VAR/run/portal.sock" &
	done
	sleep 0.5
	kill -HUP "$pool"
	sleep 4
	! pgrep -r D,R,S,T -g "$pool" -x thads-portal | grep -xF "$before"
}

killed_worker_is_replaced()
{
	local pool workers

	read -r pool _ <"$THADS_VAR/run/portal.pid"
	workers=$(pgrep -r D,R,S,T -g "$pool" -x thads-portal) || return 1
	# shellcheck disable=SC2086 # one word a worker
	kill -KILL $workers
	sleep 1
	test "$(pgrep -r D,R,S,T -g "$pool" -x -c thads-portal)" -eq \
		"$(wc -w <<<"$workers")"
}

data_outlives_down()
{
	"$thads" db -e 'CREATE TABLE outlives (a INT) SELECT 7 AS a' &&
		"$thads" down && "$thads" up &&
		test "$("$thads" db -N -e 'SELECT a FROM outlives')" = 7
}

# A killed database: its lines come from a script of their own.
database_is_killed()
{
	echo "for all: Sap-Co-So-Du-Lieu-26" >"$home/accounts"
	THADS_URL=$url THADS_ACCOUNTS=$home/accounts THADS=$thads \
		timeout 120 node "$top/tests/driver/crash.mjs" |
		sed 's/^\(ok\|not ok\) /\1 driver: crash: /'
}

down_ends_everything()
{
	local pid

	part_pids >"$home/pids"
	"$thads" down || return 1
	while read -r pid
	do
		# Not counted: what has ended and is not waited for yet.
		! pgrep -r D,I,R,S,T -g "$pid" || return 1
	done <"$home/pids"
	! "$thads" status
}

reset_leaves_nothing()
{
	"$thads" reset && test ! -e "$THADS_VAR/db" && test ! -e "$THADS_VAR/etc"
}

check 'scripts pass shellcheck' scripts_are_clean
check 'an unknown command is refused' unknown_command_is_refused
check 'a tree in a folder with a space builds' tree_may_have_a_space
check "a suite whose tools cannot be fetched is skipped" \
	in_a_shell tools_out_of_reach_are_a_skip
check 'without an instance commands say so' needs_instance
check 'up --empty starts an instance' nohup "$thads" up --empty --port "$port"
check 'status finds every part' "$thads" status
check 'up again keeps what runs, within 20 s' up_keeps_what_runs
check 'the root leads to the portal' headers_have "$url/" '^location: .*/portal/'
check 'answers carry the policy' headers_have "$url/portal/" \
	"^content-security-policy: default-src 'none'"
check 'Bootstrap comes from Debian' headers_have \
	"$url/bootstrap/css/bootstrap.min.css" '^HTTP/1.1 200'
check 'versioned assets never expire' headers_have \
	"$url/assets/0123456789ab/thads.css" '^cache-control: .*immutable'
check 'a body that is too large is refused' too_large_is_refused
check 'instances live side by side' second_instance_needs_another_port
check 'install fails no request' install_fails_no_request
check 'install changes all workers' install_changes_all_workers
check 'a silent client holds no worker' silent_client_holds_no_worker
check 'a killed worker is replaced' killed_worker_is_replaced
check 'data outlives down' data_outlives_down
database_is_killed || failed=1
check 'down ends everything of ours' down_ends_everything
check 'reset leaves nothing' reset_leaves_nothing
exit "$failed"
