#!/bin/bash
# shellcheck disable=SC2317 # what a check names is called by it
# A database reached over TCP: another host only with TLS and a certificate
# that fits, this host as it likes. The server is this part's own, on two
# addresses of the loopback, of which 127.0.0.2 counts as another host.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

port=$((20000 + RANDOM % 10000))
secret=$(head -c 18 /dev/urandom | base64 | tr '+/' '-_')
server=

end_server()
{
	test -n "$server" || return 0
	kill "$server" 2>/dev/null || true
	wait "$server" 2>/dev/null || true
	server=
}
trap 'end_server; rm -rf "$home"' EXIT

# make_authority NAME: NAME.pem may sign certificates with NAME.key.
make_authority()
{
	openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$1" \
		-keyout "$home/$1.key" -out "$home/$1.pem" 2>/dev/null
}

# make_certificate NAME HOST: of the authority "ours" for that address.
make_certificate()
{
	openssl req -newkey rsa:2048 -nodes -subj "/CN=$2" \
		-keyout "$home/$1.key" -out "$home/$1.csr" 2>/dev/null
	printf 'subjectAltName = IP:%s, DNS:%s\n' "$2" "$2" >"$home/$1.ext"
	openssl x509 -req -in "$home/$1.csr" -days 2 -CAcreateserial \
		-CA "$home/ours.pem" -CAkey "$home/ours.key" \
		-extfile "$home/$1.ext" -out "$home/$1.pem" 2>/dev/null
}

server_sql()
{
	mariadb --no-defaults --socket="$home/s" --user="$(id -un)" "$@"
}

# start_server OPTION...
start_server()
{
	local tries=0

	end_server
	mariadbd --no-defaults --user="$(id -un)" --datadir="$home/db" \
		--socket="$home/s" --pid-file="$home/pid" --port="$port" \
		--bind-address=127.0.0.1,127.0.0.2 --skip-name-resolve \
		--skip-log-bin --innodb-buffer-pool-size=16M \
		"$@" >"$home/server.log" 2>&1 &
	server=$!
	until server_sql -e 'SELECT 1' >/dev/null 2>&1
	do
		tries=$((tries + 1))
		if test "$tries" -gt 150 || ! kill -0 "$server" 2>/dev/null
		then
			cat "$home/server.log" >&2
			return 1
		fi
		sleep 0.2
	done
}

start_tls_server()
{
	start_server --ssl-cert="$home/$1.pem" --ssl-key="$home/$1.key"
}

# configure HOST [LINE...]: $conf, with the password in a file.
configure()
{
	printf '%s\n' "$secret" >"$home/secret"
	printf '%s\n' "db_host = $1" "db_port = $port" "db_user = thads_test" \
		"db_password_file = $home/secret" "${@:2}" >"$conf"
}

# connects HOST [LINE...]: status finds the database, which is empty.
connects()
{
	configure "$@"
	ctl status | grep '^schema empty'
}

# refused TEXT HOST [LINE...]
refused()
{
	configure "${@:2}"
	fails_with "$1" ctl status
}

conf=$home/thadsctl.conf
mkdir "$home/db"
mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$home/db" \
	--skip-test-db --auth-root-authentication-method=socket \
	--auth-root-socket-user="$(id -un)" >"$home/install.log" 2>&1
make_authority ours
make_authority others
make_certificate right 127.0.0.2
make_certificate wrong 127.0.0.3

start_tls_server right
server_sql -e "CREATE DATABASE thads CHARACTER SET utf8mb4;
	CREATE USER thads_test@'%' IDENTIFIED BY '$secret';
	GRANT ALL ON thads.* TO thads_test@'%'"
check "another host with TLS and the right certificate" \
	connects 127.0.0.2 "db_tls_ca = $home/ours.pem"
server_sql -e "ALTER USER thads_test@'%' REQUIRE SSL"
check "the connection is encrypted" \
	connects 127.0.0.2 "db_tls_ca = $home/ours.pem"
check "this host with TLS needs the right certificate, too" \
	refused "TLS/SSL error" 127.0.0.1 "db_tls_ca = $home/ours.pem"
server_sql -e "ALTER USER thads_test@'%' REQUIRE NONE"
check "this host without TLS" connects 127.0.0.1
check "localhost as a host is TCP" connects localhost
check "another host without an authority is not tried" \
	refused "thadsctl.conf:1: key \"db_host\" names another host" 127.0.0.2
check "a certificate of another authority is refused" \
	refused "TLS/SSL error" 127.0.0.2 "db_tls_ca = $home/others.pem"
check "an authority that is not there is refused" \
	refused "TLS/SSL error" 127.0.0.2 "db_tls_ca = $home/none.pem"
start_tls_server wrong
check "a certificate of another host is refused" \
	refused "TLS/SSL error" 127.0.0.2 "db_tls_ca = $home/ours.pem"
start_server
check "a server without TLS is refused" \
	refused "TLS/SSL error" 127.0.0.2 "db_tls_ca = $home/ours.pem"
end_server
check "a server that is gone is told" refused TH1007 127.0.0.1
exit "$failed"
