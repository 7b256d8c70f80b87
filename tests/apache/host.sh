# shellcheck shell=bash disable=SC2034,SC2154 # names shared with run.sh
# A host as Debian lays it out, in a folder of the tests: which files are
# enabled, and an Apache that reads just them.

modules_of_apache=/usr/lib/apache2/modules
programs="intake enforcement registry reports support accounts portal"

# Apache will not serve as root, and www-data may not enter every folder.
as_web=()
if test "$(id -u)" -eq 0
then
	as_web=(setpriv --reuid www-data --regid www-data --init-groups
		--inh-caps +dac_override --ambient-caps +dac_override)
fi

modules()
{
	sed '/^#/d' "$top/conf/apache/modules"
}

# load_line NAME: of a module of ours, or Debian's.
load_line()
{
	local file=$THADS_VAR/bin/mod_$1.so

	test -f "$file" || file=$modules_of_apache/mod_$1.so
	echo "LoadModule $1_module \"$file\""
}

# make_host FOLDER [MODULE...]: an empty host; without the given modules of
# Apache.
make_host()
{
	local host=$1 name
	shift

	mkdir -p "$host"/{conf,sites,etc,log,run}
	{
		cat <<-END
		ServerRoot $host
		ServerName localhost
		PidFile $host/run/apache.pid
		DefaultRuntimeDir $host/run
		Mutex file:$host/run
		ErrorLog $host/log/error.log
		TypesConfig /dev/null
		END
		for name in $(modules) fcgid
		do
			case " $* " in
			*" $name "*) continue ;;
			esac
			load_line "$name"
		done
		cat <<-END
		Define THADS_ETC $host/etc
		Define THADS_LOG $host/log
		Define THADS_HTDOCS $top/htdocs
		Define THADS_APACHE $top/conf/apache
		Define THADS_RUN $THADS_VAR/run
		Define THADS_SPOOL $host/run
		Define THADS_THREADS 256
		Define THADS_ALL_THREADS 512
		Define THADS_WAIT_MAX 100
		Define THADS_PROGRAMS $THADS_VAR/bin
		Define THADS_CONF $THADS_VAR/etc
		IncludeOptional $host/listen.conf
		IncludeOptional $host/conf/*.conf
		IncludeOptional $host/sites/*.conf
		END
	} >"$host/apache2.conf"
	# What the package's files name and what only a host has.
	cp "$certificate" "$host/etc/host.crt"
	cp "$certificate.key" "$host/etc/host.key"
	cat >"$host/etc/local.conf" <<-END
	Define THADS_CERTIFICATE $host/etc/host.crt
	Define THADS_CERTIFICATE_KEY $host/etc/host.key
	END
}

# enable FOLDER NAME...: as a2enconf thads-NAME; NAME-fcgid is in fcgid/.
enable()
{
	local host=$1 name file
	shift

	for name in "$@"
	do
		case $name in
		site)	ln -sf "$top/conf/apache/thads.conf" "$host/sites/"
			continue ;;
		thads)	file=host.conf ;;
		*-fcgid) file=fcgid/${name%-fcgid}.conf ;;
		*)	file=$name.conf ;;
		esac
		test "$name" = thads || name=thads-$name
		ln -sf "$top/conf/apache/$file" "$host/conf/$name.conf"
	done
}

config_is_fine()
{
	/usr/sbin/apache2 -t -f "$1/apache2.conf" 2>"$1/log/configtest" ||
	{
		cat "$1/log/configtest" >&2
		return 1
	}
}

port_answers()
{
	(exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

free_port()
{
	local port=$((22000 + RANDOM % 4000))

	while port_answers "$port"
	do
		port=$((port + 1))
	done
	echo "$port"
}

# start_host FOLDER PORT: sets host_pid; the host ends with the tests.
start_host()
{
	local host=$1 port=$2 tenths=100

	if test "$(id -u)" -eq 0
	then
		chown -R www-data "$host"
	fi
	setsid "${as_web[@]}" /usr/sbin/apache2 -D FOREGROUND \
		-f "$host/apache2.conf" </dev/null >"$host/log/out" 2>&1 &
	host_pid=$!
	host_pids+=("$host_pid")
	until port_answers "$port"
	do
		if ! kill -0 "$host_pid" 2>/dev/null || test "$tenths" -le 0
		then
			cat "$host/log/out" "$host/log/error.log" >&2
			return 1
		fi
		sleep 0.1
		tenths=$((tenths - 1))
	done
}

# stop_host PID: with all its children.
stop_host()
{
	kill -TERM "$1" 2>/dev/null || return 0
	wait "$1" 2>/dev/null
}
