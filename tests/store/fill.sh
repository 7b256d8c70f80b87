#!/bin/sh
# fill.sh DATABASE: a database of its own with 6,600 dossiers, a tenth of a
# published row (filled.csv), for check-plans. Statistics are fresh.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd -P)
database=$1
conf=$THADS_VAR/etc/filled.conf
dir=$THADS_VAR/tmp/filled
file=$dir/dossiers.xml

mkdir -p "$dir"
"$top/thads" db -e "DROP DATABASE IF EXISTS $database;
	CREATE DATABASE $database CHARACTER SET utf8mb4"
{
	cat "$THADS_VAR/etc/thadsctl.conf"
	echo "db_name = $database"
	echo "checkpoint_dir = $dir"
	echo "spool_dir = $dir"
} >"$conf"
"$THADS_VAR/bin/thadsctl" -c "$conf" migrate --sql-dir "$top/sql" \
	--programs-dir "$THADS_VAR/etc"
"$THADS_VAR/bin/thads-law" -c "$conf" load "$top/conf/law"
"$top/thads" generate --row "$top/tests/store/filled.csv" -o "$file"
"$THADS_VAR/bin/thads-import" -c "$conf" "$file"
"$THADS_VAR/bin/thads-tasks" -c "$conf" --once
rm -rf "$dir"
"$top/thads" db --database="$database" --skip-column-names --batch -e "SELECT
	CONCAT('ANALYZE TABLE \`', table_name, '\` PERSISTENT FOR ALL;')
	FROM information_schema.tables WHERE table_schema = DATABASE()
	AND table_type = 'BASE TABLE'" |
	"$top/thads" db --database="$database"
