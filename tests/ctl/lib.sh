# shellcheck shell=bash disable=SC2034 # failed is the part's exit status
# What the parts of the thadsctl tests share: where things are, a folder of
# the part's own that ends with it, one line for each check.

top=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
home=$(mktemp -d "$THADS_VAR/tmp/ctl-XXXXXX")
failed=0
trap 'rm -rf "$home"' EXIT

# check NAME COMMAND...: one line of the report.
check()
{
	local name=$1
	shift

	if "$@" >"$home/out" 2>&1
	then
		echo "ok $name"
	else
		echo "not ok $name"
		sed 's/^/# /' "$home/out" >&2
		failed=1
	fi
}

# fails_with TEXT COMMAND...: the command fails and says the text.
fails_with()
{
	local text=$1
	shift

	if "$@" >"$home/said" 2>&1
	then
		cat "$home/said"
		echo "did not fail"
		return 1
	fi
	cat "$home/said"
	grep -qF -- "$text" "$home/said"
}

# ctl ARGUMENT...: thadsctl on the configuration $conf, the instance's own
# unless the part has made another.
conf=$THADS_VAR/etc/thadsctl.conf
ctl()
{
	"$THADS_VAR/bin/thadsctl" -c "$conf" "$@"
}

sql()
{
	"$top/thads" db -N -e "$1"
}
