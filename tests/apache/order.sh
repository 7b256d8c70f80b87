# shellcheck shell=bash disable=SC2154,SC2317 # names shared with run.sh
# No wait is longer than the one around it: the database's lock, the answer of
# the database, the program's page, Apache, the watchdog; and who has to wait
# too long is told within ten seconds.

# What a page may take with a database that does not answer.
told_secs=10

# setting KEY: its default, as the manual page (and check-manuals) says.
setting()
{
	sed -n "/^\.It Ic $1$/,/^Default/s/^Default: //p" \
		"$top/modules/common/thads.conf.5"
}

# constant PATTERN: a number of the database facade.
constant()
{
	sed -n "s/.*$1 *=* *\([0-9]*\).*/\1/p" "$top/modules/common/db.c" |
		head -n 1
}

# waits: "PATH POOL SECONDS" of each path that has a way to a pool; for a
# pattern, of one path that it fits, the shortest.
waits()
{
	# shellcheck disable=SC2016 # Apache expands this
	cat "$top"/conf/apache/*.conf | sed ':a; /\\$/{ N; s/\\\n\t*//; ba }' |
	sed -n 's/^\t*//; s/.*THADS_RUN}\/\([a-z-]*\)\.sock|\([^"]*\)".*/& \1 \2/p
		/^ProxySet.*timeout=/p; /^<Location\(Match\)\{0,1\} "/p' |
	awk '/^<Proxy/ { key = $(NF); sub(/\/$/, "", key) }
		/^ProxySet/ {
			for (i = 1; i <= NF; i++)
				if ($i ~ /^timeout=/)
					secs[key] = substr($i, 9)
		}
		/^<Location/ { path = $2; gsub(/[">]/, "", path) }
		/^<LocationMatch/ {
			gsub(/\(\?:\[[^)]*\)\?/, "", path)
			while (match(path, /\(\?:[^()]*\)/)) {
				one = substr(path, RSTART + 3, RLENGTH - 4)
				sub(/\|.*/, "", one)
				path = substr(path, 1, RSTART - 1) one \
					substr(path, RSTART + RLENGTH)
			}
			gsub(/[()^$]/, "", path)
		}
		/^ProxyPass/ {
			key = $(NF)
			sub(/^fcgi:\/\//, "", key)
			sub(/\/.*/, "", key)
			wait = secs["fcgi://" key]
			for (i = 1; i <= NF; i++)
				if ($i ~ /^timeout=/)
					wait = substr($i, 9)
			print path, $(NF - 1), wait
		}'
}

# is_long PATH: the snippets let it wait long for the database.
is_long()
{
	sed -n '/LocationMatch/{
		N
		s/.*LocationMatch "\(.*\)">\n.*SetEnv THADS_LONG yes/\1/p
	}' "$top"/conf/apache/*.conf >"$home/long"
	grep -qP -f <(paste -sd'|' "$home/long") <<<"$1"
}

# page_secs: at the most, of a request that is tried once more.
page_secs()
{
	echo $(($(setting db_read_timeout_secs) +
		$(constant 'define DB_CONNECT_TIMEOUT_SECS')))
}

database_is_first()
{
	local lock read

	lock=$(constant innodb_lock_wait_timeout)
	read=$(setting db_read_timeout_secs)
	echo "lock $lock < read $read; page $(page_secs) < $told_secs"
	test "$lock" -lt "$read" && test "$(page_secs)" -lt "$told_secs"
}

# Twice the longest: the first try and the second.
apache_waits_longer()
{
	local path pool secs inner status=0 connect paths=0

	connect=$(constant 'define DB_CONNECT_TIMEOUT_SECS')
	while read -r path pool secs
	do
		paths=$((paths + 1))
		inner=$((2 * $(page_secs)))
		! is_long "$path" ||
			inner=$(($(setting db_long_timeout_secs) + connect))
		echo "$path $pool $inner < $secs"
		test "$inner" -lt "$secs" || status=1
	done < <(waits)
	test "$paths" -ge 14 && return "$status"
}

# What waits as long as a file in Apache does so in the program, and no page.
long_is_long_everywhere()
{
	local path pool secs status=0

	while read -r path pool secs
	do
		if test "$secs" -gt 60
		then
			is_long "$path" || { echo "$path"; status=1; }
		elif is_long "$path"
		then
			echo "$path"
			status=1
		fi
	done < <(waits)
	return "$status"
}

# in_own_places PATH: the snippets give it the places of files.
in_own_places()
{
	sed -n '/LocationMatch/{
		N
		s/.*LocationMatch "\(.*\)">\n.*fcgi:\/\/[a-z]*-\(files\|export\)\/.*/\1/p
	}' "$top"/conf/apache/*.conf >"$home/files"
	grep -qP -f <(paste -sd'|' "$home/files") <<<"$1"
}

# A list as a file or on paper, of whichever program, never takes all of its
# workers; that of one thing ("#") neither. The public's ends at some hundred
# rows, with the waits of a page. An import has a pool of its own.
files_have_places()
{
	local name path status=0 files=0

	for name in $programs
	do
		while read -r path
		do
			files=$((files + 1))
			if ! in_own_places "$path" ||
			   { test "$name" != portal && ! is_long "$path"; }
			then
				echo "$path"
				status=1
			fi
		done < <("$THADS_VAR/bin/thads-$name" --routes |
			awk '$1 == "GET" && $2 !~ /^\/intake\/import\/#/ &&
			     ($2 ~ /\/(export|xlsx|csv)$/ ||
			      $2 ~ /\/print$/ && $2 !~ /\/matter\/#/) {
				gsub("#", "7", $2)
				print $2
			}')
	done
	echo "$files files"
	test "$files" -ge 20 && return "$status"
}

watchdogs_wait_longer()
{
	local path pool secs dog status=0

	while read -r path pool secs
	do
		dog=$(awk -v p="$pool" '$1 == p { print $4 }' "$top/conf/pools")
		echo "$path $secs < $dog"
		test "$secs" -lt "$dog" || status=1
	done < <(waits)
	return "$status"
}

# mod_fcgid waits as long as the snippet does at the most.
fcgid_waits_as_long()
{
	local name most io status=0

	for name in $programs
	do
		most=$(waits | awk -v p="/$name/" 'index($1, p) == 1 ||
			$1 "/" == p { if ($3 > m) m = $3 } END { print m }')
		io=$(sed -n 's/.*IOTimeout \([0-9]*\).*/\1/p' \
			"$top/conf/apache/fcgid/$name.conf")
		echo "$name $most $io"
		test "$most" = "$io" || status=1
	done
	return "$status"
}

# The front of two hosts waits longer than the one behind.
front_waits_longer()
{
	local most front

	most=$(waits | awk '$3 > m { m = $3 } END { print m }')
	front=$(sed -n 's/.*ProxyPass "https:.*timeout=\([0-9]*\).*/\1/p' \
		"$top/conf/HANDBOOK.md")
	echo "$most < $front"
	test "$most" -lt "$front"
}

test_order()
{
	check "the database's waits end before ten seconds" database_is_first
	check "Apache waits longer than the program" apache_waits_longer
	check "what takes long does so everywhere" long_is_long_everywhere
	check "every list as a file has the places of files" files_have_places
	check "watchdogs wait longer than Apache" watchdogs_wait_longer
	check "mod_fcgid waits as long as mod_proxy_fcgi" fcgid_waits_as_long
	check "a host in front waits longer than the one behind" \
		front_waits_longer
}
