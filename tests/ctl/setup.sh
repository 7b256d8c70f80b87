#!/bin/bash
# setup, admin create, migrate: on a database of the part's own beside that of
# the instance. The accounts of the modules are the server's and so shared;
# nothing here changes their passwords, because the configurations are the
# instance's.
#
# shellcheck disable=SC2317 # checks are called by their names
set -uo pipefail
# shellcheck source=tests/ctl/lib.sh
. "$(dirname "$0")/lib.sh"

database=thads_ctl_setup
etc=$home/etc
host=198.51.100.7

# An instance's configuration with another database; accounts are asked for
# by the other host only.
prepare()
{
	mkdir -p "$etc" "$home/helpers" &&
	sed "s/^db_name = .*/db_name = $database/" "$conf" >"$etc/thadsctl.conf"
	test ! -f "$THADS_VAR/etc/thads.conf" ||
		sed "s/^db_name = .*/db_name = $database/" \
			"$THADS_VAR/etc/thads.conf" >"$etc/thads.conf"
	grep -q "^db_name = $database" "$etc"/*.conf ||
		echo "db_name = $database" >>"$etc/thadsctl.conf"
	printf '%s\n' "db_user = thads_ctl_law" "db_name = $database" \
		"db_password_file = $etc/secrets/law" >"$etc/law.conf"
	cp -r "$top/sql" "$home/sql"
	sql "DROP DATABASE IF EXISTS $database"
	conf=$etc/thadsctl.conf
}

setup()
{
	ctl setup --dir "$etc" --sql-dir "$home/sql" \
		--law-dir "$top/conf/law" "$@"
}

migrate()
{
	ctl migrate --sql-dir "$home/sql" --programs-dir "$etc" "$@"
}

# helper STATUS: a backup that only says that it was called.
backup_ends_with()
{
	cat >"$home/helpers/backup" <<-END
	#!/bin/sh
	echo "\$@ \$THADS_CTL_CONF" >"$home/backup-called"
	exit $1
	END
	chmod +x "$home/helpers/backup"
	rm -f "$home/backup-called"
	export THADS_CTL_DIR=$home/helpers
}

tables()
{
	sql "SELECT COUNT(*) FROM information_schema.tables
		WHERE table_schema = '$database'"
}

makes_everything()
{
	setup && test "$(tables)" -gt 50 &&
		test "$(sql "SELECT COUNT(*) FROM $database.unit")" -gt 100 &&
		ctl status --sql-dir "$home/sql" >"$home/status" &&
		grep -q '^schema .*_.*sql applied ' "$home/status" &&
		grep -qx 'migrations that wait: 0' "$home/status" &&
		grep -qx 'open accounts: 0' "$home/status"
}

law_is_loaded_by_its_program()
{
	mv "$etc/law.conf" "$home/law.conf" &&
		fails_with TH5101 setup && mv "$home/law.conf" "$etc"
}

makes_secrets_once()
{
	# In the private run no group of the module's name is there.
	sql 'SELECT 1' && echo "name = intake" >"$etc/intake.conf" &&
		echo "db_user = thads_ctl_intake" >>"$etc/intake.conf" &&
		echo "db_password_file = $etc/secrets/intake" \
			>>"$etc/intake.conf" &&
		grep -v '^name' "$THADS_VAR/etc/intake.conf" |
			grep -vE '^db_(user|password|password_file|name) ' \
			>>"$etc/intake.conf"
	(umask 077 && setup) || return 1
	cp "$etc/secrets/intake" "$home/first"
	test "$(stat -c %a "$etc/secrets")" = 711 &&
		test "$(stat -c %a "$etc/secrets/intake")" = 600 &&
		test "$(wc -c <"$etc/secrets/intake")" -ge 33 &&
		setup && cmp "$etc/secrets/intake" "$home/first"
}

secret_opens_the_account()
{
	mariadb --no-defaults --socket="$THADS_VAR/run/db.sock" \
		--user=thads_ctl_intake --password="$(cat "$etc/secrets/intake")" \
		-e "SELECT COUNT(*) FROM $database.judgment"
}

# The programs' folder may be another one than setup's.
no_account_is_open()
{
	mkdir "$home/open" && grep -v '^db_password' "$etc/intake.conf" \
		>"$home/open/intake.conf" &&
		fails_with TH1856 ctl migrate --sql-dir "$home/sql" \
			--programs-dir "$home/open" --no-backup &&
		secret_opens_the_account
}

admits_another_host()
{
	setup --from "$host" registry &&
		test -s "$etc/secrets/registry@$host" &&
		sql "SHOW CREATE USER thads_registry@'$host'" |
			grep -q 'REQUIRE SSL' &&
		sql "SHOW GRANTS FOR thads_registry@'$host'" |
			grep -q "$database.*publication"
}

admin_gets_the_role_of_the_unit()
{
	ctl admin create --login tinh.admin --name "Quản Trị Tỉnh" \
		--unit T82@2025 | grep 'created, password' >/dev/null &&
		ctl account list | grep 'tinh.admin .*T_QTV@T82@2025' \
			>/dev/null
}

pending_backs_up_first()
{
	echo 'CREATE TABLE ctl_added (a INT)' \
		>"$home/sql/migrations/9990_added.sql"
	backup_ends_with 1
	fails_with TH1858 migrate || return 1
	test "$(sql "SHOW TABLES FROM $database LIKE 'ctl_added'")" = '' ||
		return 1
	backup_ends_with 0
	migrate && grep -q "before-migration $conf" "$home/backup-called" &&
		test "$(sql "SHOW TABLES FROM $database LIKE 'ctl_added'")" = \
			ctl_added
}

nothing_pending_needs_no_backup()
{
	backup_ends_with 1
	migrate && test ! -e "$home/backup-called"
}

# The server's limits for programs, here of a second each, are none for it.
migration_has_its_time()
{
	local before status=0

	before=$(sql 'SELECT @@GLOBAL.wait_timeout, @@GLOBAL.max_statement_time')
	echo 'CREATE TABLE ctl_slow AS SELECT SLEEP(3) AS a' \
		>"$home/sql/migrations/9992_slow.sql"
	backup_ends_with 0
	sed -i 's/^exit/sleep 3; exit/' "$home/helpers/backup"
	sql 'SET GLOBAL wait_timeout = 1, GLOBAL max_statement_time = 1' &&
		migrate || status=1
	# shellcheck disable=SC2086 # two numbers
	set -- $before
	sql "SET GLOBAL wait_timeout = $1, GLOBAL max_statement_time = $2"
	return "$status"
}

# As after going back to the former package.
status_knows_a_newer_database()
{
	mv "$home/sql/migrations/9992_slow.sql" "$home/" &&
		ctl status --sql-dir "$home/sql" >"$home/status"
	mv "$home/9992_slow.sql" "$home/sql/migrations/"
	grep -qx 'migrations that wait: 0' "$home/status"
}

taking_away_is_asked_for()
{
	echo 'DROP TABLE ctl_added' >"$home/sql/migrations/9991_dropped.sql"
	backup_ends_with 0
	fails_with TH1852 migrate &&
		test ! -e "$home/backup-called" && migrate --contract &&
		test "$(sql "SHOW TABLES FROM $database LIKE 'ctl_added'")" = ''
}

# Somebody else holds the lock for as long as the check lasts.
one_migrates_at_a_time()
{
	local holder status=0

	"$top/thads" db -N -e \
		"SELECT GET_LOCK('thads_migrate', 0); SELECT SLEEP(8)" \
		>"$home/holder" 2>&1 &
	holder=$!
	sleep 1
	timeout 3 "$THADS_VAR/bin/thadsctl" -c "$conf" migrate \
		--sql-dir "$home/sql" --programs-dir "$etc" || status=$?
	kill "$holder"
	wait "$holder"
	test "$status" -eq 124
}

rights_are_taken_on_request_only()
{
	local account="thads_ctl_intake@localhost"

	sql "GRANT DELETE ON $database.judgment TO $account" && migrate &&
		sql "SHOW GRANTS FOR $account" | grep 'DELETE.*judgment' >/dev/null &&
		migrate --contract &&
		! sql "SHOW GRANTS FOR $account" | grep 'DELETE.*judgment'
}

cleanup()
{
	sql "DROP DATABASE IF EXISTS $database;
		DROP USER IF EXISTS thads_ctl_intake@localhost;
		DROP USER IF EXISTS thads_ctl_law@localhost;
		DROP USER IF EXISTS thads_registry@'$host'"
}

prepare
check 'setup makes database, schema and law' makes_everything
check 'without thads-law setup says what is missing' \
	law_is_loaded_by_its_program
check 'setup makes each secret once' makes_secrets_once
check 'a secret opens its account' secret_opens_the_account
check 'no account goes without a password' no_account_is_open
check 'another host is admitted over TLS only' admits_another_host
check 'an unknown module is refused' fails_with TH1854 \
	setup --from "$host" nonsense
check 'modules need a host' fails_with TH1855 setup registry
check 'admin create gives the role of the unit' admin_gets_the_role_of_the_unit
check 'admin create needs a unit' fails_with TH1844 \
	ctl admin create --login x.y --name X
check 'migrate backs up first, and stops without' pending_backs_up_first
check 'without a new migration no backup is made' \
	nothing_pending_needs_no_backup
check 'what takes away is done on request only' taking_away_is_asked_for
check 'a migration has its time' migration_has_its_time
check 'status knows a database that is ahead' status_knows_a_newer_database
check 'one migrates at a time' one_migrates_at_a_time
check 'rights are taken on request only' rights_are_taken_on_request_only
check 'nothing is left' cleanup
exit "$failed"
