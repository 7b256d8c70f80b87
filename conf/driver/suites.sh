# shellcheck shell=bash disable=SC2034,SC2154 # names shared with ../../thads
# The tests. Each suite prints lines that are counted here:
#
#	ok NAME
#	not ok NAME
#	skip NAME # why
#
# Suites that need a running instance share one under var/test and run one
# after the other; those that need none run beside them. What is measured under
# load comes last, when nothing else runs.

suites="unit check fuzz driver fault deb store ctl page apache watch web load deploy"
suites_sharing="store ctl page apache watch web"
suites_alone="load"
test_var=$var/test

# free_port: a port on which nothing answers.
free_port()
{
	local port=$((18000 + RANDOM % 2000))

	while port_answers "$port"
	do
		port=$((port + 1))
	done
	echo "$port"
}

# test_thads ARGUMENT...: the driver on the instance of the tests.
test_thads()
{
	THADS_VAR=$test_var THADS_BUILD=$test_var/build \
		THADS_CONFIGURE=--enable-werror "$top/thads" "$@"
}

# All tests come from one address, and more often than is fair. Whether fair use
# is asked for has a test of its own (tests/load/fair.mjs).
unlimited()
{
	printf '%s = 0\n' limit_{search,entry,status,send,export} \
		wait_{address,account}_after
}

# The instance of the tests, made anew once per run.
need_test_instance()
{
	test -z "${THADS_URL:-}" || return 0
	test_port=$(free_port)
	test_thads reset >&2
	unlimited >"$test_var/local.conf"
	test_thads up --port "$test_port" >&2
	export THADS_URL=http://127.0.0.1:$test_port
}

# unit_tests BUILD NAME: run the unit tests of a build; one line for each case.
unit_tests()
{
	local build=$1 kind=$2 test name status=0

	make -C "$build" -k -j "$(nproc)" check \
		>"$test_log/make-check-$kind.log" 2>&1 || status=$?
	if test "$status" -ne 0
	then
		grep -E 'error:|\*\*\*' "$test_log/make-check-$kind.log" >&2 ||
			true
	fi
	for test in "$build"/test_*.trs
	do
		test -f "$test" || continue
		name=$kind:\ $(basename "$test" .trs)
		sed -n "s/^ok [0-9]* - /ok $name: /p
			s/^not ok [0-9]* - /not ok $name: /p" "${test%.trs}.log"
		if grep -q '^:test-result: FAIL' "$test"
		then
			sed -n '/^ok /!p' "${test%.trs}.log" >&2
			grep -q '^not ok [0-9]' "${test%.trs}.log" ||
				echo "not ok $name: ended badly, see its log"
		fi
	done
	return "$status"
}

# The other compiler must have nothing to say either, and its sanitizers
# watch every case once more.
build_sanitized()
{
	THADS_VAR=$test_var THADS_BUILD=$test_var/sanitized \
		THADS_CONFIGURE='CC=clang CFLAGS=-O1 --enable-sanitizers --enable-werror' \
		"$top/thads" build >&2
}

# fuzz_targets SECONDS [TARGET...]: the fuzz targets of that build.
fuzz_targets()
{
	logged fuzz-build make -s --no-print-directory \
		-C "$test_var/sanitized" -j "$(nproc)" fuzz-targets
	THADS_BUILD=$test_var/sanitized "$top/tests/fuzz/run.sh" "$@"
}

# Every seed once more, and a few seconds of new inputs for each target.
suite_fuzz()
{
	build_sanitized
	fuzz_targets 3
}

# fuzz [TARGET [SECONDS]]: one target, or all, for longer.
cmd_fuzz()
{
	local seconds=${2:-300}

	need_packages "${packages_run[@]}" "${packages_test[@]}"
	mkdir -p "$log"
	build_sanitized
	# shellcheck disable=SC2086 # no target is no word
	fuzz_targets "$seconds" ${1:-}
}

# fault [FAULT...]: break everything as often as it takes to believe; hours.
cmd_fault()
{
	need_packages "${packages_run[@]}" "${packages_test[@]}"
	mkdir -p "$log"
	test_thads build >&2
	THADS_BUILD=$test_var/build "$top/tests/fault/run.sh" --long "$@"
}

suite_unit()
{
	local status=0

	unit_tests "$test_var/build" valgrind || status=1
	if build_sanitized
	then
		echo "ok clang builds without a warning"
		unit_tests "$test_var/sanitized" sanitizers || status=1
	else
		echo "not ok clang builds without a warning"
		status=1
	fi
	return "$status"
}

suite_check()
{
	local script status=0

	for script in "$top"/tests/check-*.sh
	do
		THADS_BUILD=$test_var/build "$script" || status=1
	done
	return "$status"
}

