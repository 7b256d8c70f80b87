#!/bin/bash
# doctor.sh: thadsctl doctor says what is amiss on a host, and how to mend it.
#
# The host is a folder: a MariaDB server that writes a binary log, the
# programs of three modules behind their sockets, users and groups, a site of
# Apache with a certificate. Mistakes are made there, several in a round; each
# must be told with what to do, and be gone once mended.
#
# shellcheck disable=SC1091,SC2016,SC2154,SC2317 # names of lib.sh; mistakes
# are words to evaluate, checks are called by their names

set -uo pipefail

# Users, groups and small file systems are made in a name space of mounts that
# ends with this script.
if test "$(id -u)" -eq 0 && test -z "${THADS_DOCTOR_ALONE:-}" &&
	unshare --mount true 2>/dev/null
then
	THADS_DOCTOR_ALONE=yes exec unshare --mount "$0"
fi

. "$(dirname "$0")/lib.sh"

# The private run: nothing is wrong there, what it goes without is noted.
private_run_is_well()
{
	"$top/thads" doctor >"$home/said"
	cat "$home/said"
	grep -q '^doctor: 0 failures' "$home/said" &&
		grep -q '^note  log_bin: ' "$home/said" &&
		grep -q '^skip  Apache: ' "$home/said" &&
		grep -q '^ok    rights of thads_intake@' "$home/said"
}

check 'a private run is well' private_run_is_well
check 'another option is refused' fails_with TH1315 ctl doctor --nonsense x

if test -z "${THADS_DOCTOR_ALONE:-}"
then
	echo "skip seeded mistakes # users and mounts of a host need root"
	exit "$failed"
fi

# Where other users may enter, and with room, so that this machine's disk does
# not matter.
rm -rf "$home"
home=$(mktemp -d)
trap 'umount -l "$home"; rm -rf "$home"' EXIT
mount -t tmpfs -o size=8g,mode=0755 none "$home"

modules="intake portal tasks"
etc=$home/etc lib=$home/lib log=$home/log sql=$home/sql apache=$home/apache
data=$home/db pools=$home/pools mark=$home/backup/last-backup
secret=$etc/secrets/intake copy_to=$etc/checkpoint-copy
copied=$home/checkpoints/last-copy

make_folders()
{
	run=$(mktemp -d) socket=$run/intake.sock
	chmod 0755 "$run"
	mkdir -p "$etc/apache" "$lib/bin" "$lib/active" "$log" "$home/backup" \
		"$apache"/{conf-available,conf-enabled,mods-enabled} \
		"$apache/sites-enabled" "$home/tls"
	cp -r "$top/sql" "$sql"
	cp -r "$top/conf/law" "$home/law"
	cp -r "$top/templates" "$top/htdocs" "$home"
	printf 'intake intake 1 90\nintake-import intake 1 660\n' >"$pools"
	printf 'portal portal 1 90\n' >>"$pools"
}

make_users()
{
	local name id=64100

	cp /etc/passwd /etc/group "$home"
	for name in thads thads-intake thads-portal thads-tasks
	do
		echo "$name:x:$id:$id::/nonexistent:/usr/sbin/nologin" \
			>>"$home/passwd"
		echo "$name:x:$id:" >>"$home/group"
		id=$((id + 1))
	done
	mount --bind "$home/passwd" /etc/passwd
	mount --bind "$home/group" /etc/group
	install -d -m 2770 -o thads -g thads "$home/spool"
	chmod 2770 "$home/spool"
}

make_configs()
{
	local name

	conf=$etc/thadsctl.conf
	for name in thadsctl law $modules
	do
		cat >"$etc/$name.conf" <<-END
		name = $name
		db_socket = $run/db.sock
		db_user = thads_$name
		db_password = Doctor-of-$name-26
		template_dir = $home/templates
		htdocs_dir = $home/htdocs
		password_words = $top/conf/passwords/words
		spool_dir = $home/spool
		law_dir = $home/law
		backup_mark = $home/backup/last-backup
		END
		chmod 0640 "$etc/$name.conf"
	done
	sed -i 's/^db_user = .*/db_user = root/; /^db_password/d' "$conf"
	echo "$(date +%s) nightly" >"$home/backup/last-backup"
	mkdir "$home/checkpoints"
	echo "checkpoint_dir = $home/checkpoints" >>"$etc/tasks.conf"
	echo "$home/backup" >"$copy_to"
	echo "$(date +%s) $home/backup" >"$copied"
	for name in $modules
	do
		chgrp "thads-$name" "$etc/$name.conf"
		cp "$THADS_VAR/bin/thads-$name" "$lib/bin"
		ln "$lib/bin/thads-$name" "$lib/active"
	done
}

