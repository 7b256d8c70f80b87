# shellcheck shell=bash disable=SC2154,SC2317 # names shared with run.sh
# Whatever is switched on or off, Apache takes its configuration.

# enable_bits FOLDER BITS: one bit for each module.
enable_bits()
{
	local host=$1 bits=$2 name

	rm -f "$host"/conf/* "$host"/sites/*
	enable "$host" thads
	for name in $programs
	do
		test $((bits % 2)) -eq 0 || enable "$host" "$name"
		bits=$((bits / 2))
	done
}

# With each set of modules, the site on and off.
every_set_passes()
{
	local host=$1 bits

	for ((bits = 0; bits < 128; bits++))
	do
		enable_bits "$host" "$bits"
		config_is_fine "$host" || return 1
		enable "$host" site
		config_is_fine "$host" || return 1
	done
}

# Both at a time, with mod_proxy_fcgi and without.
both_pass()
{
	local one status=0

	every_set_passes "$home/with" &
	one=$!
	every_set_passes "$home/without" || status=1
	wait "$one" && return "$status"
}

# passes_without MODULE...: the whole house on an Apache that lacks them.
passes_without()
{
	local host=$home/without-$1

	make_host "$host" "$@"
	enable_bits "$host" 127
	enable "$host" site
	config_is_fine "$host"
}

# Also with the files of all modules for mod_fcgid, there or not.
fcgid_passes()
{
	local host=$home/fcgid-$1 name
	shift

	make_host "$host" "$@"
	enable_bits "$host" 127
	for name in $programs
	do
		enable "$host" "$name-fcgid"
		config_is_fine "$host" || return 1
	done
}

# The places of all pools fit into the threads of one child, also while it
# waits for as many slow bodies as it may.
places_fit()
{
	local places threads slow

	places=$(sed -n 's/^\t*\(ProxySet \)\{0,1\}max=\([0-9]*\).*/\2/p' \
		"$top"/conf/apache/*.conf | paste -sd+)
	threads=$(sed -n 's/.*Define THADS_THREADS \([0-9]*\)$/\1/p' \
		"$top/conf/apache/host.conf")
	slow=$(sed -n 's/.*THADS_WAIT_MAX \([0-9]*\)$/\1/p' \
		"$top/conf/apache/host.conf")
	echo "$places + $slow < $threads"
	test $((places + slow)) -lt "$threads"
}

# pool of conf/apache is one that has workers, and the other way round.
pools_match()
{
	"$top/thads" status 2>/dev/null | awk '{ print $1 }' |
		grep -vxE 'database|apache|tasks|address' | sort >"$home/there"
	# shellcheck disable=SC2016 # Apache expands this
	sed -n 's/.*"unix:${THADS_RUN}\/\(.*\)\.sock|.*/\1/p' \
		"$top"/conf/apache/*.conf | sort -u | diff - "$home/there"
}

test_combinations()
{
	local name

	make_host "$home/with"
	make_host "$home/without" proxy_fcgi
	check "512 combinations of modules, site, mod_proxy_fcgi pass configtest" \
		both_pass
	for name in deflate env headers http2 remoteip reqtimeout ssl thads
	do
		check "passes without mod_$name" passes_without "$name"
	done
	check "passes with the files for mod_fcgid" fcgid_passes with
	check "passes with them, but without mod_fcgid" \
		fcgid_passes without fcgid
	check "the places of all pools fit into a child" places_fit
	check "every pool has its workers" pools_match
}
