# shellcheck shell=bash disable=SC2154 # home and deadline are set in run.sh
# Machines for the deployment test: a clean Debian 12 each, with systemd as
# process 1 and a loopback of its own, below systemd-nspawn. They share one
# base system through overlays, so that a second machine costs nothing.
#
# In $home: base/ the system, NAME/ a machine (root/ its tree, nspawn the
# process around it, console what it printed).

base_packages=systemd,systemd-sysv,dbus,sudo,ca-certificates,apt-utils

# obstacle: why no machine can be booted here; nothing when one can.
obstacle()
{
	local word

	if test "$(id -u)" -ne 0
	then
		echo "a machine is booted by root only"
		return
	fi
	for word in mmdebstrap systemd-nspawn nsenter unshare curl dpkg-deb
	do
		if ! command -v "$word" >/dev/null
		then
			echo "$word is not installed"
			return
		fi
	done
	if ! grep -q '^VERSION_CODENAME=bookworm$' /etc/os-release
	then
		echo "the packages of this host are not for Debian 12"
	elif ! unshare --mount --net --pid --fork true 2>/dev/null
	then
		echo "the kernel refuses name spaces here"
	elif test -z "$(debian_sources)"
	then
		echo "apt has no list of Debian packages"
	fi
}

# The host's own sources of Debian, security among them.
debian_sources()
{
	# shellcheck disable=SC2016 # apt's own names
	apt-get indextargets --format \
		'deb $(REPO_URI) $(RELEASE) $(COMPONENT) # $(ORIGIN)' \
		'Created-By: Packages' |
	sed -n 's/ # Debian$//p' | sort -u
}

# How the host's apt comes to the network.
debian_proxy()
{
	apt-config dump | grep -iE '^Acquire::https?::Proxy' || true
}

# make_base: the system from which every machine starts.
make_base()
{
	mkdir -p "$home"
	debian_proxy >"$home/proxy.conf"
	debian_sources | mmdebstrap --mode=root --variant=minbase \
		--aptopt="$home/proxy.conf" \
		--aptopt='Acquire::Languages "none"' \
		--dpkgopt=force-unsafe-io --include="$base_packages" \
		--skip=cleanup/apt/lists bookworm "$home/base" - || return 1
	# Nobody fetches packages at night in a machine without a network.
	rm -f "$home"/base/etc/systemd/system/timers.target.wants/apt-*
	rm -f "$home/base/etc/machine-id"
	touch "$home/base/etc/machine-id"
	printf 'LANG=C.UTF-8\n' >"$home/base/etc/default/locale"
}

# prefetch FOLDER PACKAGE...: put .deb files into the base, and into its cache
# all that installing them takes, since the machine will have no network.
prefetch()
{
	local folder=$1 files
	shift

	mkdir -p "$home/base/root/deb"
	cp "$folder"/*.deb "$home/base/root/deb/"
	files=$(cd "$home/base" && printf '/%s\n' root/deb/*.deb)
	cp -L /etc/resolv.conf "$home/base/etc/resolv.conf"
	# shellcheck disable=SC2086 # one word a file
	chroot "$home/base" env DEBIAN_FRONTEND=noninteractive \
		apt-get -q -y --download-only install "$@" $files
}

# new_machine NAME: its tree, over the base.
new_machine()
{
	local at=$home/$1

	mkdir -p "$at/root" "$at/upper" "$at/work"
	if ! mount -t overlay overlay -o \
		"lowerdir=$home/base,upperdir=$at/upper,workdir=$at/work" \
		"$at/root" 2>/dev/null
	then
		cp -a --reflink=auto "$home/base/." "$at/root/" || return 1
	fi
	echo "$1" >"$at/root/etc/hostname"
	printf '127.0.0.1\tlocalhost\n127.0.1.1\t%s\n' "$1" \
		>"$at/root/etc/hosts"
}

# supervise NAME OPTION...: systemd-nspawn ends with 133 when the machine
# wants to be started again.
supervise()
{
	local at=$home/$1 status=133
	shift

	while test "$status" -eq 133
	do
		systemd-nspawn --quiet --register=no --keep-unit \
			--machine="thads-$$-${at##*/}" \
			--hostname="${at##*/}" \
			--directory="$at/root" --boot "$@" \
			</dev/null >>"$at/console" 2>&1 &
		echo $! >"$at/nspawn"
		status=0
		wait $! || status=$?
	done
}