admin()
{
	mariadb --no-defaults --socket="$run/db.sock" --user=root \
		--skip-column-names --batch -e "$1" "${2:-}"
}

# start_server OPTION...: as the house's own file of settings wants it.
start_server()
{
	local tenths=300

	mariadbd --defaults-file="$etc/my.cnf" --user=root "$@" \
		</dev/null >>"$log/mariadb.log" 2>&1 &
	server=$!
	until admin 'SELECT 1' >/dev/null 2>&1
	do
		tenths=$((tenths - 1))
		test "$tenths" -gt 0 && kill -0 "$server" || return 1
		sleep 0.1
	done
}

stop_server()
{
	test -z "${server:-}" || kill "$server"
	wait "$server"
	server=
}

restart_server()
{
	stop_server
	start_server "$@"
}

make_database()
{
	cat >"$etc/my.cnf" <<-END
	!include $top/conf/mariadb/60-thads.cnf
	[mariadbd]
	datadir = $data
	socket = $run/db.sock
	pid-file = $run/db.pid
	tmpdir = $home
	skip-networking
	performance-schema = OFF
	innodb-buffer-pool-size = 128M
	innodb-log-file-size = 16M
	max-statement-time = 3600
	END
	mariadb-install-db --no-defaults --user=root --datadir="$data" \
		--skip-test-db --auth-root-authentication-method=socket \
		--auth-root-socket-user=root >"$log/install-db.log" 2>&1 &&
		start_server && ctl setup --dir "$etc" --sql-dir "$sql" \
		--law-dir "$home/law" --no-backup --contract \
		>"$log/setup.log" && recount
}

# What thads-tasks does every day.
recount()
{
	"$THADS_VAR/bin/thads-verify" -c "$etc/tasks.conf" --keep
}

# A row of the trail whose seal is no seal, and the run that names it.
name_a_row()
{
	admin "INSERT INTO audit (chain_id, seq, account_id, program,
		request_number, action, object_kind, object_id, hash)
		VALUES ('forged', 1, 0, 'intake', 'x', 'x', 'matter', 1,
		REPEAT('0', 64))" thads
	recount
	test $? -eq 1
}

# start_pool POOL MODULE: one worker on a socket that Apache may write to.
# Leaves the process in the array listeners.
declare -A listeners
start_pool()
{
	spawn-fcgi -n -s "$run/$1.sock" -M 0660 -- \
		"$lib/active/thads-$2" -c "$etc/$2.conf" \
		</dev/null >>"$log/$1.log" 2>&1 &
	listeners[$1]=$!
	until test -S "$run/$1.sock"
	do
		kill -0 "${listeners[$1]}" || return 1
		sleep 0.1
	done
	chgrp www-data "$run/$1.sock"
}

stop_pool()
{
	kill "${listeners[$1]}"
	wait "${listeners[$1]}"
	unset "listeners[$1]"
}

# certificate NAME HOST DAYS [BEGIN]: with its key, from that day on.
certificate()
{
	faketime "${4:-now}" openssl req -x509 -newkey ec \
		-pkeyopt ec_paramgen_curve:prime256v1 -nodes -days "$3" \
		-subj "/CN=$2" -addext "subjectAltName=DNS:$2" \
		-keyout "$home/tls/$1.key" -out "$home/tls/$1.crt" 2>/dev/null
	chmod 0640 "$home/tls/$1.key"
}

# use_certificate CERTIFICATE KEY: what an administrator writes.
use_certificate()
{
	cat >"$etc/apache/local.conf" <<-END
	Define THADS_APACHE $top/conf/apache
	Define THADS_HTDOCS $top/htdocs
	Define THADS_LOG $log
	Define THADS_SERVER_NAME thads.example.vn
	Define THADS_CERTIFICATE $home/tls/$1.crt
	Define THADS_CERTIFICATE_KEY $home/tls/$2.key
	END
}

