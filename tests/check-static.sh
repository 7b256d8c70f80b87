#!/bin/bash
# What cppcheck and clang-tidy (.clang-tidy) find in the sources.
#
# clang-tidy gets one file per call: given several, version 14 reports
# variable arguments that are not there. Its analyzer may look at so many
# states of a function and no more, or it alone would take a quarter of an
# hour. A clean file is not looked at again before it, a header or the
# settings change.
#
# shellcheck disable=SC2317 # the function is called by xargs
set -euo pipefail

top=$(cd "$(dirname "$0")/.." && pwd -P)
build=$(realpath -m "${THADS_BUILD:-$top/var/build}")
cache=$build/static
cd "$top"
mkdir -p "$cache/cppcheck"
status=0

# Two rules contradict the style of the house: declarations stand first in a
# block, and forms are read into structs by tables of offsets. The legacy one
# knows no designated initialisers, and has a successor. The one of dangling
# pointers takes what a called pointer returns for its arguments; the compilers
# look for the same (-Wreturn-local-addr, -Wdangling-pointer), without.
if cppcheck --enable=warning,performance,portability,style --std=c11 \
	--inline-suppr --suppress=missingIncludeSystem \
	--suppress=variableScope --suppress=unusedStructMember \
	--suppress=legacyUninitvar --suppress=returnDanglingLifetime \
	--template='not ok static: {file}:{line}: {message} [{id}]' \
	--error-exitcode=1 -q -j "$(nproc)" --cppcheck-build-dir="$cache/cppcheck" \
	-Imodules -Itests modules tests 2>"$cache/cppcheck.out"
then
	echo "ok static: cppcheck"
else
	grep '^not ok' "$cache/cppcheck.out" ||
		sed 's/^/not ok static: cppcheck: /' "$cache/cppcheck.out"
	status=1
fi

flags=$(sed -n 's/^THADS_CPPFLAGS = //p' "$build/Makefile")
apache_flags=$(sed -n 's/^APACHE_CPPFLAGS = //p' "$build/Makefile")
flags="-std=c11 -Imodules -Itests $flags -U_FORTIFY_SOURCE"
flags="$flags -Xclang -analyzer-config -Xclang max-nodes=20000"
same=$({ clang-tidy --version; echo "$flags $apache_flags"; cat .clang-tidy "$0"
	find modules tests -name '*.h' -not -path '*/node_modules/*' |
		LC_ALL=C sort | xargs cat; } | sha256sum)
export cache flags apache_flags same

# tidy FILE: what clang-tidy finds in it, as lines of the report.
tidy()
{
	local file=$1 key words more
	read -ra words <<<"$flags"

	key=$cache/$({ echo "$same"; cat "$file"; } | sha256sum | cut -c1-32)
	test ! -f "$key" || return 0
	# Compiled as Apache was.
	case $file in
	modules/apache/*)
		read -ra more <<<"$apache_flags"
		words+=("${more[@]}") ;;
	esac
	# It defines what the others are told about.
	test "$file" = modules/common/err.c ||
		words+=(-include tests/analyzer.h)
	if clang-tidy --quiet "$file" -- "${words[@]}" >"$key.out" 2>&1
	then
		mv "$key.out" "$key"
		return 0
	fi
	grep -E '^[^ ]+:[0-9]+:[0-9]+: (error|warning): ' "$key.out" |
		sed "s|^$PWD/||; s/^/not ok static: /" ||
		sed "s|^|not ok static: $file: |" "$key.out"
	rm "$key.out"
	return 1
}
export -f tidy

find "$cache" -maxdepth 1 -type f -mtime +14 -delete
files=$(find modules tests -name '*.c' -not -path '*/node_modules/*' |
	LC_ALL=C sort)
# shellcheck disable=SC2016 # the inner shell is to expand
if xargs -n 1 -P "$(nproc)" bash -c 'tidy "$1" || exit 1' tidy <<<"$files"
then
	echo "ok static: clang-tidy, $(wc -l <<<"$files") files"
else
	status=1
fi
exit "$status"
