# shellcheck shell=bash disable=SC2154,SC2317 # names shared with run.sh
# The site file of a host, with other ports.

# ask PATH [CURL ARGUMENT...]: over TLS; headers and body to standard output.
ask()
{
	local path=$1
	shift

	curl -s -i --cacert "$certificate" "$@" "https://localhost:$https$path"
}

# status PATH [CURL ARGUMENT...]
status()
{
	ask "$@" -o /dev/null -w '%{http_code}\n'
}

redirects()
{
	curl -s -i "http://localhost:$http/intake/judgment?q=a%20b&c=d" |
		tee "$home/answer"
	grep -q '^HTTP/1.1 301' "$home/answer" &&
		grep -q "^Location: https://localhost:$https/intake/judgment?q=a%20b&c=d" \
			"$home/answer"
}

# Whatever name was asked for, port 80 leads to ours.
leads_nowhere_else()
{
	curl -s -i -H 'Host: evil.example' "http://localhost:$http/portal/" |
		tee "$home/answer"
	grep -q "^Location: https://localhost:$https/portal/" "$home/answer"
}

# The same on a host that has no name in local.conf, and the port of TLS that
# everybody has: the name is Apache's own.
leads_to_apaches_name()
{
	local host=$home/unnamed port pid

	port=$(free_port)
	make_host "$host"
	enable "$host" thads site portal
	printf 'Define THADS_HTTP_PORT %s\nDefine THADS_HTTPS_PORT %s\n' \
		"$port" "$((port + 1))" >>"$host/etc/local.conf"
	printf 'Listen 127.0.0.1:%s\n' "$port" "$((port + 1))" \
		>"$host/listen.conf"
	start_host "$host" "$port" || return
	pid=$host_pid
	curl -s -i -H 'Host: evil.example' "http://localhost:$port/portal/" |
		tee "$home/answer"
	stop_host "$pid"
	grep -q "^Location: https://localhost/portal/" "$home/answer"
}

# A visitor of port 80 gets no page, but the host's own monitor its answer.
plain_health_answers()
{
	local code

	code=$(curl -s -o /dev/null -w '%{http_code}' \
		"http://localhost:$http/portal/health")
	echo "$code"
	test "$code" = 200
}

speaks_http2()
{
	test "$(ask /portal/ --http2 -o /dev/null -w '%{http_version} %{http_code}')" = "2 200"
}

# handshake ARGUMENT...: of openssl, with what it would refuse itself allowed.
handshake()
{
	openssl s_client -connect "localhost:$https" -CAfile "$certificate" \
		-cipher DEFAULT:@SECLEVEL=0 "$@" </dev/null 2>&1
}

takes_version()
{
	handshake "$1" | tee "$home/answer"
	grep -q 'Verify return code: 0' "$home/answer" &&
		grep -qE 'Cipher is (TLS_|ECDHE)' "$home/answer"
}

refuses_version()
{
	handshake "$1" | tee "$home/answer"
	grep -q 'alert protocol version' "$home/answer"
}

refuses_cipher()
{
	handshake -tls1_2 -cipher "$1:@SECLEVEL=0" | tee "$home/answer"
	grep -q 'alert handshake failure' "$home/answer"
}

gives_no_ticket()
{
	handshake -tls1_2 | tee "$home/answer"
	! grep -q 'TLS session ticket' "$home/answer"
}

sends_header()
{
	ask "$1" --http2 | tee "$home/answer" | head -c 2000
	grep -aqiE "^$2" "$home/answer"
}

compresses()
{
	ask "$1" --http2 -H 'Accept-Encoding: gzip' -o "$home/answer" &&
		grep -aqi '^content-encoding: gzip' "$home/answer"
}

# logged STATUS: so the last request was answered. Over HTTP/2 Apache says no
# before it has read the body, and curl then shows no answer, though browsers
# do.
logged()
{
	tail -n 1 "$home/site/log/thads-access.log" | tee "$home/answer"
	grep -qE "\" ($1) " "$home/answer"
}

# body_passes BYTES PATH WORDS: the body reaches the program, which says no in
# its own words: nobody has signed in.
body_passes()
{
	head -c "$1" /dev/zero | tr '\0' a >"$home/body"
	ask "$2" --http1.1 --data-binary "@$home/body" | tee "$home/answer"
	grep -q "$3" "$home/answer"
}

