# shellcheck shell=bash disable=SC2034,SC2154 # names shared with bench-*
# The instance that is measured: the published row of Đồng Tháp (66,098
# dossiers, 53,640 of them in the main figures). It stays under var/bench for
# the next run.

export THADS_VAR=${THADS_VAR:?}/bench
unset THADS_BUILD
thads=${THADS_TOP:?run it by ./thads bench}/thads
top=$THADS_TOP
var=$THADS_VAR

# shellcheck source=/dev/null # checked on its own
. "$top/tests/load/accounts.sh"

say()
{
	printf 'bench: %s\n' "$*" >&2
}

free_port()
{
	local port=$((20000 + RANDOM % 2000))

	while (: >"/dev/tcp/127.0.0.1/$port") 2>/dev/null
	do
		port=$((port + 1))
	done
	echo "$port"
}

load()
{
	test "$(sql 'SELECT COUNT(*) FROM matter')" -lt 50000 || return 0
	say "loading 66,098 dossiers"
	"$thads" generate --published dong-thap-2025-09 -o "$var/load.xml" >&2
	"$thads" import "$var/load.xml" >&2
}

start_empty()
{
	mkdir -p "$var"
	test -f "$var/etc/port" || "$thads" up --empty --port "$(free_port)" >&2
	"$thads" up --empty >&2
}

# start_filled: sets url.
start_filled()
{
	start_empty
	url=http://127.0.0.1:$(cat "$var/etc/port")
	load
}
