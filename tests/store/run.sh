#!/bin/sh
# The store tests, on a database of their own beside that of the instance:
# every migration, every law pack, nothing else.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd -P)
database=thads_store
conf=$THADS_VAR/etc/store.conf
tests=$(sed -n 's/^store_tests = //p' "$top/tests/store/module.mk")
status=0

make -s --no-print-directory -C "$THADS_BUILD" store-tests >&2

"$top/thads" db -e "DROP DATABASE IF EXISTS $database;
	CREATE DATABASE $database CHARACTER SET utf8mb4"
{
	cat "$THADS_VAR/etc/thadsctl.conf"
	echo "db_name = $database"
} >"$conf"
"$THADS_VAR/bin/thadsctl" -c "$conf" migrate --sql-dir "$top/sql" \
	--programs-dir "$THADS_VAR/etc" >&2
"$THADS_VAR/bin/thads-law" -c "$conf" load "$top/conf/law" >&2

"$top/tests/store/check-sql" "$THADS_BUILD" "$THADS_VAR/etc" "$database" \
	>"$THADS_VAR/tmp/check-sql.out" || status=1
sed 's/^ok /ok store_sql: /; s/^not ok /not ok store_sql: /' \
	"$THADS_VAR/tmp/check-sql.out"

{
	"$top/tests/store/fill.sh" thads_filled &&
		"$top/tests/store/check-plans" "$THADS_BUILD" \
			"$THADS_VAR/etc" thads_filled \
			"$THADS_VAR/run/db.sock"
} >"$THADS_VAR/tmp/check-plans.out" 2>"$THADS_VAR/tmp/check-plans.err" || {
	status=1
	cat "$THADS_VAR/tmp/check-plans.err" >&2
}
sed -n 's/^ok /ok store_plans: /p; s/^not ok /not ok store_plans: /p' \
	"$THADS_VAR/tmp/check-plans.out"

"$top/tests/store/check-schema" "$THADS_BUILD" "$THADS_VAR/etc" \
	thads_schema "$THADS_VAR/run/db.sock" \
	>"$THADS_VAR/tmp/check-schema.out" || status=1
sed 's/^ok /ok store_schema: /; s/^not ok /not ok store_schema: /' \
	"$THADS_VAR/tmp/check-schema.out"

"$top/tests/store/forbidden.sh" "$THADS_VAR/etc" "$database" \
	"$(sed -n 's/^db_socket = //p' "$THADS_VAR/etc/thads.conf")" \
	>"$THADS_VAR/tmp/forbidden.out" || status=1
sed 's/^ok /ok store_rights: /; s/^not ok /not ok store_rights: /' \
	"$THADS_VAR/tmp/forbidden.out"

"$top/tests/store/walk.sh" 600 20261130 300 >"$THADS_VAR/tmp/walk.out" ||
	status=1
sed 's/^ok /ok store_walk: /; s/^not ok /not ok store_walk: /' \
	"$THADS_VAR/tmp/walk.out"

THADS_TEST_CONF=$conf THADS_DEMO_CONF=$THADS_VAR/etc/thadsctl.conf
export THADS_TEST_CONF THADS_DEMO_CONF
for test in $tests
do
	ended=0
	"$THADS_BUILD/$test" >"$THADS_VAR/tmp/$test.out" || ended=$?
	sed -n "/^figure /p
		s/^ok /ok $test: /p
		s/^not ok:* /not ok $test: /p" "$THADS_VAR/tmp/$test.out"
	if test "$ended" -ne 0
	then
		status=1
		grep -q '^not ok' "$THADS_VAR/tmp/$test.out" ||
			echo "not ok $test: ended with status $ended"
	fi
done
"$top/tests/store/planted.sh" || status=1
exit "$status"
