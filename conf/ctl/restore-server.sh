# shellcheck shell=bash disable=SC2154 # names shared with restore
# A private MariaDB on the restored data directory: a socket nobody else
# finds, no port, no binary log.

server_pid=''

server_answers()
{
	sql -e 'SELECT 1' >/dev/null 2>&1
}

# What the copy noted of InnoDB's form (backup-my.cnf) is all it needs.
start_server()
{
	local tenths=1200 defaults=$datadir/backup-my.cnf

	mkdir "$tmp/server" "$work/tmp"
	chmod 711 "$tmp"
	chown -R "$owner:" "$datadir" "$tmp/server"
	socket=$tmp/server/db.sock
	client_config "$socket"
	mariadbd --defaults-file="$defaults" --user="$owner" \
		--datadir="$datadir" --socket="$socket" \
		--pid-file="$tmp/server/pid" --tmpdir="$work/tmp" \
		--skip-networking --skip-log-bin --skip-slave-start \
		--character-set-server=utf8mb4 \
		--collation-server=utf8mb4_uca1400_ai_ci \
		--innodb-buffer-pool-size=512M --max-allowed-packet=1G \
		--performance-schema=OFF >"$tmp/server.log" 2>&1 9<&- &
	server_pid=$!
	until server_answers
	do
		if ! kill -0 "$server_pid" 2>/dev/null || test "$tenths" -le 0
		then
			grep -i error "$tmp/server.log" | tail -n 5 >&2 || true
			die "the restored database does not start"
		fi
		sleep 0.1
		tenths=$((tenths - 1))
	done
}

# Asked to end, it writes everything to the files.
stop_server()
{
	local pid=$server_pid

	test -n "$pid" || return 0
	server_pid=''
	kill "$pid" 2>/dev/null || true
	wait "$pid"
}
