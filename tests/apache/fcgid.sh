# shellcheck shell=bash disable=SC2154,SC2317 # names shared with run.sh
# The same programs, started by mod_fcgid.

# fcgid_get PATH TEXT: a page with that text.
fcgid_get()
{
	curl -s -i "$fcgid$1" | tee "$home/answer"
	grep -q '^HTTP/1.1 200' "$home/answer" && grep -q "$2" "$home/answer"
}

# A form with its cookie, and more bytes than mod_fcgid takes by itself; the
# program reads it all and shows it again.
large_form_passes()
{
	local csrf

	csrf=$(curl -s -c "$home/jar" "$fcgid/intake/sign-in" |
		sed -n 's/.*name="csrf" value="\([^"]*\)".*/\1/p' | head -n 1)
	{
		printf 'csrf=%s&form=&login=nobody&password=' "$csrf"
		head -c 200000 /dev/zero | tr '\0' a
	} >"$home/body"
	curl -s -i -b "$home/jar" --data-binary "@$home/body" \
		"$fcgid/intake/sign-in" | tee "$home/answer"
	grep -q 'name="login" value="nobody"' "$home/answer"
}

# Redirects, headers and a query of a page three levels deep.
deep_path_passes()
{
	curl -s -i "$fcgid/portal/support/status?code=x" | tee "$home/answer"
	grep -q '^HTTP/1.1 200' "$home/answer"
}

graceful_loses_none()
{
	local load

	# Who waits for a process at that moment may be lost: start them first.
	ab -q -n 60 -c 4 "$fcgid/portal/" >"$home/ab.out"
	ab -q -s 90 -n 200 -c 4 "$fcgid/portal/" >"$home/ab.out" &
	load=$!
	sleep 0.2
	kill -USR1 "$fcgid_pid"
	wait "$load"
	cat "$home/ab.out"
	grep -E 'Complete requests: *200$' "$home/ab.out" &&
		grep -E 'Failed requests: *0$' "$home/ab.out" &&
		! grep 'Non-2xx' "$home/ab.out"
}

start_fcgid()
{
	local host=$home/fcgid port

	port=$(free_port)
	fcgid=http://localhost:$port
	make_host "$host"
	rm "$host/etc/local.conf"
	enable "$host" thads intake intake-fcgid portal portal-fcgid
	cat >"$host/listen.conf" <<-END
	Listen 127.0.0.1:$port
	FcgidIPCDir $host/run
	FcgidProcessTableFile $host/run/fcgid.table
	Alias "/load/" "$THADS_BUILD/big_answer/"
	<Directory "$THADS_BUILD">
		Require all granted
	</Directory>
	FcgidCmdOptions "$THADS_BUILD/big_answer" MaxProcesses 2
	<Location "/load/">
		SetHandler fcgid-script
		Options +ExecCGI
		FcgidWrapper "$THADS_BUILD/big_answer 20971520"
	</Location>
	END
	# shellcheck disable=SC2016 # Apache expands this
	echo 'Include ${THADS_APACHE}/site.conf' >"$host/sites/all.conf"
	config_is_fine "$host" && start_host "$host" "$port" &&
		fcgid_pid=$host_pid
}

# Files of whole batches have processes of their own.
upload_has_its_own()
{
	local n

	curl -s -o /dev/null "$fcgid/intake/import"
	n=$(pgrep -P "$(pgrep -P "$fcgid_pid" | paste -sd,)" -f \
		"^$THADS_VAR/bin/thads-intake -c $THADS_VAR/etc/./intake.conf" |
		wc -l)
	echo "$n"
	test "$n" -ge 1
}

# Forty who hardly send, against eight processes.
slow_senders_hold_none()
{
	local slow

	"$THADS_BUILD/slow_clients" "${fcgid##*:}" 12 '' 40 0 0 \
		/intake/sign-in >"$home/slow" &
	slow=$!
	sleep 5
	curl -s -o /dev/null -m 5 -w '%{http_code} %{time_total}\n' \
		"$fcgid/intake/sign-in" | tee "$home/answer"
	kill "$slow"
	awk '{ exit !($1 == 200 && $2 < 1) }' "$home/answer"
}

# Twenty who do not read 20 MB, from a program of two processes.
stalled_readers_hold_none()
{
	local slow

	"$THADS_BUILD/slow_clients" "${fcgid##*:}" 20 '' 0 0 20 /load/list \
		>"$home/slow" &
	slow=$!
	sleep 8
	curl -s -o /dev/null -m 8 -w '%{size_download} %{time_total}\n' \
		"$fcgid/load/list" | tee "$home/answer"
	kill "$slow"
	awk '{ exit !($1 == 20971520 && $2 < 3) }' "$home/answer"
}

test_fcgid()
{
	local fcgid fcgid_pid

	check "mod_fcgid starts the programs" start_fcgid
	check "mod_fcgid serves the sign-in page" \
		fcgid_get /intake/sign-in 'Đăng nhập'
	check "and the portal" fcgid_get /portal/ 'Tra cứu'
	check "and what is deeper" deep_path_passes
	check "a form of 200,000 bytes passes" large_form_passes
	check "slow senders hold no process" slow_senders_hold_none
	check "stalled readers hold no process" stalled_readers_hold_none
	check "uploads have processes of their own" upload_has_its_own
	check "a graceful restart under 200 requests loses none" \
		graceful_loses_none
	stop_host "$fcgid_pid"
}
