# shellcheck shell=bash disable=SC2154 # names set by ../../thads
# Apache, the pools of workers, the background program.
#
# Apache refuses to serve as root, and www-data may not enter a folder such
# as /root. So for root, Apache and the programs run as www-data with the one
# capability to pass by file permissions; for others, as the caller.

as_web=()
if test "$(id -u)" -eq 0
then
	as_web=(setpriv --reuid www-data --regid www-data --init-groups
		--inh-caps +dac_override --ambient-caps +dac_override)
fi

# pool_fields POOL: sets pool, program and workers from a word of $pools.
pool_fields()
{
	IFS=: read -r pool program workers <<<"$1"
}

# A shell cannot trap a signal that was ignored when it began, as SIGHUP is
# below nohup; and the pool changes its workers on SIGHUP.
start_pool()
{
	local socket=$run/$pool.sock

	rm -f "$socket"
	start_part "$pool" "${as_web[@]}" env --default-signal=HUP \
		spawn-fcgi -n -s "$socket" -M 0600 -b 1024 -- \
		"$top/conf/driver/pool" "$workers" \
		"$bin/thads-$program" -c "$etc/$program.conf"
}

start_tasks()
{
	start_part tasks "${as_web[@]}" "$bin/thads-tasks" \
		-c "$etc/tasks.conf"
}

# restart_module NAME: pools change their workers and fail no request.
restart_module()
{
	local word pool program workers

	for word in $pools
	do
		pool_fields "$word"
		test "$program" != "$1" || signal_part "$pool" HUP
	done
	if test "$1" = tasks && alive tasks
	then
		stop_part tasks 30
		start_tasks
	fi
}

# has_changed PROGRAM: its file or its configuration is new.
has_changed()
{
	case " ${changed_programs[*]} ${changed_configs[*]} " in
	*" thads-$1 "*|*" $1 "*) return 0 ;;
	esac
	return 1
}

# Apache's own module is a new one, which a graceful restart takes up.
has_changed_module()
{
	case " ${changed_programs[*]} " in
	*" mod_"*) return 0 ;;
	esac
	return 1
}

start_pools()
{
	local word pool program workers name

	for word in $pools
	do
		pool_fields "$word"
		test -x "$bin/thads-$program" || continue
		alive "$pool" || start_pool
	done
	if test -x "$bin/thads-tasks" && ! alive tasks
	then
		start_tasks
	fi
	for name in $old_programs
	do
		! has_changed "$name" || restart_module "$name"
	done
}

# running_programs: those with a pool or process that was there before.
running_programs()
{
	local word pool program workers

	for word in $pools
	do
		pool_fields "$word"
		! alive "$pool" || printf '%s\n' "$program"
	done
	! alive tasks || echo tasks
}

port_answers()
{
	(exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Said before anything starts: whether Apache will get its port.
check_port()
{
	local port

	port=$(cat "$etc/port")
	if ! alive apache && port_answers "$port"
	then
		die "port $port is taken: ./thads up --port with another number"
	fi
}

start_apache()
{
	local port

	port=$(cat "$etc/port")
	if alive apache
	then
		if has_changed apache || has_changed_module
		then
			signal_part apache USR1
		fi
	else
		# That of one that was killed: its number may be another's now.
		rm -f "$run/httpd.apache-pid"
		start_part apache "${as_web[@]}" /usr/sbin/apache2 \
			-D FOREGROUND -f "$etc/httpd.conf"
	fi
	wait_for 15 apache port_answers "$port"
}

start_web()
{
	local old_programs

	old_programs=$(running_programs | sort -u)
	start_pools
	start_apache
}

stop_web()
{
	local word pool program workers

	stop_part apache 10
	for word in $pools
	do
		pool_fields "$word"
		signal_part "$pool" TERM
	done
	signal_part tasks TERM
	for word in $pools
	do
		pool_fields "$word"
		stop_part "$pool" 10
		rm -f "$run/$pool.sock"
	done
	stop_part tasks 30
}

introduce()
{
	echo
	echo "  THADS  http://127.0.0.1:$(cat "$etc/port")/"
	if test -f "$var/demo-accounts.txt"
	then
		echo
		sed 's/^/  /' "$var/demo-accounts.txt"
	fi
}

show_status()
{
	local word pool program workers name pid missing=0

	set -- database apache
	for word in $pools
	do
		pool_fields "$word"
		test ! -x "$bin/thads-$program" || set -- "$@" "$pool"
	done
	test ! -x "$bin/thads-tasks" || set -- "$@" tasks
	for name in "$@"
	do
		if pid=$(part_pid "$name")
		then
			printf '%-14s runs     %s\n' "$name" "$pid"
		else
			printf '%-14s stopped\n' "$name"
			missing=1
		fi
	done
	test ! -f "$etc/port" ||
		printf '%-14s http://127.0.0.1:%s/\n' address "$(cat "$etc/port")"
	return "$missing"
}