# A body of so many bytes over HTTP/2 gets that status.
body_gets()
{
	head -c "$1" /dev/zero | tr '\0' a >"$home/body"
	status "$2" --http1.1 --data-binary "@$home/body" | grep -xE "$3" &&
		{ status "$2" --http2 --data-binary "@$home/body" || true; } &&
		logged "$3"
}

# HTTP/2 needs no length; our limits do.
body_without_length_gets()
{
	echo a=b | status "$1" --http2 -X POST -T -
	logged "$2"
}

# slow_tls_holds_none VERSION: twelve who hardly send, over TLS, against two
# workers.
slow_tls_holds_none()
{
	local i senders=()

	head -c 200000 /dev/zero | tr '\0' a >"$home/body"
	for ((i = 0; i < 12; i++))
	do
		curl -s -o /dev/null "$1" --cacert "$certificate" \
			--limit-rate 700 --data-binary "@$home/body" \
			"https://localhost:$https/portal/support" &
		senders+=($!)
	done
	sleep 3
	status /portal/ -m 5 -w '%{http_code} %{time_total}\n' |
		tee "$home/answer"
	kill "${senders[@]}"
	wait "${senders[@]}" 2>/dev/null
	awk '{ exit !($1 == 200 && $2 < 1) }' "$home/answer"
}

vietnamese_404()
{
	ask "$1" | tee "$home/answer"
	grep -q '^HTTP/2 404' "$home/answer" &&
		grep -q 'Không tìm thấy trang' "$home/answer"
}

# logged_address ADDRESS: of the last request.
logged_address()
{
	tail -n 1 "$home/site/log/thads-access.log" | tee "$home/answer"
	grep -q "^$1 " "$home/answer"
}

# Whom mod_remoteip believes, before and after the list has this host.
nobody_is_believed()
{
	status /portal/ -H 'X-Forwarded-For: 192.0.2.77' &&
		logged_address 127.0.0.1
}

proxy_is_believed()
{
	status /portal/ -H 'X-Forwarded-For: 192.0.2.77' &&
		logged_address 192.0.2.77
}

# watching STATUS [CURL ARGUMENT...]: what a monitor gets, from every module.
watching()
{
	local name path want=$1
	shift

	: >"$home/codes"
	for name in $programs
	do
		for path in health metrics ready
		do
			status "/$name/$path" "$@" >>"$home/codes"
		done
	done
	cat "$home/codes"
	! grep -qvxE "$want" "$home/codes"
}

no_unknown_proxy_watches()
{
	watching 403 -H 'Forwarded: for=192.0.2.77' &&
		watching 403 -H 'Via: 1.1 proxy'
}

# What a proxy says of its visitor.
from=X-Forwarded-For

log_has_number_and_time()
{
	tail -n 3 "$home/site/log/thads-access.log"
	grep -qE '" [0-9]{3} [0-9a-f]{8} [0-9]+ [0-9]+$' \
		"$home/site/log/thads-access.log"
}

# The head of the province, who may see every module.
sign_in()
{
	local csrf password

	password=$(sed -n 's/.*thử nghiệm: *//p' "$THADS_VAR/demo-accounts.txt")
	csrf=$(ask /enforcement/sign-in -c "$home/jar" |
		sed -n 's/.*name="csrf" value="\([^"]*\)".*/\1/p' | head -n 1)
	ask /enforcement/sign-in -b "$home/jar" -c "$home/jar" \
		--data-urlencode "csrf=$csrf" \
		--data-urlencode login=lanhdao \
		--data-urlencode "password=$password" >"$home/answer"
	grep -q thads_session "$home/jar"
}

links_to()
{
	ask /enforcement/ -b "$home/jar" | tee "$home/answer"
	grep -q 'href="/enforcement/"' "$home/answer" &&
		grep -q "href=\"/$1/\"" "$home/answer"
}

links_no_more_to()
{
	! links_to "$1" && grep -q 'href="/enforcement/"' "$home/answer"
}

reload_site()
{
	kill -USR1 "$site_pid"
	sleep 1
}

