#!/bin/bash
# run.sh: journeys through the whole house in a real browser, against the
# instance at THADS_URL with the demo data; screenshots go to
# THADS_VAR/screenshots. Then every kind of page that was met goes through
# the HTML checker of the W3C, in one run.
#
#	tests/web/run.sh [JOURNEY...]

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
: "${THADS_URL:?says where the instance is}" "${THADS_VAR:?is its folder}"
pages=$THADS_VAR/tmp/web-pages
status=0

# The checker knows less CSS than browsers do, so it reads the pages alone.
check_html()
{
	local found

	found=$(java -jar "$here/node_modules/vnu-jar/build/dist/vnu.jar" \
		--no-langdetect --format gnu --exit-zero-always \
		"$pages" 2>&1)
	if test -n "$found"
	then
		printf '%s\n' "$found" | sed 's|^file:.*/||' | sort -u |
			sed 's/^/not ok html: /'
		return 1
	fi
	echo "ok html: $(find "$pages" -name '*.html' | wc -l) kinds of page"
}

rm -rf "$pages"
mkdir -p "$pages"
node "$here/run.mjs" "$@" || status=1
check_html || status=1
exit "$status"
