# shellcheck shell=bash disable=SC2154 # names shared with backup
# Writing a set: its parts, its manifest, its mark.

# Files may change within the resolution of clocks and of file systems.
clock_slack_secs=60

# show_progress FILE: its size, each second, for somebody who watches.
show_progress()
{
	while sleep 1 && kill -0 $$ 2>/dev/null
	do
		printf '\r%s: %s: %d MB ' "$me" "${1##*/}" \
			$(($(stat -c %s "$1" 2>/dev/null || echo 0) / 1000000)) >&2
	done
}

watch_part()
{
	watcher=''
	test -t 2 || return 0
	show_progress "$1" 9<&- &
	watcher=$!
}

end_watch()
{
	test -n "$watcher" || return 0
	kill "$watcher" 2>/dev/null || true
	wait "$watcher" 2>/dev/null || true
	watcher=''
	printf '\r\033[K' >&2
}

compress()
{
	zstd -q -T2 -c 2>"$tmp/zstd.err"
}

seal()
{
	if test -n "$encrypt"
	then
		age -R "$recipients" 2>"$tmp/age.err"
	else
		cat
	fi
}

# reason FILE: the line of a program's complaints that says most.
reason()
{
	local line

	line=$(grep -iE 'error|fail|cannot|denied' "$tmp/$1.err" | tail -n 1) ||
		line=$(tail -n 1 "$tmp/$1.err" 2>/dev/null) || true
	printf '%s\n' "${line:-no reason given}"
}

# blame NAME STATUS...: the end of the pipe is looked at first, because when
# it breaks the programs before it fail as well.
blame()
{
	local name=$1
	shift

	if test "$4" -ne 0
	then
		die "cannot write to $dir: $(reason tee)"
	elif test "$3" -ne 0
	then
		die "age could not encrypt $name: $(reason age)"
	elif test "$2" -ne 0
	then
		die "zstd could not compress $name: $(reason zstd)"
	elif test "$1" -ne 0
	then
		die "could not read the $name: $(reason source)"
	fi
	die "$name ended badly"
}

# store NAME FILE COMMAND...: what the command prints becomes a part. Nothing
# lies on the disk uncompressed or unencrypted in between.
store()
{
	local name=$1 part=$2.zst${encrypt:+.age} ended=()
	shift 2

	rm -f "$tmp"/{source,zstd,age,tee}.err
	watch_part "$work/$part"
	"$@" 2>"$tmp/source.err" | compress | seal |
		tee --output-error=exit "$work/$part" 2>"$tmp/tee.err" |
		sha256sum >"$tmp/sum" || ended=("${PIPESTATUS[@]}")
	end_watch
	test ${#ended[@]} -eq 0 || blame "$name" "${ended[@]}"
	sync "$work/$part" || die "cannot write $work/$part"
	printf 'part %s %s %s\n' "$part" "$(cut -d ' ' -f 1 "$tmp/sum")" \
		"$(stat -c %s "$work/$part")" >>"$tmp/parts"
}

# Files that are still being written change while they are read (status 1);
# no row names them yet.
copy_files()
{
	tar --create --directory="$files" --sort=name "$@" . ||
		test $? -eq 1
}

# The database names files, and a file that a row names never changes and is
# written before the row. So the files are read after the database stands: of
# those it names none can be missing, and one too many does no harm.
# store_files [SINCE]
store_files()
{
	local since=()

	test $# -eq 0 || since=("--newer=@$(($1 - clock_slack_secs))")
	store files files.tar copy_files "${since[@]}"
}

program_versions()
{
	printf 'program mariadb-backup %s\n' "$(mariadb-backup --version 2>&1 |
		sed -n 's/.*server \([^ ]*\).*/\1/p')"
	printf 'program zstd %s\n' "$(zstd -qV 2>/dev/null)"
	test -z "$encrypt" || printf 'program age %s\n' "$(age --version)"
	! command -v thadsctl >/dev/null || thadsctl --version |
		sed 's/^/program /'
	dpkg-query -W -f '${db:Status-Status} ${Package} ${Version}\n' \
		'thads*' 2>/dev/null |
		awk '$1 == "installed" { print "program", $2, $3 }' || true
}

# Nothing is called a set before all of it has reached the disk.
publish_set()
{
	cp "$tmp/manifest" "$work/manifest.new" &&
		mv "$work/manifest.new" "$work/manifest" &&
		sync "$work/manifest" "$work" &&
		mv -T "$work" "$dir/$label" &&
		sync "$dir"
}

# close_set TIME: writes the manifest (what the kind of set adds to it comes
# on standard input), and gives the set its name when all is on the disk.
close_set()
{
	{
		printf 'thads-backup 1\nlabel %s\nkind %s\n' "$label" "$kind"
		printf 'started %s\ntime %s\n' "$started" "$1"
		printf 'datadir %s\nschema %s\n' "$datadir_id" "$schema"
		printf 'mariadb %s\n' "$(sql -e 'SELECT @@version')"
		cat
		program_versions
		cat "$tmp/parts"
	} >"$tmp/manifest"
	printf 'sum %s\n' "$(sha256sum <"$tmp/manifest" | cut -d ' ' -f 1)" \
		>>"$tmp/manifest"
	if ! publish_set 2>"$tmp/publish.err"
	then
		die "cannot write to $dir: $(reason publish)"
	fi
}

# mark NAME TIME LABEL: what a watcher reads, whoever it is.
mark()
{
	if ! printf '%s %s\n' "$2" "$3" >"$dir/.$1.new" ||
		! chmod 644 "$dir/.$1.new" ||
		! mv "$dir/.$1.new" "$dir/$1"
	then
		die "cannot write $dir/$1"
	fi
}
