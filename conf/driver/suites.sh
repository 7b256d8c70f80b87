# shellcheck shell=bash disable=SC2034,SC2154 # names shared with ../../thads
# The tests. Each suite prints lines that are counted here:
#
#	ok NAME
#	not ok NAME
#	skip NAME # why
#
# Suites that need a running instance share one under var/test.

suites="unit check driver deb store ctl page apache watch web load deploy"
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

# The instance of the tests, made anew once per run.
need_test_instance()
{
	test -z "${THADS_URL:-}" || return 0
	test_port=$(free_port)
	test_thads reset >&2
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
	driver) ;;
	deb)	need_packages "${packages_deb[@]}" >&2 ;;
	deploy)	need_packages "${packages_deploy[@]}" >&2
		test -z "$every_suite" || words=(--short) ;;
	web)	need_web_tools >&2
		need_test_instance ;;
	watch)	need_promtool >&2
		need_test_instance ;;
	*)	need_test_instance ;;
	esac
	THADS_VAR=$test_var THADS_BUILD=$test_var/build "$script" "${words[@]}"
}

# run_suite NAME: show its lines, count them.
run_suite()
{
	local name=$1 tap=$test_log/$1.tap status=0 began=$SECONDS

	echo "# $name"
	case $name in
	unit|check) "suite_$name" ;;
	*)	suite_script "$name" ;;
	esac >"$tap" || status=$?
	if test "$status" -ne 0 && ! grep -q '^not ok' "$tap"
	then
		echo "not ok $name ended with status $status" >>"$tap"
	fi
	cat "$tap"
	passed=$((passed + $(grep -c '^ok ' "$tap" || true)))
	failed=$((failed + $(grep -c '^not ok ' "$tap" || true)))
	skipped=$((skipped + $(grep -c '^skip ' "$tap" || true)))
	echo "# $name took $((SECONDS - began)) s"
}

# The build of the tests, where every warning is an error.
run_build()
{
	echo "# build"
	if test_thads build
	then
		echo "ok build without a warning"
		passed=$((passed + 1))
	else
		echo "not ok build without a warning"
		failed=$((failed + 1))
	fi
}

run_suites()
{
	local name passed=0 failed=0 skipped=0 test_log=$test_var/report
	local every_suite=''

	mkdir -p "$test_log" "$log"
	for name in "$@"
	do
		case " $suites " in
		*" $name "*) ;;
		*)	die "there is no suite called $name; there are: $suites" ;;
		esac
	done
	need_packages "${packages_run[@]}" "${packages_test[@]}"
	trap 'test_thads down' EXIT
	run_build
	if test $# -eq 0
	then
		every_suite=yes
		# shellcheck disable=SC2086 # the suites are words
		set -- $suites
	fi
	if test "$failed" -eq 0
	then
		for name in "$@"
		do
			run_suite "$name"
		done
	fi
	test_thads down
	trap - EXIT
	test "$skipped" -eq 0 || echo "$skipped skipped"
	echo "$passed passed, $failed failed"
	test "$failed" -eq 0
}
