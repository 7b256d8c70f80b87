# shellcheck shell=bash disable=SC2034,SC2154 # names shared with the callers
# What backup and restore share: the configuration, and the sets of a backup
# directory.
#
# A set is a directory DIR/LABEL with its parts and a manifest. The directory
# is called LABEL.part until all of it has reached the disk, so whatever is
# interrupted leaves nothing that looks like a set. Kinds of sets:
#
#	YYYYMMDDTHHMMSSZ-full		the whole database, all files
#	YYYYMMDDTHHMMSSZ-incremental	what changed since the full set "base"
#	YYYYMMDDTHHMMSSZ-binlog		closed binary logs, new files
#
# The manifest has lines "KEY VALUE"; its last line is the sum of all others.
#
#	thads-backup 1		the form of this file
#	label, kind		as above
#	started TIME		UNIX time, before anything was read
#	time TIME		UNIX time; the set holds nothing younger
#	base LABEL		of an incremental set
#	purpose WORD		what it was made for, if that was said
#	lsn N			where InnoDB's pages were copied up to
#	datadir ID		which data directory; another one after a restore
#	binlog LOG, position N	full, incremental: where the set stands
#	gtid LIST		the same, as the server counts transactions
#	next LOG		binlog: the log that follows this set's last one
#	schema N		the last migration
#	bytes N			of the data directory, to be restored
#	mariadb VERSION		of the server
#	program NAME VERSION	what wrote the set, and the packages of the house
#	rows TABLE N		at the very state of the set
#	part FILE SHA256 BYTES	a file of the set
#	sum SHA256
#
# A LOG is the name of a binary log with the time it was begun, because a
# server that was restored begins again at number 1.

say()
{
	printf '%s: %s\n' "$me" "$*"
}

warn()
{
	printf '%s: %s\n' "$me" "$*" >&2
}

die()
{
	warn "$*"
	exit 1
}

# For a word on the command line that is wrong.
die_usage()
{
	warn "$*; see thadsctl $me --help"
	exit 2
}

# The header comment of the script is its manual.
manual()
{
	sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
}

need_commands()
{
	local command

	for command in "$@"
	do
		command -v "$command" >/dev/null ||
			die "there is no program $command: install" \
				"mariadb-backup, mariadb-client, age and zstd"
	done
}

# config_files: those that are there; the later one wins.
config_files()
{
	local file

	for file in "${conf_sources[@]}"
	do
		test ! -f "$file" || printf '%s\n' "$file"
	done
}

# setting KEY DEFAULT: of the configuration.
setting()
{
	local files

	mapfile -t files < <(config_files)
	awk -v key="$1" -v value="$2" '
		{ sub(/^\357\273\277/, ""); at = index($0, "=") }
		at {
			name = substr($0, 1, at - 1)
			gsub(/^[ \t]+|[ \t\r]+$/, "", name)
			if (name == key)
				value = substr($0, at + 1)
		}
		END { gsub(/^[ \t]+|[ \t\r]+$/, "", value); print value }
	' "${files[@]}" </dev/null
}

read_config()
{
	conf=$(realpath "${THADS_CTL_CONF:-/etc/thads/thadsctl.conf}")
	test -r "$conf" || die "cannot read $conf"
	conf_sources=("${conf%/*}/thads.conf" "$conf")
	db_name=$(setting db_name thads)
	db_user=$(setting db_user root)
}

# client_config SOCKET: what every client program reads; the password stands
# in no list of processes.
client_config()
{
	local password file

	password=$(setting db_password '')
	file=$(setting db_password_file '')
	if test -z "$password" && test -n "$file"
	then
		password=$(cat "$file") || die "cannot read $file"
	fi
	password=${password//\\/\\\\}
	password=${password//\"/\\\"}
	cat >"$tmp/client.cnf" <<-END
	[client]
	socket = $1
	user = $db_user
	password = "$password"
	default-character-set = utf8mb4
	END
}

sql()
{
	mariadb --defaults-file="$tmp/client.cnf" --skip-column-names --batch \
		"$@"
}

# count_rows: TABLE and number of rows of every table, by a tab.
count_rows()
{
	local query

	query=$(sql -e "SELECT GROUP_CONCAT(CONCAT('SELECT ''', TABLE_NAME,
			''', COUNT(*) FROM \`', TABLE_SCHEMA, '\`.\`',
			TABLE_NAME, '\`') ORDER BY TABLE_NAME
			SEPARATOR ' UNION ALL ')
		FROM information_schema.TABLES
		WHERE TABLE_SCHEMA = '$db_name' AND TABLE_TYPE = 'BASE TABLE'" \
		--init-command='SET group_concat_max_len = 1000000')
	test "$query" != NULL || die "there is no database $db_name"
	sql -e "${1:-}; $query"
}

schema_version()
{
	sql -D "$db_name" -e 'SELECT MAX(version) FROM schema_migration'
}

# noted SET KEY: the value of a key in the manifest of a set.
noted()
{
	awk -v key="$2" '$1 == key { print $2; exit }' "$dir/$1/manifest"
}

# is_set LABEL: true for a whole set whose manifest nobody has changed.
is_set()
{
	local manifest=$dir/$1/manifest

	test -f "$manifest" && test "$(noted "$1" label)" = "$1" &&
		test "$(sed '/^sum /d' "$manifest" | sha256sum)" = \
			"$(noted "$1" sum)  -"
}

# labels KIND...: of all that is called a set, the oldest first.
labels()
{
	local kind path

	for kind in "$@"
	do
		for path in "$dir"/*Z-"$kind"
		do
			test ! -d "$path" || printf '%s\n' "${path##*/}"
		done
	done | sort
}

# sets KIND...: the labels of whole sets, the oldest first.
sets()
{
	local label

	while read -r label
	do
		! is_set "$label" || printf '%s\n' "$label"
	done < <(labels "$@")
}

# newest KIND: the label of the newest whole set, or nothing. Of thousands of
# shipments only the last are looked into.
newest()
{
	local names i

	mapfile -t names < <(labels "$1")
	for ((i = ${#names[@]} - 1; i >= 0; i--))
	do
		if is_set "${names[i]}"
		then
			printf '%s\n' "${names[i]}"
			return 0
		fi
	done
}