make_apache()
{
	local name file

	cat >"$apache/apache2.conf" <<-END
	ServerRoot $apache
	Mutex file:$run
	DefaultRuntimeDir $run
	PidFile $run/apache2.pid
	ErrorLog $log/apache.log
	Define THADS_ETC $etc/apache
	Define APACHE_LOG_DIR $log
	Listen 127.0.0.1:18443
	IncludeOptional mods-enabled/*.load
	TypesConfig /dev/null
	LogFormat "%h" thads
	IncludeOptional conf-enabled/*.conf
	IncludeOptional sites-enabled/*.conf
	END
	while read -r name
	do
		file=$THADS_VAR/bin/mod_$name.so
		test -f "$file" || file=/usr/lib/apache2/modules/mod_$name.so
		echo "LoadModule ${name}_module \"$file\"" \
			>"$apache/mods-enabled/$name.load"
	done < <(grep -v '^#' "$top/conf/apache/modules")
	cp "$top/conf/apache/host.conf" "$apache/conf-available/thads.conf"
	ln -s ../conf-available/thads.conf "$apache/conf-enabled"
	for name in intake portal
	do
		cp "$top/conf/apache/$name.conf" \
			"$apache/conf-available/thads-$name.conf"
		ln -s "../conf-available/thads-$name.conf" \
			"$apache/conf-enabled"
	done
	cp "$top/conf/apache/thads.conf" "$apache/sites-enabled"
	certificate good thads.example.vn 400
	certificate late thads.example.vn 30 '400 days ago'
	certificate soon thads.example.vn 10
	certificate other other.example.vn 400
	use_certificate good good
}

# What goes in front of thadsctl: another clock, another environment.
before=()
doctor()
{
	local status=0

	"${before[@]}" "$THADS_VAR/bin/thadsctl" -c "$conf" doctor \
		--dir "$etc" --lib-dir "$lib" --run-dir "$run" \
		--log-dir "$log" --sql-dir "$sql" --pools "$pools" \
		--apache-dir "$apache" \
		--apache-modules "$top/conf/apache/modules" \
		>"$home/said" 2>"$home/errors" || status=$?
	cat "$home/said" "$home/errors"
	return "$status"
}

# Lines that tell of something amiss.
troubles()
{
	grep -E '^(FAIL|warn)' "$home/said"
}

# Nobody may be keeping this machine's clock, which no test may change.
sound_host_is_well()
{
	doctor
	troubles >"$home/sound"
	! grep -v '^[Fw]...  clock: ' "$home/sound" &&
		grep -qE "^doctor: [01] failures, [01] warnings$" "$home/said"
}

clock_is_looked_at()
{
	grep -E '^(ok    clock: kept by|[Fw]...  clock: kept by nobody; )' \
		"$home/said"
}

# tells LINE...: each is among what was said, with what to do.
tells()
{
	local line

	for line in "$@"
	do
		grep -E "^$line" "$home/said" | tee /dev/stderr |
			grep -q '; ' || return 1
	done
}

tells_no_more()
{
	local line

	for line in "$@"
	do
		! grep -E "^$line" "$home/said" || return 1
	done
}

is_well_again()
{
	troubles | diff "$home/sound" -
}

# seed NAME MISTAKE CURE LINE...: makes a mistake of this round. Lines are
# expressions such as "FAIL  SUBJECT: ...".
names=() cures=() lines=()
seed()
{
	if ! eval "$2" >"$home/mistake" 2>&1
	then
		echo "not ok $1: is made"
		cat "$home/mistake" >&2
		failed=1
	fi
	names+=("$1")
	cures+=("$3")
	lines+=("$(shift 3 && printf '%s\n' "$@")")
}

# each_seed WORD CHECK: of all mistakes of the round.
each_seed()
{
	local i expected

	for i in "${!names[@]}"
	do
		mapfile -t expected <<<"${lines[i]}"
		check "${names[i]}: is $1" "$2" "${expected[@]}"
	done
}

fails()
{
	! "$@"
}

# settle: the mistakes of the round are told, mended, last first, and gone.
settle()
{
	local i

	round=$((round + 1))
	check "round $round: the host is not well" fails doctor
	each_seed told tells
	before=()
	for ((i = ${#cures[@]} - 1; i >= 0; i--))
	do
		if ! eval "${cures[i]}" >"$home/mistake" 2>&1
		then
			echo "not ok ${names[i]}: is mended"
			cat "$home/mistake" >&2
			failed=1
		fi
	done
	doctor >/dev/null 2>&1
	each_seed gone tells_no_more
	check "round $round: the host is well again" is_well_again
	names=() cures=() lines=()
}

# seed_setting NAME VALUE GOOD LINE...: a setting of the running server.
seed_setting()
{
	local name=$1 bad=$2 good=$3
	shift 3

	seed "$name $bad" "admin 'SET GLOBAL $name = $bad'" \
		"admin 'SET GLOBAL $name = $good'" "$@"
}

seed_settings()
{
	seed_setting collation_server latin1_bin utf8mb4_uca1400_ai_ci \
		'FAIL  collation_server: latin1_'
	seed_setting character_set_server latin1 utf8mb4 \
		'FAIL  character_set_server: latin1'
	seed_setting sql_mode "\"\"" "\"STRICT_ALL_TABLES\"" \
		'FAIL  sql_mode: \(empty\)'
	seed_setting innodb_flush_log_at_trx_commit 2 1 \
		'FAIL  innodb_flush_log_at_trx_commit: 2'
	seed_setting sync_binlog 0 1 'FAIL  sync_binlog: 0'
	seed_setting binlog_format MIXED ROW 'FAIL  binlog_format: MIXED'
	seed_setting innodb_snapshot_isolation OFF ON \
		'warn  innodb_snapshot_isolation: OFF'
	seed_setting time_zone "\"+07:00\"" "\"+00:00\"" \
		'FAIL  time_zone: \+07:00'
	seed_setting max_connections 20 200 'FAIL  max_connections: 20 for 3'
	seed_setting max_allowed_packet 1048576 67108864 \
		'FAIL  max_allowed_packet: 1048576'
	seed_setting wait_timeout 30 28800 'warn  wait_timeout: 30'
	seed_setting lock_wait_timeout 86400 60 'warn  lock_wait_timeout: 86400'
	seed_setting max_statement_time 0 3600 'warn  max_statement_time: 0'
}

# A font without the letters of Vietnamese is none.
seed_fonts()
{
	if ! command -v fc-list >/dev/null
	then
		echo "skip no font for Vietnamese # there is no fc-list"
		return
	fi
	echo '<fontconfig></fontconfig>' >"$home/fonts.conf"
	seed 'no font for Vietnamese' \
		'before+=(env FONTCONFIG_FILE=$home/fonts.conf)' : \
		'warn  fonts: .*; run: apt-get install'
}

migrate()
{
	ctl migrate --no-backup --sql-dir "$sql" --programs-dir "$etc" "$@"
}

# replace PROGRAM: another file of the same name, as a package brings it.
replace()
{
	cp "$lib/bin/$1" "$lib/new" && echo >>"$lib/new" &&
		mv "$lib/new" "$lib/bin/$1"
}

restart_portal()
{
	test -z "${listeners[portal]:-}" || stop_pool portal
	rm -f "$run/portal.sock"
	start_pool portal portal
}

# The mistakes of one round do not hide one another.
round=0
first_round()
{
	seed_settings
	seed_fonts
	seed 'another clock' "before+=(faketime -f +10s)" : \
		'FAIL  clock of the database: [0-9]+ ms behind the host'
	seed 'a database of another collation' \
		"admin 'ALTER DATABASE thads COLLATE utf8mb4_unicode_ci'" \
		"admin 'ALTER DATABASE thads COLLATE $collation'" \
		'FAIL  text of the database: new tables get utf8mb4_unicode_ci'
	seed 'a column of other letters' \
		"admin 'CREATE TABLE odd (a VARCHAR(5) CHARACTER SET latin1)' \
			thads" "admin 'DROP TABLE odd' thads" \
		'FAIL  text of the tables: odd.a is latin1'
	seed 'a law pack that is not loaded' "echo >>$home/law/terms.xml" \
		"cp $top/conf/law/terms.xml $home/law" \
		'FAIL  law packs: not loaded as they are: terms.xml'
	seed 'a secret that all may read' "chmod 0644 $secret" \
		"chmod 0640 $secret" \
		"FAIL  secret of intake: .*0644; run: chmod 0640 $secret"
	seed 'a program that is not active' 'replace thads-tasks' \
		"ln -f $lib/bin/thads-tasks $lib/active/thads-tasks" \
		'FAIL  program of tasks: .*; run: thadsctl activate tasks'
	seed 'a worker that runs the former program' \
		"replace thads-portal &&
			ln -f $lib/bin/thads-portal $lib/active" \
		restart_portal 'warn  processes of portal: 1 run a former '
	seed 'a spool closed to the group' "chmod 0700 $home/spool" \
		"chmod 2770 $home/spool" 'FAIL  spool: .*; run: chmod 2770 '
	seed 'a backup of last week' "echo '1000000000 old' >$mark" \
		"echo \$(date +%s) nightly >$mark" 'FAIL  backup: old, '
	seed 'a socket that is missing' "mv $socket $socket.gone" \
		"mv $socket.gone $socket" 'FAIL  socket of intake: '
	seed 'no certificate' "use_certificate none good" \
		"use_certificate good good" 'FAIL  certificate: '
	seed 'a module of Apache that is missing' \
		"mv $apache/mods-enabled/proxy_fcgi.load $apache" \
		"mv $apache/proxy_fcgi.load $apache/mods-enabled" \
		'FAIL  Apache modules: not enabled: proxy_fcgi; run: a2enmod'
	settle
}

second_round()
{
	seed 'a recount of last week' "admin 'UPDATE verify_run
			SET began_at = began_at - INTERVAL 7 DAY' thads" \
		recount \
		'warn  recount by thads-verify: no difference, .*, 168 hours ago; run: thads-verify --keep'
	seed 'a server of yore' "restart_server --version=10.5.9-MariaDB \
		--skip-log-bin --skip-innodb-doublewrite" restart_server \
		'FAIL  version: 10.5.9-MariaDB, older than 10.11' \
		'FAIL  log_bin: OFF' 'FAIL  innodb_doublewrite: OFF'
	seed 'a migration that waits' "admin 'CREATE TABLE kept AS SELECT *
			FROM schema_migration WHERE name = \"$last\"; DELETE
			FROM schema_migration WHERE name = \"$last\"' thads" \
		"admin 'INSERT INTO schema_migration SELECT * FROM kept;
			DROP TABLE kept' thads" \
		"FAIL  migrations: 1 wait, from $last on; run: thadsctl migrate"
	seed 'an account that is missing' \
		"admin 'RENAME USER thads_portal@localhost TO gone@localhost'" \
		"admin 'RENAME USER gone@localhost TO thads_portal@localhost'" \
		'FAIL  database account of portal: .*TH1007'
	seed 'a configuration that all may read' "chmod 0644 $etc/portal.conf" \
		"chmod 0640 $etc/portal.conf" \
		"FAIL  password in $etc/portal.conf: "
	seed 'a program that was never activated' \
		"rm $lib/active/thads-tasks" \
		"ln $lib/bin/thads-tasks $lib/active" \
		'FAIL  program of tasks: .* is missing; run: thadsctl activate'
	seed 'a spool that is missing' "mv $home/spool $home/gone" \
		"mv $home/gone $home/spool" 'FAIL  spool: '
	seed 'no backup' "rm $mark" "echo \$(date +%s) nightly >$mark" \
		'FAIL  backup: there never was one; run: thadsctl backup'
	seed 'a socket nobody listens on' 'stop_pool portal' restart_portal \
		'FAIL  socket of portal: .*refused; run: systemctl restart '
	seed 'a certificate that has ended' "use_certificate late late" \
		"use_certificate good good" 'FAIL  certificate: .* ended 3[67]'
	seed 'a module that Apache does not know' \
		"rm $apache/conf-enabled/thads-portal.conf" \
		"ln -s ../conf-available/thads-portal.conf \
			$apache/conf-enabled" \
		'warn  Apache for portal: switched off; .*a2enconf thads-portal'
	settle
}

third_round()
{
	seed 'a recount that has not run' \
		"admin 'DELETE FROM verify_run' thads" recount \
		'warn  recount by thads-verify: it has not run yet; run: thads-verify --keep'
	seed 'a right too few' \
		"admin 'REVOKE SELECT ON thads.published_entry
			FROM thads_portal@localhost'" migrate \
		'FAIL  rights of thads_portal@localhost: lacks SELECT on published_entry; run: thadsctl migrate'
	seed 'a wrong password' \
		"sed -i 's/^db_password = .*/db_password = x/' $etc/portal.conf" \
		"sed -i 's/^db_password = .*/db_password = Doctor-of-portal-26/' \
			$etc/portal.conf" \
		'FAIL  database account of portal: .*TH1007'
	seed 'a schema too old for a program' \
		"admin 'CREATE TABLE kept AS SELECT * FROM schema_migration
			WHERE version > 73; DELETE FROM schema_migration
			WHERE version > 73' thads" \
		"admin 'INSERT INTO schema_migration SELECT * FROM kept;
			DROP TABLE kept' thads" \
		'FAIL  schema for intake: intake needs [0-9]+, there is only 73'
	seed 'a database of other letters' \
		"admin 'ALTER DATABASE thads CHARACTER SET latin1'" \
		"admin 'ALTER DATABASE thads CHARACTER SET utf8mb4
			COLLATE $collation'" \
		"FAIL  text of the database: .*; run .* COLLATE $collation$"
	seed 'a secret of somebody else' "chown thads:thads $secret" \
		"chown root:thads-intake $secret" \
		'FAIL  secret of intake: .*; run: chown root:thads-intake '
	seed 'a program that does not run' \
		"cp $lib/bin/thads-tasks $lib/kept &&
			echo rubbish >$lib/rubbish && chmod 0755 $lib/rubbish &&
			mv $lib/rubbish $lib/bin/thads-tasks" \
		"mv $lib/kept $lib/bin/thads-tasks &&
			ln -f $lib/bin/thads-tasks $lib/active" \
		'FAIL  schema for tasks: '
	seed 'a spool of another group' "chgrp root $home/spool" \
		"chgrp thads $home/spool; chmod 2770 $home/spool" \
		'FAIL  spool: .*; run: chown thads:thads '
	seed 'a socket closed to Apache' "chgrp root $socket" \
		"chgrp www-data $socket" \
		'FAIL  socket of intake: .* is closed to www-data'
	seed 'a certificate that ends soon' "use_certificate soon soon" \
		"use_certificate good good" 'warn  certificate: .* ends in '
	seed 'a key that all may read' "chmod 0644 $home/tls/soon.key" \
		"chmod 0640 $home/tls/soon.key" \
		'FAIL  key of the certificate: .*; run: chmod 0640 '
	seed 'a fault in the configuration of Apache' \
		"echo Nonsense >$apache/conf-enabled/x.conf" \
		"rm $apache/conf-enabled/x.conf" \
		'FAIL  Apache configuration: Syntax error on line 1 of .*x.conf'
	seed 'checkpoints that nobody signs' \
		"mv $etc/secrets/checkpoint $etc/unsigned" \
		"mv $etc/unsigned $etc/secrets/checkpoint" \
		"warn  key of the trail's checkpoints: there is none"
	settle
}

