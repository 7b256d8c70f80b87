#!/bin/bash
# The script that activates a module, in a root of its own with programs,
# dpkg, setpriv and systemd played by a few lines each.
#
# shellcheck disable=SC2016,SC2317 # the players' own names; called by name

set -uo pipefail

top=$(realpath "$(dirname "$0")/../..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export THADS_ROOT=$work/root CALLS=$work/calls
lib=$THADS_ROOT/usr/lib/thads
failed=0

check()
{
	local name=$1
	shift

	set_stage
	if "$@" >"$work/said" 2>&1
	then
		echo "ok activate: $name"
	else
		echo "not ok activate: $name"
		sed 's/^/	/' "$work/said" "$CALLS" >&2
		failed=1
	fi
}

# player NAME LINE...: a command that does these lines.
player()
{
	local name=$1
	shift

	printf '%s\n' '#!/bin/bash' "$@" >"$work/bin/$name"
	chmod 755 "$work/bin/$name"
}

# program VERSION LINE...: what the package brings as the new program.
program()
{
	local version=$1
	shift

	rm -f "$lib/bin/thads-x"
	printf '%s\n' '#!/bin/bash' "# version $version" "$@" \
		>"$lib/bin/thads-x"
	chmod 755 "$lib/bin/thads-x"
}

set_stage()
{
	rm -rf "$THADS_ROOT" "${work:?}/bin"
	mkdir -p "$work/bin" "$lib/bin" "$THADS_ROOT/etc/thads" \
		"$THADS_ROOT/run/systemd/system"
	: >"$CALLS"
	player dpkg-query 'case $* in' \
		'*db:Status*) echo "${PACKAGE_STATE-installed}"; exit ;;' \
		'esac' \
		'test "$2" = thads-x || exit 1' \
		'printf "%s\n" /usr/lib/thads/bin/thads-x' \
		'printf "/lib/systemd/system/thads-x%s\n" .socket .target @.service'
	player setpriv 'while test "$1" != --; do shift; done' 'shift' '"$@"'
	# A program that holds these words never becomes ready.
	player systemctl 'echo "$*" >>"$CALLS"' 'case $* in' \
		'*LoadState*) echo loaded ;;' \
		'*Wants*) echo thads-x@1.service thads-x@2.service ;;' \
		'"restart "*) ! grep -q "never ready" \
			"$THADS_ROOT/usr/lib/thads/active/thads-x" ;;' \
		'"start thads-x.socket") test -z "${SOCKET_FAILS-}" ;;' \
		'esac'
	program 1
}

run()
{
	PATH=$work/bin:$PATH "$top/conf/ctl/activate" "$@"
}

# active VERSION [LINK]
active()
{
	grep -q "^# version $1\$" "$lib/active/${2:-thads-x}"
}

restarts()
{
	grep '^restart' "$CALLS" | tr '\n' ' '
}

first_activation()
{
	run x && active 1 && ! test -e "$lib/active/thads-x.previous" &&
		test "$(restarts)" = \
			'restart thads-x@1.service restart thads-x@2.service '
}

new_program_takes_over()
{
	run x && program 2 && run x && active 2 &&
		active 1 thads-x.previous
}

# A package replaces the file in bin/; what is active stays meanwhile.
package_changes_nothing()
{
	run x && program 2 && active 1
}

refusal_changes_nothing()
{
	run x
	: >"$CALLS"
	program 2 'echo "x.conf:1: no" >&2; exit 1'
	! run x 2>"$work/complaint" && active 1 && test -z "$(restarts)" &&
		grep -q 'what runs was not touched' "$work/complaint"
}

not_ready_goes_back()
{
	run x
	program 2 '# never ready'
	: >"$CALLS"
	! run x && active 1 &&
		test "$(restarts)" = \
			'restart thads-x@1.service restart thads-x@1.service '
}

same_program_restarts()
{
	run x && : >"$CALLS" && run x && active 1 &&
		! test -e "$lib/active/thads-x.previous" &&
		test -n "$(restarts)"
}

all_means_the_active()
{
	run x && program 2 && run --all && active 2
}

# When all packages are upgraded at once, thads-common comes first; the program
# in bin/ is new then, and its configuration old.
all_leaves_the_unpacked()
{
	run x && program 2 && : >"$CALLS" &&
		PACKAGE_STATE=unpacked run --all && active 1 &&
		test -z "$(restarts)"
}

socket_that_fails_is_named()
{
	! SOCKET_FAILS=yes run x 2>"$work/complaint" &&
		grep -q 'journalctl -u thads-x.socket$' "$work/complaint"
}

without_systemd_it_links()
{
	rmdir "$THADS_ROOT/run/systemd/system"
	run x && active 1 && test ! -s "$CALLS"
}

absent_module_is_refused()
{
	! run y
}

stop_leaves_nothing()
{
	run x && program 2 && run x && run --stop x &&
		test -z "$(ls "$lib/active")" &&
		grep -q '^stop thads-x.socket$' "$CALLS" &&
		grep -q '^stop thads-x@\*.service$' "$CALLS"
}

usage_is_told()
{
	run --help | grep '^usage: thadsctl activate' && ! run
}

check 'the first activation links and starts' first_activation
check 'a new program takes over, the former is kept' new_program_takes_over
check 'a package alone changes nothing' package_changes_nothing
check 'a refused configuration changes nothing' refusal_changes_nothing
check 'a program that is not ready goes back' not_ready_goes_back
check 'a new configuration restarts the same program' same_program_restarts
check '--all means every active module' all_means_the_active
check '--all leaves what dpkg is about to configure' all_leaves_the_unpacked
check 'a socket that does not start is named' socket_that_fails_is_named
check 'without systemd the program is linked' without_systemd_it_links
check 'a module that is not installed is refused' absent_module_is_refused
check '--stop leaves nothing active' stop_leaves_nothing
check 'usage is told' usage_is_told
exit "$failed"
