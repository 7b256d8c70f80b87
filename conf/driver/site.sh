# shellcheck shell=bash disable=SC2034,SC2154 # names shared with ../../thads
# What the instance is configured to be: programs, accounts, Apache.

# The programs of the house, and the pools of their workers, each a word
# POOL:MODULE:WORKERS. A program with no pool runs in the background.
programs="intake enforcement registry reports support accounts portal tasks"
pools=$(awk '/^[^#]/ { print $1 ":" $2 ":" $3 }' "$top/conf/pools")

# apache_modules: those of conf/apache/modules; without TLS in the private run.
apache_modules()
{
	sed -e '/^#/d' -e '/^ssl$/d' -e '/^socache_/d' \
		"$top/conf/apache/modules"
}

# apache_module_line NAME: how Apache is told to load it: ours, or Debian's.
apache_module_line()
{
	local file=$bin/mod_$1.so

	test -f "$file" || file=/usr/lib/apache2/modules/mod_$1.so
	echo "LoadModule $1_module \"$file\""
}

program_is_known()
{
	case " $programs " in
	*" $1 "*) return 0 ;;
	esac
	return 1
}

# installed_programs: those of the house that this build has.
installed_programs()
{
	local name

	for name in $programs
	do
		test ! -x "$bin/thads-$name" || printf '%s\n' "$name"
	done
}

# remember_choices PORT EMPTY: what was chosen first stays until changed.
remember_choices()
{
	if test -n "$1"
	then
		echo "$1" >"$etc/port"
	elif test ! -f "$etc/port"
	then
		echo 8080 >"$etc/port"
	fi
	if test ! -f "$etc/content"
	then
		if test -n "$2"; then echo empty; else echo demo; fi \
			>"$etc/content"
	fi
}

# write_if_changed FILE: standard input into FILE, mode 0600; false when it
# said the same before.
write_if_changed()
{
	local new=$1.new

	(umask 077 && cat >"$new")
	if cmp -s "$new" "$1"
	then
		rm "$new"
		return 1
	fi
	mv "$new" "$1"
}

# What all programs share.
shared_config()
{
	cat <<-END
	db_socket = $run/db.sock
	db_name = thads
	template_dir = $top/templates
	htdocs_dir = $top/htdocs
	password_words = $top/conf/passwords/words
	spool_dir = $var/spool
	law_dir = $top/conf/law
	secure_cookie = no
	END
	# What is set for this instance alone.
	test ! -f "$var/local.conf" || cat "$var/local.conf"
}

# program_config NAME: the secret is made by thadsctl setup.
program_config()
{
	cat <<-END
	db_password_file = $etc/secrets/$1
	metrics_file = $run/$1.metrics
	END
	test "$1" = tasks || return 0
	cat <<-END
	checkpoint_dir = $var/checkpoints
	verify_program = $bin/thads-verify
	END
}

# The files that programs look at only when they start.
start_sums()
{
	(cd "$top" && find htdocs templates -type f -exec sha256sum {} + | sort)
}

apache_config()
{
	local name

	cat <<-END
	ServerRoot "$var"
	ServerName localhost
	Listen 127.0.0.1:$(cat "$etc/port")
	PidFile "$run/httpd.apache-pid"
	DefaultRuntimeDir "$run"
	Mutex "file:$run"
	ErrorLog "$log/apache-error.log"
	LogLevel warn
	END
	for name in $(apache_modules)
	do
		apache_module_line "$name"
	done
	cat <<-END
	TypesConfig /dev/null
	Define THADS_HTDOCS "$top/htdocs"
	Define THADS_BOOTSTRAP /usr/share/javascript/bootstrap5
	Define THADS_APACHE "$top/conf/apache"
	Define THADS_RUN "$run"
	Define THADS_SPOOL "$run"
	Define THADS_THREADS 1280
	Define THADS_ALL_THREADS 2560
	Define THADS_WAIT_MAX 800
	Define THADS_ETC "$etc/apache"
	Include "$top/conf/apache/host.conf"
	CustomLog "$log/apache-access.log" thads
	END
	for name in $(installed_programs)
	do
		test ! -f "$top/conf/apache/$name.conf" ||
			echo "Include \"$top/conf/apache/$name.conf\""
	done
	echo "Include \"$top/conf/apache/site.conf\""
	# What a measurement puts beside the house.
	echo "IncludeOptional \"$etc/apache.d/*.conf\""
}

backup_options()
{
	cat <<-END
	to = $var/backups
	files = $var/spool
	END
}

# Leaves the names of changed configurations in changed_configs.
write_configs()
{
	local name changed=''

	changed_configs=()
	if shared_config | write_if_changed "$etc/thads.conf"
	then
		changed=yes
	fi
	if start_sums | write_if_changed "$etc/start.sums"
	then
		changed=yes
	fi
	echo "db_user = $(id -un)" |
		write_if_changed "$etc/thadsctl.conf" || true
	backup_options | write_if_changed "$etc/backup-options" || true
	for name in $programs law
	do
		if program_config "$name" | write_if_changed "$etc/$name.conf" ||
			test -n "$changed"
		then
			changed_configs+=("$name")
		fi
	done
	if apache_config | write_if_changed "$etc/httpd.conf"
	then
		changed_configs+=(apache)
	fi
}