fourth_round()
{
	seed 'a right too many' "admin 'GRANT SELECT ON thads.account
			TO thads_portal@localhost'" 'migrate --contract' \
		'warn  rights of thads_portal@localhost: should not have SELECT on account'
	seed 'a right to everything' "admin 'GRANT SELECT, DROP ON *.*
			TO thads_portal@localhost'" \
		"admin 'REVOKE SELECT, DROP ON *.*
			FROM thads_portal@localhost'" \
		'FAIL  rights of thads_portal@localhost: should not have DROP on \*\.\*, SELECT'
	seed 'a database ahead of this host' \
		"admin 'INSERT INTO schema_migration (version, name, checksum)
			VALUES (9999, \"9999_later.sql\", \"x\")' thads" \
		"admin 'DELETE FROM schema_migration
			WHERE version = 9999' thads" \
		'warn  migrations: the database is at 9999'
	seed 'a configuration with an unknown key' \
		"echo 'colour = red' >>$etc/tasks.conf" \
		"sed -i '/^colour/d' $etc/tasks.conf" \
		"FAIL  configuration of tasks: .*tasks.conf:[0-9]+: .*colour"
	seed 'disks that are full' "mount -o remount,size=400m $home" \
		"mount -o remount,size=8g $home" \
		"FAIL  disk of database: $data" "FAIL  disk of logs: $log" \
		"FAIL  disk of spool: $home/spool" 'FAIL  disk of backups: '
	seed 'a folder of sockets closed to Apache' "chmod 0750 $run" \
		"chmod 0755 $run" 'FAIL  socket of intake: .* is closed to www'
	seed 'a certificate of another host' "use_certificate other other" \
		"use_certificate good good" \
		'FAIL  name of the certificate: .*not for thads.example.vn'
	settle
}

fifth_round()
{
	seed 'a row that thads-verify names' name_a_row \
		"admin 'DELETE FROM audit WHERE chain_id = \"forged\"' thads;
			recount" \
		'FAIL  recount by thads-verify: 1 differences on .* \(trail 1\), the last run without one [0-9-]+ .* forged: .*; change nothing'
	seed 'an applied migration that changed' \
		"echo >>$sql/migrations/0010_unit.sql" \
		"cp $top/sql/migrations/0010_unit.sql $sql/migrations" \
		'FAIL  migrations: TH1824: 0010_unit.sql was changed'
	seed 'a secret that its program may not read' \
		"install -m 0600 /dev/null $home/kept-from-it && sed -i \
			's,^db_password = .*,db_password_file = $home/kept-from-it,' \
			$etc/intake.conf && echo Doctor-of-intake-26 >$home/kept-from-it" \
		"sed -i 's,^db_password_file = .*,db_password = Doctor-of-intake-26,' \
			$etc/intake.conf" \
		'FAIL  check of intake: TH[0-9]+: .*kept-from-it'
	seed 'a configuration that names no folder' \
		"sed -i 's,^template_dir = .*,template_dir = /none,' \
			$etc/portal.conf" \
		"sed -i 's,^template_dir = .*,template_dir = $home/templates,' \
			$etc/portal.conf" \
		'FAIL  check of portal: TH[0-9]+: .*template_dir'
	seed 'a table of pools with a fault' "echo 'portal portal' >>$pools" \
		"sed -i '\$d' $pools" 'FAIL  table of pools: .*pools:4'
	seed 'a key of another certificate' "use_certificate good other" \
		"use_certificate good good" 'FAIL  key of the certificate: '
	seed 'checkpoints that were copied long ago' \
		"echo '1700000000 $home/backup' >$copied" \
		"date '+%s $home/backup' >$copied" \
		"FAIL  copy of the trail's checkpoints: [0-9]+ minutes old"
	settle
}

sixth_round()
{
	seed "the administrator's configuration with a fault" \
		"echo 'colour = red' >>$conf" "sed -i '/^colour/d' $conf" \
		'FAIL  connection: .*thadsctl.conf:[0-9]+: .*colour'
	seed 'a configuration that is missing' \
		"mv $etc/portal.conf $etc/gone" "mv $etc/gone $etc/portal.conf" \
		'FAIL  configuration of portal: '
	seed 'a site that is not enabled' \
		"mv $apache/sites-enabled/thads.conf $apache" \
		"mv $apache/thads.conf $apache/sites-enabled" \
		'FAIL  site: .*; run: a2ensite thads'
	seed 'checkpoints that are not copied' "mv $copy_to $etc/gone-copy" \
		"mv $etc/gone-copy $copy_to" \
		"warn  copy of the trail's checkpoints: they stay on this host"
	settle
}

# A module that Apache starts by itself has no socket.
fcgid_needs_no_socket()
{
	touch "$apache/conf-enabled/thads-portal-fcgid.conf"
	doctor
	rm "$apache/conf-enabled/thads-portal-fcgid.conf"
	grep -q '^skip  socket of portal: mod_fcgid' "$home/said" &&
		grep -q '^ok    socket of intake: ' "$home/said"
}

# Without a database the rest is looked at all the same.
goes_on_without_database()
{
	stop_server
	doctor
	tells 'FAIL  connection: TH1007' &&
		grep -q '^skip  schema and law: ' "$home/said" &&
		grep -q '^ok    spool: ' "$home/said" &&
		grep -q '^ok    certificate: ' "$home/said" &&
		grep -q '^skip  disk of database: ' "$home/said"
}

finish()
{
	local pool

	for pool in "${!listeners[@]}"
	do
		stop_pool "$pool"
	done
	test -z "${server:-}" || stop_server
	rm -rf "${run:-}"
	umount -l "$home"
	rm -rf "$home"
}

trap finish EXIT
make_folders && make_users && make_configs && make_apache
if ! make_database || ! start_pool intake intake ||
	! start_pool intake-import intake || ! start_pool portal portal
then
	tail -n 20 "$log"/*.log >&2
	echo "not ok the host of the tests could not be made"
	exit 1
fi
check 'a sound host is well' sound_host_is_well
check 'the clock is looked at' clock_is_looked_at
last=$(basename "$(printf '%s\n' "$sql"/migrations/*.sql | tail -n 1)")
collation=$(admin 'SELECT default_collation_name
	FROM information_schema.schemata WHERE schema_name = "thads"')
first_round
second_round
third_round
fourth_round
fifth_round
sixth_round
check 'mod_fcgid needs no socket' fcgid_needs_no_socket
check 'without a database the rest is looked at' goes_on_without_database
exit "$failed"
