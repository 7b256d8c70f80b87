#!/bin/sh
# Files of at most 400 lines, functions of at most 60, lines of at most 80
# characters (100 in tables, between "clang-format off" and "on").
set -eu

cd "$(dirname "$0")/.."
# shellcheck disable=SC2016 # the program is awk
find modules tests -name '*.[ch]' | LC_ALL=C sort | LC_ALL=C xargs awk '
function bad(rule, what)
{
	printf "not ok size: %s: %s:%d: %s\n", rule, FILENAME, FNR, what
	broken[rule] = 1
	status = 1
}

# The columns a line takes on the screen: tabs of 8, characters of UTF-8.
function columns(text,   i, n, c)
{
	gsub(/[\200-\277]/, "", text)
	n = 0
	for (i = 1; i <= length(text); i++) {
		c = substr(text, i, 1)
		n = c == "\t" ? n + 8 - n % 8 : n + 1
	}
	return n
}

FNR == 1 { wide = 0; start = 0; head = 0 }
FNR == 401 { bad("files of at most 400 lines", "longer") }
/clang-format off/ { wide = 1 }
/clang-format on/ { wide = 0 }
length($0) > 72 && columns($0) > (wide ? 100 : 80) {
	bad("lines of at most 80 characters", columns($0))
}
# A function starts where its name stands, in the first column.
/^[a-z_]+\(/ { head = FNR; name = $0; sub(/\(.*/, "", name) }
/^{/ { start = head }
/^}/ && start {
	if (FNR - start + 1 > 60)
		bad("functions of at most 60 lines",
		    name ", " FNR - start + 1 " lines")
	start = 0
	head = 0
}
END {
	n = split("files of at most 400 lines|functions of at most 60 lines|" \
		  "lines of at most 80 characters", rules, "|")
	for (i = 1; i <= n; i++)
		if (!(rules[i] in broken))
			printf "ok size: %s\n", rules[i]
	exit status
}'
