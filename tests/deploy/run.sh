#!/bin/bash
# Installs, patches and rolls back on a clean Debian 12, as the administrator
# of a province would: the packages of ./thads deb in a machine of its own,
# with systemd as process 1 and no network.
#
#	run.sh [--short]
#
# Prints "ok deploy: STEP" or "not ok ...", the time of each step, and lines
# "# figure NAME VALUE UNIT". Where a machine cannot be booted every step is
# skipped and says why.
#
# shellcheck disable=SC2034 # names shared with the other files

set -uo pipefail

here=$(dirname "$(realpath "$0")")
top=${here%/*/*}
home=$(realpath -m "${THADS_VAR:-$top/var}/deploy")
debs=$(realpath -m "${THADS_VAR:-$top/var}/deb")
short=
test "${1:-}" != --short || short=yes

for part in machine browser packages install patch data readme
do
	# shellcheck source=/dev/null # checked on their own
	. "$here/$part.sh"
done

failed=0
why=

# seconds_since MICROSECONDS: with one decimal.
seconds_since()
{
	local tenths=$(((${EPOCHREALTIME/./} - $1) / 100000))

	echo "$((tenths / 10)).$((tenths % 10))"
}

# step NAME SECONDS COMMAND...: one line of the report, in bounded time.
step()
{
	local name=$1 began=${EPOCHREALTIME/./}
	deadline=$((SECONDS + $2))
	shift 2

	if test -n "$why"
	then
		echo "skip deploy: $name # $why"
		return
	fi
	# Not behind "if" or "||", where bash forgets set -e.
	(set -e; "$@") >"$home/step.log" 2>&1
	step_status=$?
	if test "$step_status" -eq 0
	then
		echo "ok deploy: $name"
		grep '^# figure ' "$home/step.log"
	else
		echo "not ok deploy: $name"
		tail -n 60 "$home/step.log" | sed 's/^/# /' >&2
		failed=1
	fi
	echo "# deploy: $name $(seconds_since "$began") s" |
		tee -a "$home/table"
}

# need NAME SECONDS COMMAND...: a step without which the others say nothing.
need()
{
	step "$@"
	test -n "$why" || test "$step_status" -eq 0 || why="\"$1\" failed"
}

# figure NAME VALUE UNIT
figure()
{
	echo "# figure $1 $2 $3" | tee -a "$home/table"
}

# What every run does, in the order in which an administrator does it.
first_steps()
{
	need 'packages are built' 400 build_packages
	need 'a clean Debian 12 is made' 300 take_base
	need 'it boots' 100 boot_first
	need 'one module installs alone' 180 install_intake
	need 'setup and the first administrator' 120 set_up
	need 'a2ensite brings the site' 30 enable_site
	need 'the administrator signs in' 60 admin_signs_in
	step 'what is not installed has no link' 30 absent_is_hidden
	step 'health, ready and metrics are for the host alone' 30 watch_answers
}

patch_steps()
{
	step 'a module is upgraded under load' 400 upgrade
	step 'a program that fails its check replaces nothing' 200 \
		broken_package unfit 500
	test -n "$short" ||
		step 'a program that never becomes ready replaces nothing' \
			300 broken_package silent 2500
	step 'a broken configuration is refused' 100 broken_configuration
	step 'the old package runs on the new schema' 300 roll_back
	step 'killed workers are back within a second' 30 kill_workers
}

last_steps()
{
	step 'the doctor finds nothing' 60 doctor_is_content
	step 'purge leaves nothing' 120 purge_all
	step 'the machine ends in order' 60 machine_ends
}

short_steps()
{
	requests=1500
	first_steps
	need 'a second module installs' 90 install_more registry
	step 'its link appears, and goes with a2disconf' 60 \
		link_follows registry
	patch_steps
	last_steps
}

full_steps()
{
	requests=10000
	first_steps
	need 'a second module installs' 90 install_more accounts
	step 'its link appears, and goes with a2disconf' 60 \
		link_follows accounts
	need 'all modules install' 180 install_all
	step 'everything is up after a restart' 120 restarted
	patch_steps
	step 'a full disk is told, and loses nothing' 120 fill_disk
	step 'units are sandboxed' 60 units_are_sandboxed
	step 'dossiers are imported' 300 import_dossiers
	step 'a backup is taken' 120 take_backup
	step 'an empty machine gets the backup, verify finds nothing' 400 \
		restore_elsewhere
	last_steps
	step 'the two commands of the README' 3000 readme_commands
	test ! -f "$home/table" || cat "$home/table"
}

finish()
{
	local pid

	trap - EXIT INT TERM
	if test -f "$home/load.pids"
	then
		while read -r pid
		do
			kill "$pid" 2>/dev/null
		done <"$home/load.pids"
	fi
	remove_all
	exit "$failed"
}

mkdir -p "${home%/*}"
exec 8>"$home.lock"
if ! flock -n 8
then
	echo "skip deploy # another run has $home"
	exit 0
fi
remove_all
mkdir -p "$home"
trap finish EXIT
trap 'failed=1; finish' INT TERM
why=$(obstacle)
if test -n "$short"
then
	short_steps
else
	full_steps
fi