start_site()
{
	local host=$home/site

	http=$(free_port)
	https=$((http + 1))
	make_host "$host"
	# shellcheck disable=SC2086 # the programs are words
	enable "$host" thads site $programs
	cat >>"$host/etc/local.conf" <<-END
	Define THADS_SERVER_NAME localhost
	Define THADS_HTTP_PORT $http
	Define THADS_HTTPS_PORT $https
	Define THADS_HTTPS_HOST localhost:$https
	END
	printf 'Listen 127.0.0.1:%s\n' "$http" "$https" >"$host/listen.conf"
	config_is_fine "$host" && start_host "$host" "$https" &&
		site_pid=$host_pid
}

test_tls()
{
	check "TLS 1.2 is spoken" takes_version -tls1_2
	check "TLS 1.3 is spoken" takes_version -tls1_3
	check "TLS 1.1 is refused" refuses_version -tls1_1
	check "TLS 1.0 is refused" refuses_version -tls1
	check "a cipher without forward secrecy is refused" \
		refuses_cipher AES128-GCM-SHA256
	check "CBC is refused" refuses_cipher ECDHE-RSA-AES128-SHA
	check "no session tickets" gives_no_ticket
	check "HTTP/2 is spoken" speaks_http2
	check "HSTS for a year" sends_header /portal/ \
		'strict-transport-security: max-age=31536000; includeSubDomains'
}

test_proxies()
{
	local host=$home/site

	check "X-Forwarded-For of anybody is not believed" nobody_is_believed
	check "the host itself may watch" watching '200|503'
	check "nobody through a proxy that is not in the list" \
		watching 403 -H "$from: 192.0.2.78"
	check "nor one that names this host" watching 403 -H "$from: 127.0.0.1"
	check "nor through one that says Forwarded, or Via" \
		no_unknown_proxy_watches
	echo 127.0.0.1 >"$host/etc/proxies.txt"
	echo 'Require ip 192.0.2.78' >"$host/etc/monitors.conf"
	reload_site
	check "that of a proxy in the list is" proxy_is_believed
	check "nobody else may watch" \
		watching 403 -H "$from: 192.0.2.77"
	check "a monitor in the list may" \
		watching '200|503' -H "$from: 192.0.2.78"
}

test_site()
{
	local http https site_pid

	check "the site file serves on a host" start_site
	check "port 80 leads to TLS, with path and query" redirects
	check "and to no name but ours" leads_nowhere_else
	check "nor without a name in local.conf" leads_to_apaches_name
	check "the host's monitor is answered on port 80" plain_health_answers
	test_tls
	check "the policy stands" sends_header /portal/ \
		"content-security-policy: default-src 'none'"
	check "also on what Apache refuses" sends_header /nothing \
		"content-security-policy: default-src 'none'"
	check "pages are compressed" compresses /portal/
	check "style sheets are compressed" \
		compresses /assets/0123456789ab/thads.css
	check "assets of a version are kept for a year" sends_header \
		/assets/0123456789ab/thads.css \
		'cache-control: public, max-age=31536000, immutable'
	check "a form of 256 kB passes" \
		body_passes 262144 /portal/support 'Mã tham chiếu'
	check "a longer one is refused" \
		body_gets 262145 /portal/support 413
	check "not for an import, where the program asks who sends it" \
		body_passes 1100000 /intake/import/new 'name="login"'
	check "nor is a path beside it free" \
		body_gets 262145 /intake/importance 413
	check "a body without a length is refused" \
		body_without_length_gets /portal/support 411
	check "slow senders over TLS hold no worker" \
		slow_tls_holds_none --http1.1
	check "nor over HTTP/2" slow_tls_holds_none --http2
	test_proxies
	check "the log has number and time" log_has_number_and_time
	check "somebody signs in over TLS" sign_in
	check "a module that is here is linked to" links_to registry
	rm "$home/site/conf/thads-registry.conf"
	reload_site
	check "a module switched off is gone" vietnamese_404 /registry/
	check "and so are the links to it" links_no_more_to registry
	check "the others are there" sends_header /intake/sign-in 'HTTP/2 200'
	stop_host "$site_pid"
}
