#!/bin/bash
# No circle among the files of a room: what a file calls lies below it. Read
# from the built objects, so that a pointer to a function counts as a call.
# Apache finds what is configured for a module by the module's own name: that is
# no call.
#
#	tests/check-circles.sh [--arrows]
#
# --arrows prints which file takes which name of which other.
set -euo pipefail

cd "$(dirname "$0")/.."
build=${THADS_BUILD:-$PWD/var/build}
status=0

# arrows ROOM: "FILE FILE NAME" for each name that the first takes from the
# second.
arrows()
{
	local objects=()

	mapfile -t objects < <(find "$build/modules/$1" -name '*.o' \
		! -name 'test_*')
	test "${#objects[@]}" -gt 0 || return 0
	nm -A -P "${objects[@]}" | awk '
		{
			file = $1
			sub(/:$/, "", file)
			sub(/.*\//, "", file)
			sub(/^mod_thads_so-/, "", file)
			sub(/\.o$/, "", file)
			if ($2 == "thads_module")
				next
			if ($3 == "U")
				taken[file, $2] = 1
			else if ($3 ~ /[A-Z]/)
				home[$2] = file
		}
		END {
			for (key in taken) {
				split(key, part, SUBSEP)
				at = home[part[2]]
				if (at && at != part[1])
					print part[1], at, part[2]
			}
		}'
}

for room in modules/*/
do
	room=$(basename "$room")
	found=$(arrows "$room")
	if test "${1:-}" = --arrows
	then
		sort <<<"$found" | sed "s,^,$room ,"
		continue
	fi
	if loop=$(cut -d ' ' -f 1,2 <<<"$found" | tsort 2>&1 >/dev/null)
	then
		echo "ok circles: none in $room"
	else
		echo "not ok circles: $room: $(grep -v 'loop:$' <<<"$loop" |
			sed 's/^tsort: //' | tr '\n' ' ')"
		status=1
	fi
done
exit "$status"
