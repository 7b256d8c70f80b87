#!/bin/bash
# The layout of the C files is that of clang-format by .clang-format, but for
# texts at file scope and macros of several lines, statements of SQL most of
# all, which are laid out by hand, a line a thought.
#
#	tests/check-format.sh [--mend] [FILE...]
#
# --mend formats in place what differs. Without names: all.
set -euo pipefail

cd "$(dirname "$0")/.."
export MEND=no
if test "${1:-}" = --mend
then
	MEND=yes
	shift
fi
if test $# -gt 0
then
	files=("$@")
else
	mapfile -t files < <(find modules tests -name '*.[ch]' | sort)
fi

# ranges FILE: --lines of all that is not laid out by hand.
ranges()
{
	awk '
		function end_at(line)
		{
			if (line >= from)
				print "--lines=" from ":" line
		}
		BEGIN { from = 1 }
		!hand && /^(static )?const char [A-Za-z_0-9]+\[\] =/ {
			hand = ";$"
			end_at(NR - 1)
		}
		!hand && /^#define .*\\$/ { hand = "[^\\\\]$"; end_at(NR - 1) }
		hand && $0 ~ hand { hand = ""; from = NR + 1 }
		END { if (!hand) end_at(NR) }' "$1"
}

# look_at FILE: prints its name when it is laid out otherwise.
look_at()
{
	local lines formatted

	mapfile -t lines < <(ranges "$1")
	test "${#lines[@]}" -gt 0 || return 0
	formatted=$(mktemp)
	clang-format "${lines[@]}" "$1" >"$formatted"
	if ! cmp -s "$formatted" "$1"
	then
		echo "  $1"
		test "$MEND" = no || cat "$formatted" >"$1"
	fi
	rm "$formatted"
}
export -f ranges look_at

# shellcheck disable=SC2016 # for the other bash
different=$(printf '%s\n' "${files[@]}" |
	xargs -P 2 -n 40 bash -c 'for file; do look_at "$file"; done' _)
if test -z "$different" || test "$MEND" = yes
then
	echo "ok format: the C files are laid out by .clang-format"
else
	echo "not ok format: tests/check-format.sh --mend lays out anew:"
	echo "$different"
	exit 1
fi
