# shellcheck shell=bash disable=SC2154 # names set by ../../thads
# The private MariaDB: a socket, no port; the caller is its administrator.

# THADS_BINLOG=yes: with a binary log, as production has it; a path: there.
write_database_config()
{
	local binlog=skip-log-bin

	case ${THADS_BINLOG:-no} in
	no)	;;
	/*)	binlog="log-bin = $THADS_BINLOG" ;;
	*)	binlog='' ;;
	esac
	cat >"$etc/my.cnf" <<-END
	!include $top/conf/mariadb/60-thads.cnf
	[mariadbd]
	datadir = $var/db
	socket = $run/db.sock
	pid-file = $run/db.mariadb-pid
	tmpdir = $var/tmp
	skip-networking
	$binlog
	performance-schema = OFF
	innodb-buffer-pool-size = ${THADS_BUFFER_POOL:-512M}
	innodb-log-file-size = 256M
	END
}

# sql TEXT: as the administrator of the instance.
sql()
{
	mariadb --no-defaults --socket="$run/db.sock" --user="$(id -un)" \
		--skip-column-names --batch -e "$1"
}

create_database_files()
{
	test ! -d "$var/db/mysql" || return 0
	say "creating the database"
	# The folder itself may be a file system of its own.
	mkdir -p "$var/db"
	find "$var/db" -mindepth 1 -delete
	# From within: a folder with a space in its path is none to it.
	(cd "$var" && logged install-db mariadb-install-db --no-defaults \
		--user="$(id -un)" --datadir=./db --skip-test-db \
		--auth-root-authentication-method=socket \
		--auth-root-socket-user="$(id -un)")
}

start_database()
{
	write_database_config
	create_database_files
	if ! alive database
	then
		start_part database mariadbd --defaults-file="$etc/my.cnf" \
			--user="$(id -un)"
	fi
	wait_for 60 database sql 'SELECT 1'
}

stop_database()
{
	stop_part database 60
}

ctl()
{
	"$bin/thadsctl" -c "$etc/thadsctl.conf" "$@"
}

# What an administrator does once. It changes nothing the second time; all
# modules here are of one version, so nothing has to be kept for older ones,
# and the private data is not worth a backup.
setup_database()
{
	logged setup ctl setup --dir "$etc" --sql-dir "$top/sql" \
		--law-dir "$top/conf/law" --no-backup --contract
}

# The demo data is loaded once; its loader tells the accounts it made.
load_demo()
{
	local loader=$top/conf/demo/load

	test "$(cat "$etc/content")" = demo || return 0
	test -x "$loader" || return 0
	test ! -f "$etc/demo-loaded" || return 0
	say "loading the demo data"
	logged demo "$loader"
	touch "$etc/demo-loaded"
}
