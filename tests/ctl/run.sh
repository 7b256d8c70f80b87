#!/bin/bash
# run.sh: the tests of thadsctl, one part after the other, against the
# instance of THADS_VAR. Lines "ok NAME" and "not ok NAME" go to standard
# output.
#
#	tests/ctl/run.sh [PART...]	these parts only, without .sh

set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
: "${THADS_VAR:?is the folder of the instance}"
status=0
out=$(mktemp)
trap 'rm -f "$out"' EXIT

# run_part FILE: its lines; a part that ends without a word has failed.
run_part()
{
	local name=${1##*/} code=0

	name=${name%.sh}
	timeout 300 "$1" >"$out" || code=$?
	sed "s/^\(ok\|not ok\|skip\) /\1 ctl $name: /" "$out"
	if test "$code" -ne 0 && ! grep -q '^not ok' "$out"
	then
		echo "not ok ctl $name ended with status $code"
	fi
	return "$code"
}

if test $# -eq 0
then
	for part in "$here"/*.sh
	do
		case ${part##*/} in
		run.sh|lib.sh) ;;
		*) set -- "$@" "$(basename "$part" .sh)" ;;
		esac
	done
fi
for part in "$@"
do
	run_part "$here/$part.sh" || status=1
done
exit "$status"