# A suite with a script of its own; store, page, web and load find the
# instance in THADS_URL and THADS_VAR.
suite_script()
{
	local script=$top/tests/$1/run.sh words=()

	if test ! -x "$script"
	then
		echo "skip $1 # there is no tests/$1/run.sh"
		return 0
	fi
	case $1 in
	driver|fault) ;;
	deb)	need_packages "${packages_deb[@]}" >&2 ;;
	deploy)	need_packages "${packages_deploy[@]}" >&2
		test -z "$every_suite" || words=(--short) ;;
	web)	if ! await_web_tools
		then
			echo "skip web # the browser tests' tools cannot be" \
				"fetched here, see $log/web-tools.log"
			return 0
		fi
		need_test_instance ;;
	ctl)	need_sshd >&2
		need_test_instance ;;
	watch)	need_promtool >&2
		need_test_instance ;;
	*)	need_test_instance ;;
	esac
	THADS_VAR=$test_var THADS_BUILD=$test_var/build "$script" "${words[@]}"
}

# The browser tests' tools are fetched while other suites run. A machine that
# cannot fetch them still runs the rest. Whoever fetches holds a lock, which
# ends with him; his number may be another's before anybody waits for him.
fetch_web_tools()
{
	rm -f "$test_log/web-tools"
	exec 7>"$test_log/web-tools.lock"
	flock 7
	{
		if (need_web_tools) >"$log/web-tools.log" 2>&1
		then
			echo there >"$test_log/web-tools"
		else
			echo missing >"$test_log/web-tools"
		fi
	} &
	exec 7>&-
}

await_web_tools()
{
	flock -s "$test_log/web-tools.lock" true
	test "$(cat "$test_log/web-tools")" = there
}

# run_suite NAME: keep its lines, show them at its end, one suite at a time.
run_suite()
{
	local name=$1 tap=$test_log/$1.tap status=0 began=$SECONDS

	case $name in
	unit|check|fuzz) "suite_$name" ;;
	*)	suite_script "$name" ;;
	esac >"$tap" || status=$?
	if test "$status" -ne 0 && ! grep -q '^not ok' "$tap"
	then
		echo "not ok $name ended with status $status" >>"$tap"
	fi
	{
		flock 6
		echo "# $name"
		cat "$tap"
		echo "# $name took $((SECONDS - began)) s"
	} 6>>"$test_log/turn"
}

# The build of the tests, where every warning is an error.
run_build()
{
	if test_thads build
	then
		echo "ok build without a warning"
	else
		echo "not ok build without a warning"
	fi | tee "$test_log/build.tap"
	grep -q '^ok' "$test_log/build.tap"
}

# run_each GROUP NAME...: those of the names that are in the group.
run_each()
{
	local group=" $1 " name
	shift

	for name in "$@"
	do
		test "${group#* "$name" }" = "$group" || run_suite "$name"
	done
}

# beside NAME...: the suites that neither share the instance nor run alone.
beside()
{
	local name

	for name in "$@"
	do
		case " $suites_sharing $suites_alone " in
		*" $name "*) ;;
		*)	printf '%s ' "$name" ;;
		esac
	done
}

# run_side_by_side NAME...: two at a time, as machines have two cores at least.
run_side_by_side()
{
	local lane

	run_each "$(beside "$@")" "$@" &
	lane=$!
	run_each "$suites_sharing" "$@"
	wait "$lane"
	run_each "$suites_alone" "$@"
}

# The packages of all suites, before the first: dpkg serves one at a time.
need_test_packages()
{
	local words=("${packages_run[@]}" "${packages_test[@]}")

	case " $* " in *" deb "*) words+=("${packages_deb[@]}") ;; esac
	case " $* " in *" deploy "*) words+=("${packages_deploy[@]}") ;; esac
	need_packages "${words[@]}"
}

# total WORD: how many lines of the reports begin with it.
total()
{
	cat "$test_log"/*.tap | grep -c "^$1 " || true
}

run_suites()
{
	local name test_log=$test_var/report every_suite=''

	for name in "$@"
	do
		case " $suites " in
		*" $name "*) ;;
		*)	die "there is no suite called $name; there are: $suites" ;;
		esac
	done
	if test $# -eq 0
	then
		every_suite=yes
		# shellcheck disable=SC2086 # the suites are words
		set -- $suites
	fi
	mkdir -p "$test_log" "$log"
	rm -f "$test_log"/*.tap
	need_test_packages "$@"
	case " $* " in *" web "*) fetch_web_tools ;; esac
	trap 'test_thads down' EXIT
	! run_build || run_side_by_side "$@"
	test_thads down
	trap - EXIT
	report_suites
}

# A suite that was skipped has shown nothing: where it has to, as in CI, that is
# a failure.
report_suites()
{
	local passed failed skipped

	passed=$(total ok)
	failed=$(total 'not ok')
	skipped=$(total skip)
	if test "$skipped" -gt 0
	then
		grep -h '^skip ' "$test_log"/*.tap
		echo "$passed passed, $failed failed, $skipped skipped"
		test -z "${CI:-}" || return 1
	else
		echo "$passed passed, $failed failed"
	fi
	test "$failed" -eq 0
}
