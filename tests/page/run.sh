#!/bin/bash
# run.sh: the page tests, two files at a time, against the instance at
# THADS_URL with the accounts of THADS_VAR/demo-accounts.txt. Lines "ok NAME"
# and "not ok NAME" go to standard output, each file's lines together.
#
#	tests/page/run.sh [NAME...]	these files only, without .mjs

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
: "${THADS_URL:?says where the instance is}" "${THADS_VAR:?is its folder}"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# run_one FILE: its lines; a test that ends without a word has failed.
run_one()
{
	local name=${1##*/} status=0

	name=${name%.mjs}
	timeout 300 node "$1" >"$2/$name" 2>"$2/$name.err" || status=$?
	if test "$status" -ne 0 && ! grep -q '^not ok' "$2/$name"
	then
		echo "not ok $name ended with status $status" >>"$2/$name"
	fi
	sed "s/^\(ok\|not ok\) /\1 $name: /" "$2/$name"
	cat "$2/$name.err" >&2
	test "$status" -eq 0
}
export -f run_one

# What the programs wrote for all these tests is what thads-verify expects.
recount()
{
	if "$THADS_VAR/bin/thads-verify" -c "$THADS_VAR/etc/tasks.conf" \
		>"$out/recount"
	then
		echo "ok the recount finds no fault in what the pages wrote"
	else
		echo "not ok the recount finds no fault in what the pages wrote"
		head -n 20 "$out/recount" >&2
		return 1
	fi
}

if test $# -gt 0
then
	files=("${@/#/$here/}")
	files=("${files[@]/%/.mjs}")
else
	files=()
	for file in "$here"/*.mjs
	do
		case ${file##*/} in
		lib.mjs|cases.mjs|counts.mjs|gold.mjs|left.mjs|lists.mjs|reports.mjs) ;;
		*) files+=("$file") ;;
		esac
	done
fi
status=0
# Pages are compared, lists walked and counted while nobody adds to them.
test $# -gt 0 || run_one "$here/gold.mjs" "$out" || status=1
test $# -gt 0 || run_one "$here/lists.mjs" "$out" || status=1
# shellcheck disable=SC2016 # the inner shell is to expand
printf '%s\0' "${files[@]}" |
	xargs -0 -n 1 -P 2 bash -c 'run_one "$1" "$0"' "$out" || status=1
# Nothing runs beside these: statements are counted, figures are held against the lists behind them,
# and then the programs are cut off from the database, or it takes no writes.
if test $# -eq 0
then
	run_one "$here/counts.mjs" "$out" || status=1
	run_one "$here/reports.mjs" "$out" || status=1
	run_one "$here/left.mjs" "$out" || status=1
	run_one "$here/../fault/read_only.mjs" "$out" || status=1
	run_one "$here/../fault/torture.mjs" "$out" || status=1
	recount || status=1
fi
exit "$status"
