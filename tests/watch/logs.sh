# shellcheck shell=bash disable=SC2154,SC2317 # names set by run.sh
# The log of a module is rotated by the stanza that is installed, again and
# again, while requests come in.

logs=$home/log/portal
web=$(id -un)
test "$(id -u)" -ne 0 || web=www-data

# pool_log FILE: the portal's workers write to FILE, "" for where they did.
pool_log()
{
	local etc=$THADS_VAR/etc/portal.conf pid

	sed -i '/^log_file = /d' "$etc"
	test -z "$1" || echo "log_file = $1" >>"$etc"
	read -r pid _ <"$THADS_VAR/run/portal.pid"
	kill -HUP "$pid"
	sleep 2
}

# The stanza as installed, with the folder and the account of this run.
write_stanza()
{
	sed -e "s|/var/log/thads/@MODULE@|$logs|" \
		-e "s|su thads-@MODULE@ adm|su $web $(id -gn "$web")|" \
		"$conf/logrotate" >"$home/logrotate"
	! grep -E '^[^#]*@MODULE@' "$home/logrotate"
}

rotated_under_load_no_line_is_lost()
{
	local load lines

	ab -l -q -n 8000 -c 10 "$THADS_URL/portal/nothing" >"$home/ab" 2>&1 &
	load=$!
	while sleep 0.2 && kill -0 "$load" 2>/dev/null
	do
		logrotate -f -s "$home/state" "$home/logrotate" || return 1
	done
	wait "$load" || return 1
	curl -s -o /dev/null "$THADS_URL/portal/nothing"
	ls -l "$logs"
	lines=$(zcat -f "$logs"/portal.log* |
		grep -c ' info [0-9a-f]\{8\} 404 GET /portal/nothing ')
	echo "$lines lines"
	test "$lines" -eq 8001 && test -f "$logs/portal.log.3.gz" &&
		test -s "$logs/portal.log"
}

mkdir -p "$logs"
chmod 0755 "$home" "$home/log" "$logs"
test "$(id -u)" -ne 0 || chown "$web" "$logs"
check "the stanza fits every module" write_stanza
pool_log "$logs/portal.log"
check "rotated under load no line is lost" rotated_under_load_no_line_is_lost

# A folder that is not there is told once; the pages come all the same.
pool_log "$home/nowhere/portal.log"
lines_before=$(grep -c TH1941 "$THADS_VAR/log/portal.log")
serves_without_its_log()
{
	for _ in 1 2 3 4 5 6 7 8
	do
		curl -sf -o /dev/null "$THADS_URL/portal/" || return 1
	done
	tail -n 3 "$THADS_VAR/log/portal.log"
	test "$lines_before" -ge 1 && test "$lines_before" -eq \
		"$(grep -c TH1941 "$THADS_VAR/log/portal.log")"
}
check "without its log file a program serves and says so once" \
	serves_without_its_log
pool_log ""
