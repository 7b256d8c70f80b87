#!/bin/sh
# The programs as built: position independent, relocations read-only and
# bound at the start, stack guarded, nothing executable that is writable.
set -eu

build=${THADS_BUILD:-$(dirname "$0")/../var/build}
status=0

# says PATTERN READELF-OPTION: readelf shows it for the program.
says()
{
	readelf --wide "$2" "$program" | grep -Eq "$1"
}

for program in "$build"/thads-* "$build"/thadsctl "$build"/mod_*.so
do
	if test ! -x "$program" || test -d "$program"
	then
		continue
	fi
	if says 'Type: +DYN' -h && says 'GNU_RELRO' -l &&
		says 'BIND_NOW|FLAGS.* NOW' -d &&
		says '__stack_chk_fail' --dyn-syms &&
		says 'GNU_STACK.* RW ' -l
	then
		echo "ok hardening: ${program##*/}"
	else
		echo "not ok hardening: ${program##*/}"
		status=1
	fi
done
exit "$status"
