# shellcheck shell=bash disable=SC2154 # names shared with run.sh
# The deployment test: upgrades, bad upgrades and rollback of thads-registry,
# each while 50 requests a second must all be answered.

registry_page=/registry/

# worker_files: the program file of every worker of the registry's pool.
worker_files()
{
	# shellcheck disable=SC2016 # expanded there
	inside one sh -c 'for pid in $(systemctl show --value \
		--property MainPID "thads-registry@*.service")
	do
		sha256sum </proc/$pid/exe
	done'
}

# workers_run FILE: all workers run this program and no other.
workers_run()
{
	local wanted running

	wanted=$(inside one sha256sum "$1" | cut -d' ' -f1)
	running=$(worker_files | cut -d' ' -f1 | sort -u)
	test "$wanted" = "$running" || {
		echo "the workers run $running, not $wanted"
		return 1
	}
}

# under_load COUNT COMMAND...: the command while requests come in. Its time is
# in load.took, its status in load.status, what the visitors saw in load.txt.
under_load()
{
	local count=$1 began status=0
	shift

	start_load one "$home/officer" "$registry_page" "$count"
	sleep 2
	began=${EPOCHREALTIME/./}
	"$@" || status=$?
	seconds_since "$began" >"$home/load.took"
	echo "$status" >"$home/load.status"
	end_load
}

# load_figures NAME
load_figures()
{
	figure "$1_took" "$(cat "$home/load.took")" s
	figure "$1_requests" "$(load_figure requests)" requests
	figure "$1_failed" "$(load_figure failed)" requests
	figure "$1_rate" "$(load_figure rate)" 1/s
	figure "$1_p95" "$(load_figure p95_ms)" ms
	figure "$1_longest" "$(load_figure longest_ms)" ms
}

# give FILE: put a package where the administrator has it.
give()
{
	cp "$1" "$home/one/root/root/deb/"
}

# The schema first, then the module.
upgrade()
{
	sign_in one "$home/officer" registry "$officer" "$password"
	give "$home/packages/thads-common_newer.deb"
	give "$home/packages/thads-registry_newer.deb"
	apt one ./thads-common_newer.deb
	inside one thadsctl migrate
	under_load "$requests" apt one ./thads-registry_newer.deb
	load_figures upgrade
	all_answered
	test "$(cat "$home/load.status")" -eq 0
	workers_run /usr/lib/thads/bin/thads-registry
}

# broken_package KIND COUNT: apt reports it, the good one answers all the
# while; then the administrator installs the good package again.
broken_package()
{
	local good now

	good=$(worker_files | sort -u)
	give "$home/packages/thads-registry_$1.deb"
	under_load "$2" apt one "./thads-registry_$1.deb"
	load_figures "$1"
	now=$(worker_files | sort -u)
	apt one --allow-downgrades ./thads-registry_newer.deb
	workers_run /usr/lib/thads/bin/thads-registry
	all_answered
	test "$(cat "$home/load.status")" -ne 0
	test "$now" = "$good"
}

broken_configuration()
{
	local file=/etc/thads/registry.conf

	inside one cp -a "$file" /root/registry.conf
	inside one sh -c "echo 'no_such_key = 1' >>$file"
	! inside one thadsctl check-config || return 1
	under_load 250 inside one thadsctl activate registry
	inside one cp -a /root/registry.conf "$file"
	inside one rm /root/registry.conf
	inside one thadsctl check-config
	inside one thadsctl activate registry
	page one "$home/visitor" /registry/ready 200
	all_answered
	test "$(cat "$home/load.status")" -ne 0
}

roll_back()
{
	local old
	old=$(basename "$(built thads-registry)")

	under_load "$requests" apt one --allow-downgrades "./$old"
	load_figures rollback
	all_answered
	test "$(cat "$home/load.status")" -eq 0
	test "$(cut -d. -f1 "$home/load.took")" -lt 120
	workers_run /usr/lib/thads/bin/thads-registry
	# shellcheck disable=SC2016 # dpkg's own names
	test "$(inside one dpkg-query -W -f '${Version}' thads-registry)" = \
		"$(version_of "$(built thads-registry)")"
}

# workers: how many of the registry's workers run, and which, in one line.
workers()
{
	inside one systemctl show --value --property MainPID \
		'thads-registry@*.service' | grep -v '^0*$' | sort | xargs
}

# As many as before, each of them another process.
workers_are_new()
{
	local now word
	now=$(workers) || return 1

	test "$(wc -w <<<"$now")" -eq "$(wc -w <<<"$1")" || return 1
	for word in $now
	do
		case " $1 " in
		*" $word "*)	return 1 ;;
		esac
	done
}

kill_workers()
{
	local before began took
	before=$(workers)

	began=${EPOCHREALTIME/./}
	inside one sh -c "kill -KILL $before"
	page one "$home/officer" "$registry_page" 200
	until workers_are_new "$before"
	do
		test "$SECONDS" -lt "$deadline"
		sleep 0.05
	done
	took=$(seconds_since "$began")
	figure killed_workers_back "$took" s
	test "${took%.*}" -lt 1
}
