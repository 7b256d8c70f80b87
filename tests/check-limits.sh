#!/bin/sh
# Limits that Apache and the programs both have, each in its configuration: as
# both come they are the same.
set -eu

cd "$(dirname "$0")/.."
build=${THADS_BUILD:-$PWD/var/build}
status=0

# setting KEY: its default, as the programs print it.
setting()
{
	"$build/thads-intake" --settings |
		sed -n "/^$1\$/,/default:/s/^\tdefault: //p"
}

# same KEY FILE WORD: the first number behind WORD in the file is the setting.
same()
{
	wanted=$(setting "$1")
	found=$(sed -nE "s/^[[:space:]]*$3[[:space:]]+([0-9]+).*/\1/p" "$2" |
		head -n 1)
	if test -n "$wanted" && test "$found" = "$wanted"
	then
		echo "ok limits: $3 of $2 is $1"
	else
		echo "not ok limits: $3 of $2 is ${found:-missing}," \
			"$1 is ${wanted:-missing}"
		status=1
	fi
}

same form_max_bytes conf/apache/site.conf 'Define THADS_FORM_MAX_BYTES'
same upload_max_bytes conf/apache/intake.conf ThadsBodyMax
same upload_max_bytes conf/apache/fcgid/limits.conf FcgidMaxRequestLen
exit "$status"