# boot NAME [OPTION...]: until systemd says that everything is up.
boot()
{
	supervise "$@" >/dev/null 2>&1 8>&- &
	wait_booted "$1"
}

# leader NAME: the process 1 of a machine, or nothing.
leader()
{
	local nspawn

	read -r nspawn 2>/dev/null <"$home/$1/nspawn" || return 1
	pgrep -P "$nspawn" | head -n 1
}

# wait_booted NAME: all units started, well or not; the step judges them.
wait_booted()
{
	local tenths=900 state

	while test "$tenths" -gt 0
	do
		state=$(inside "$1" systemctl is-system-running 2>/dev/null) ||
			true
		case $state in
		running|degraded)	return 0 ;;
		esac
		sleep 0.1
		tenths=$((tenths - 1))
	done
	tail -n 20 "$home/$1/console" >&2
	echo "the machine $1 did not start" >&2
	return 1
}

# Seconds that the step may still take.
left()
{
	local secs=$((${deadline:-$((SECONDS + 60))} - SECONDS))

	test "$secs" -gt 1 || secs=1
	echo "$secs"
}

# inside NAME COMMAND...: as root in the machine, as from its console.
inside()
{
	local pid
	pid=$(leader "$1") || return 1
	shift

	test -n "$pid" || return 1
	timeout -k 5 "$(left)" nsenter -t "$pid" -m -u -i -n -p -C -r -w -- \
		env -i HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
		PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb "$@"
}

# beside NAME COMMAND...: a program of this host on the machine's loopback.
beside()
{
	local pid
	pid=$(leader "$1") || return 1
	shift

	test -n "$pid" || return 1
	timeout -k 5 "$(left)" nsenter -t "$pid" -n -- "$@"
}

# restart NAME: as `reboot` does.
restart()
{
	local before now tenths=600
	before=$(leader "$1")

	inside "$1" systemctl --no-block reboot
	while now=$(leader "$1") || true
		test "$tenths" -gt 0 && { test -z "$now" ||
		test "$now" = "$before"; }
	do
		sleep 0.1
		tenths=$((tenths - 1))
	done
	wait_booted "$1"
}

# ended PID SECONDS: whether the process ends in time.
ended()
{
	local tenths=$(($2 * 10))

	while kill -0 "$1" 2>/dev/null
	do
		test "$tenths" -gt 0 || return 1
		sleep 0.1
		tenths=$((tenths - 1))
	done
}

# is_nspawn NAME PID: the number may have gone to another process since.
is_nspawn()
{
	tr '\0' ' ' 2>/dev/null <"/proc/$2/cmdline" |
		grep -qF -- "--directory=$home/$1/root "
}

# power_off NAME [SECONDS]: in order, else at once; its tree stays.
power_off()
{
	local nspawn

	read -r nspawn 2>/dev/null <"$home/$1/nspawn" || return 0
	is_nspawn "$1" "$nspawn" || return 0
	kill -TERM "$nspawn" 2>/dev/null || true
	if ! ended "$nspawn" "${2:-30}"
	then
		kill -TERM "$nspawn" 2>/dev/null || true
		ended "$nspawn" 5 || kill -KILL "$nspawn" 2>/dev/null || true
	fi
}

# remove_machine NAME
remove_machine()
{
	power_off "$1" "${2:-30}"
	if mountpoint -q "$home/$1/root"
	then
		umount "$home/$1/root" || umount -l "$home/$1/root"
	fi
	rm -rf --one-file-system "${home:?}/$1"
}

# remove_all: whatever became of the test.
remove_all()
{
	local at

	for at in "$home"/*/nspawn
	do
		test -f "$at" || continue
		at=${at%/nspawn}
		remove_machine "${at##*/}" 5
	done
	rm -rf --one-file-system "${home:?}"
}
