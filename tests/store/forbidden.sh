#!/bin/bash
# forbidden.sh ETC DATABASE SOCKET: what no program's database account may do:
# read the hash of a password, add a session, take back who waits, or change
# what thads-verify has found. Prints "ok NAME" or "not ok NAME: why" for each
# account.
set -euo pipefail

etc=$1 database=$2 socket=$3
status=0
statements=(
	"SELECT password_hash FROM account"
	"SELECT * FROM account"
	"INSERT INTO session (token_hash, account_id, csrf) VALUES ('x', 1, 'x')"
	"UPDATE session SET account_id = 1"
	"SELECT pair_hash FROM sign_in_pair"
	"UPDATE sign_in_pair SET wait_until = NULL"
	"CALL sign_in_count('x', NULL, NULL, 1, 1, 1, @wait)"
	"UPDATE verify_run SET differences = 0"
	"DELETE FROM verify_run"
)

# refused NAME STATEMENT: the database says that the account has no right.
refused()
{
	local said

	said=$(MYSQL_PWD=$(cat "$etc/secrets/$1") mariadb -S "$socket" \
		-u "thads_$1" "$database" -e "$2" 2>&1) && said="was allowed"
	if grep -qE 'ERROR (1142|1143|1370)' <<<"$said"
	then
		echo "ok $1 may not: $2"
	else
		echo "not ok $1 may not: $2: $said"
		status=1
	fi
}

for secret in "$etc"/secrets/*
do
	name=${secret##*/}
	test -f "$etc/$name.conf" || continue
	for statement in "${statements[@]}"
	do
		refused "$name" "$statement"
	done
done
refused portal "CALL sign_in_salt('x')"
refused portal "CALL sign_in_attempt('x', '', '', NULL, '', '', '', NULL, 4, 0, 0, 1, 1)"
refused reports "INSERT INTO verify_run (differences) VALUES (0)"
exit $status
