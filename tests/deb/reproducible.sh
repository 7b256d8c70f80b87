#!/bin/bash
# The packages once more, in another folder, later and in another time zone:
# they must be the same to the last byte as those in $THADS_VAR/deb. It takes
# as long as a build, so the long form of the deploy test calls it.
set -uo pipefail

top=$(realpath "$(dirname "$0")/../..")
first=$THADS_VAR/deb
again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT

# A compiler cache would answer with what it was told the first time.
export CCACHE_DISABLE=1

if THADS_VAR=$again/var TZ=Asia/Ho_Chi_Minh "$top/thads" deb >&2 &&
	diff "$first/SHA256SUMS" "$again/var/deb/SHA256SUMS" >&2
then
	echo "ok deb: packages built twice are the same"
	exit 0
fi
echo "not ok deb: packages built twice are the same"
exit 1
