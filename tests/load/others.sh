# shellcheck shell=bash disable=SC2016,SC2034,SC2154 # PHP; names of bench-pages
# What the inbox is measured against, behind the same Apache and with as many
# workers as it: a bare FastCGI program (yardstick.c), the same page in PHP-FPM
# and in Django (others/). They stand until the measurement ends.

workers=4
others=$var/others
others_pids=()

build_yardstick()
{
	local libs

	libs=$(sed -n 's/^HOUSE_LIBS = //p' "$var/build/Makefile")
	# shellcheck disable=SC2046,SC2086 # lists of flags
	cc -std=c11 -O2 -D_POSIX_C_SOURCE=200809L -I"$top/modules" \
		$(pkg-config --cflags fcgi libmariadb talloc) \
		-o "$others/yardstick" "$top/tests/load/yardstick.c" \
		"$var/build/libcommon.a" $libs
}

# Apache asks them by these addresses; a file of the site that it keeps.
others_to_apache()
{
	local conf=$var/etc/apache.d/others.conf run=$var/run

	mkdir -p "$var/etc/apache.d"
	cat >"$conf.new" <<-END
	LoadModule proxy_http_module /usr/lib/apache2/modules/mod_proxy_http.so
	Alias "/still/" "$others/still/"
	<Directory "$others/still">
		Require all granted
	</Directory>
	<Location "/yardstick/">
		ProxyPass "unix:$run/yardstick.sock|fcgi://yardstick/" enablereuse=off
		ProxyFCGIBackendType GENERIC
	</Location>
	<Location "/php/">
		ProxyPass "unix:$run/php.sock|fcgi://php$top/tests/load/others/inbox.php"
		ProxyFCGIBackendType FPM
		ProxyFCGISetEnvIf true SCRIPT_FILENAME "$top/tests/load/others/inbox.php"
	</Location>
	<Location "/django/">
		ProxyPass "unix:$run/django.sock|http://django/"
	</Location>
	END
	cmp -s "$conf.new" "$conf" && return 0
	mv "$conf.new" "$conf"
	"$thads" down >&2
	"$thads" up --empty >&2
}

# cut_page FILE: the inbox, but for its rows, in the words of PHP and Django.
# What differs from one session to the next are its secret, who, and where.
cut_page()
{
	local csrf name unit

	csrf=$(sed -n 's/.*name="csrf" value="\([^"]*\)".*/\1/p' "$1" | head -1)
	name=$(sed -n 's/.*class="who-name">\([^<]*\)<.*/\1/p' "$1")
	unit=$(sed -n 's/.*class="who-unit">\([^<]*\)<.*/\1/p' "$1")
	sed -n '1,/^<tbody>/p' "$1" | sed 's/^<tbody>.*/<tbody>/' >"$others/head"
	sed -n '/^<\/tbody>/,$p' "$1" >"$others/foot"
	{
		echo '<?php function page_head($csrf, $name, $unit) { ?>'
		filled '<?= $csrf ?>' '<?= $name ?>' '<?= $unit ?>' "$others/head" |
			head -c -1
		echo '<?php } function page_foot($csrf, $name, $unit) { ?>'
		filled '<?= $csrf ?>' '<?= $name ?>' '<?= $unit ?>' "$others/foot"
		echo '<?php }'
	} >"$others/page.php"
	{
		filled '{{ csrf }}' '{{ name }}' '{{ unit }}' "$others/head" |
			head -c -1
		cat "$top/tests/load/others/rows.html"
		filled '{{ csrf }}' '{{ name }}' '{{ unit }}' "$others/foot"
	} >"$others/page.html"
}

# What the law calls each limit, for both: the real one has it in memory.
name_duties()
{
	sql "SELECT JSON_OBJECTAGG(rule, label) FROM (SELECT code AS rule, label
		FROM deadline_rule UNION SELECT alias, label FROM deadline_rule
		WHERE alias IS NOT NULL) d" \
		>"$others/duties.json"
	{
		printf '<?php const DUTIES = '
		sed -e 's/{/[/; s/}/];/; s/": *"/" => "/g' "$others/duties.json"
	} >"$others/duties.php"
}

# filled CSRF NAME UNIT FILE: FILE with these in place of the real ones.
filled()
{
	sed -e "s|$csrf|$1|g" -e "s|$name|$2|g" -e "s|$unit|$3|g" "$4"
}

start_yardstick()
{
	spawn-fcgi -n -s "$var/run/yardstick.sock" -M 0666 -b 1024 -- \
		"$(command -v multiwatch)" -f "$workers" -- "$others/yardstick" \
		"$var/run/db.sock" thads_enforcement "$secret" "$officer" \
		"$page_bytes" &
	others_pids+=($!)
}

start_php()
{
	cat >"$others/php.conf" <<-END
	[global]
	error_log = $var/log/php.log
	[bench]
	user = www-data
	listen = $var/run/php.sock
	listen.mode = 0666
	listen.backlog = 1024
	pm = static
	pm.max_children = $workers
	env[BENCH_FOLDER] = $others
	env[BENCH_SOCKET] = $var/run/db.sock
	env[BENCH_USER] = thads_enforcement
	env[BENCH_PASSWORD] = $secret
	END
	php-fpm8.2 -F -R -y "$others/php.conf" -d opcache.enable=1 \
		-d opcache.validate_timestamps=0 -d date.timezone=Asia/Ho_Chi_Minh \
		2>>"$var/log/php.log" &
	others_pids+=($!)
}

start_django()
{
	PYTHONPATH=$top/tests/load/others BENCH_FOLDER=$others \
	BENCH_SOCKET=$var/run/db.sock BENCH_USER=thads_enforcement \
	BENCH_PASSWORD=$secret PYTHONDONTWRITEBYTECODE=1 \
		/usr/bin/python3 -m gunicorn -w "$workers" --umask 0 \
		--backlog 1024 -b "unix:$var/run/django.sock" \
		inbox_django:application 2>>"$var/log/django.log" &
	others_pids+=($!)
}

# same_page NAME: it answers what the inbox answers.
same_page()
{
	curl -fsS -b "$jar" "$url/$1/" >"$others/$1.html"
	if ! diff -B "$others/inbox.html" "$others/$1.html" >"$others/$1.diff"
	then
		say "the page of $1 is not that of the inbox:"
		head -20 "$others/$1.diff" >&2
		exit 1
	fi
}

# start_others: the page of the inbox is there to be cut.
start_others()
{
	mkdir -p "$others/still"
	secret=$(cat "$var/etc/secrets/enforcement")
	curl -fsS -b "$jar" "$url/enforcement/" >"$others/inbox.html"
	page_bytes=$(stat -c %s "$others/inbox.html")
	cp "$others/inbox.html" "$others/still/inbox.html"
	chmod -R a+rX "$others"
	cut_page "$others/inbox.html"
	name_duties
	rm -f "$var/run/"{yardstick,php,django}.sock
	start_yardstick
	start_php
	start_django
	trap 'kill "${others_pids[@]}" 2>/dev/null || true' EXIT
	sleep 4
	same_page php
	same_page django
}
