#!/bin/bash
# Runs the fuzz targets: each first through its seeds, then on inputs of
# libFuzzer's own making.
#
#	run.sh SECONDS [TARGET...]
#
# THADS_BUILD is a build with clang and the sanitizers. What libFuzzer finds
# interesting is kept below it for the next run; an input that fails stays
# there, too, and is named: it becomes a seed with the repair.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd -P)
seconds=$1
shift
build=$THADS_BUILD
THADS_TOP=${THADS_TOP:-$(cd "$here/../.." && pwd -P)}
export THADS_TOP
# What a worker may use, with what the sanitizers need themselves.
memory_mb=768
status=0

# fuzz TARGET: "ok" or "not ok", with the input that failed.
fuzz()
{
	local target=$1 kept=$build/fuzz/$1 log=$build/fuzz/$1.log
	local options=() failed

	mkdir -p "$kept"
	rm -f "$kept"-failed-*
	test ! -f "$here/$target.dict" || options=(-dict="$here/$target.dict")
	if nice "$build/fuzz_$target" "${options[@]}" -timeout=10 \
		-rss_limit_mb="$memory_mb" -max_total_time="$seconds" \
		-artifact_prefix="$kept-failed-" -print_final_stats=1 \
		"$kept" "$here/corpus/$target" >"$log" 2>&1
	then
		echo "ok $target: $(sed -n 's/^stat::number_of_executed_units: *//p' \
			"$log") inputs"
		return 0
	fi
	failed=$(compgen -G "$kept-failed-*" || true)
	echo "not ok $target: ${failed:-see $log}"
	grep -E 'claim does not|runtime error|ERROR: |SUMMARY: ' "$log" >&2 || true
	return 1
}

targets=("$@")
test $# -gt 0 || mapfile -t targets < <(cd "$here/corpus" && ls)
for target in "${targets[@]}"
do
	if test ! -x "$build/fuzz_$target"
	then
		echo "not ok $target: there is no such target"
		status=1
		continue
	fi
	fuzz "$target" || status=1
done
exit "$status"
