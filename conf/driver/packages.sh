# shellcheck shell=bash disable=SC2034,SC2154 # names shared with ../../thads
# The Debian packages that the house is built from, runs on, is tested with.

packages_run=(
	autoconf automake gcc make pkg-config
	clearsilver-dev libcmocka-dev libfcgi-dev libjansson-dev libmariadb-dev
	libsodium-dev libsystemd-dev libtalloc-dev libutf8proc-dev libxlsxwriter-dev
	libxml2-dev libzxcvbn-dev zlib1g-dev
	apache2-bin apache2-dev libjs-bootstrap5 mariadb-client-core mariadb-server-core
	multiwatch procps spawn-fcgi util-linux
)
packages_test=(
	libapache2-mod-fcgid
	age apache2 apache2-utils clang clang-format clang-tidy cppcheck curl faketime libclang-rt-dev
	libnss-wrapper libwrap0 libxml2-utils logrotate mandoc mariadb-backup
	mariadb-client openssh-client openssl shellcheck valgrind zstd
)
packages_deb=(
	blhc cmark-gfm debhelper dpkg-dev fakeroot lintian
)
packages_deploy=(curl mmdebstrap systemd-container util-linux)
packages_bench=(
	apache2-utils curl gunicorn php8.2-fpm php8.2-mysql python3-django
	python3-mysqldb wrk
)

# What the browser tests call, and the package that has it: a machine may have
# the program from elsewhere.
commands_web=(chromium:chromium node:nodejs npm:npm java:default-jre-headless)

# missing_packages PACKAGE...: those that are not installed.
missing_packages()
{
	dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null |
	awk -v wanted="$*" '
		$2 == "installed" { there[$1] = 1 }
		END {
			n = split(wanted, name, " ")
			for (i = 1; i <= n; i++)
				if (!(name[i] in there))
					print name[i]
		}'
}

# The browser tests' programs, and their three pinned packages of npm.
need_web_tools()
{
	local pair missing=()

	for pair in "${commands_web[@]}"
	do
		command -v "${pair%%:*}" >/dev/null || missing+=("${pair#*:}")
	done
	test ${#missing[@]} -eq 0 || need_packages "${missing[@]}"
	if test "$top/tests/web/package-lock.json" -nt \
		"$top/tests/web/node_modules/.package-lock.json"
	then
		logged npm npm --prefix "$top/tests/web" ci
	fi
}

# fetch_program PROGRAM PACKAGE FOLDER: of the package this one program alone, to
# $test_var/tools, because the whole would start to serve on this machine.
fetch_program()
{
	local tools=$test_var/tools

	if command -v "$1" >/dev/null || test -x "$tools/$1"
	then
		return 0
	fi
	mkdir -p "$tools"
	say "fetching $1"
	if (cd "$tools" && apt-get -q download "$2") >"$log/$1.log" 2>&1
	then
		dpkg-deb --fsys-tarfile "$tools/$2"_*.deb |
			tar -x -C "$tools" --strip-components=3 "./$3/$1"
	fi
	rm -f "$tools/$2"_*.deb
}

# Prometheus' own tool, which checks figures and rules.
need_promtool()
{
	fetch_program promtool prometheus usr/bin
}

# What receives the copies of the checkpoints.
need_sshd()
{
	fetch_program sshd openssh-server usr/sbin
}

need_packages()
{
	local missing as_root=(env DEBIAN_FRONTEND=noninteractive)

	mapfile -t missing < <(missing_packages "$@")
	test ${#missing[@]} -gt 0 || return 0
	say "installing ${missing[*]}"
	test "$(id -u)" -eq 0 || as_root=(sudo "${as_root[@]}")
	logged packages-list "${as_root[@]}" apt-get -q update
	logged packages "${as_root[@]}" apt-get -q -y install \
		--no-install-recommends "${missing[@]}"
}
