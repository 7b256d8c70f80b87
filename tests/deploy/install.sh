# shellcheck shell=bash disable=SC2154 # names shared with run.sh
# The deployment test: installing, module by module.

login=quantri.deploy
officer=lanhdao.deploy
password=Trien-Khai-Thu-26

# What the handbook installs beside our packages.
companions="mariadb-server mariadb-backup apache2 age zstd"

# as_caller COMMAND...: not as root when the test was called with sudo, whose
# files would stand in the way of the caller's next build.
as_caller()
{
	if test -n "${SUDO_USER:-}"
	then
		runuser -u "$SUDO_USER" -- "$@"
	else
		"$@"
	fi
}

# Whether another suite has just built them, from these very files.
packages_are_new()
{
	local file
	file=$(built thads) && built thads-common || return 1

	test -z "$(cd "$top" && find conf debian htdocs modules sql templates \
		Makefile.am configure.ac thads -type f -newer "$file" \
		-print -quit)"
}

# The next version of the registry, built like the first.
build_newer()
{
	local version
	version=$(version_of "$(built thads-registry)")+newer

	THADS_VAR=${debs%/*} as_caller "$top/thads" deb --version "$version" \
		--output "${debs%/*}/deb-newer"
	mv "${debs%/*}/deb-newer"/thads-registry_*.deb \
		"$home/packages/thads-registry_newer.deb"
	rm -rf "${debs%/*}/deb-newer"
}

# The base system is made meanwhile, in the background.
build_packages()
{
	(make_base >"$home/base.log" 2>&1; echo $? >"$home/base.status") &
	if ! packages_are_new
	then
		rm -rf "$debs"
		THADS_VAR=${debs%/*} as_caller "$top/thads" deb
	fi
	built thads-common
	built thads-intake
	repack_all
	test -n "$short" || build_newer
}

take_base()
{
	until test -f "$home/base.status" || test "$SECONDS" -gt "$deadline"
	do
		sleep 0.2
	done
	tail -n 5 "$home/base.log"
	test "$(cat "$home/base.status")" = 0
	# shellcheck disable=SC2086 # one word a package
	prefetch "$debs" $companions
	figure base "$(du -sm "$home/base" | cut -f1)" MB
}

boot_first()
{
	local units

	new_machine one
	boot one --private-network
	units=$(inside one systemctl list-units --failed --no-legend)
	echo "$units"
	test -z "$units"
}

# apt MACHINE WORD...: apt install, in the folder with our packages.
apt()
{
	local machine=$1
	shift

	# shellcheck disable=SC2016 # expanded there
	inside "$machine" sh -c 'cd /root/deb && exec apt-get -y \
		-o Dpkg::Use-Pty=0 install "$@"' sh "$@"
}

# files_of NAME...: how the administrator names our packages to apt.
files_of()
{
	local name

	for name
	do
		echo "./$(basename "$(built "$name")")"
	done
}

install_intake()
{
	# shellcheck disable=SC2046,SC2086 # one word a file
	apt one $(files_of thads-common thads-intake thads-law) $companions
	inside one apachectl configtest
	inside one systemctl restart mariadb
}

# Whoever has the secret key can read the backups; it stays off this host,
# but for the test.
make_backup_key()
{
	inside one age-keygen -o /root/backup.key
	inside one sh -c 'age-keygen -y /root/backup.key \
		>/etc/thads/backup-recipients'
}

set_up()
{
	inside one thadsctl setup
	inside one thadsctl activate intake
	make_backup_key
	inside one thadsctl admin create --login "$login" \
		--name 'Quản trị triển khai' --unit T82@2025 |
		tee "$home/admin.txt"
	inside one thadsctl status
	echo "$password" | inside one thadsctl account create \
		--login "$officer" --name 'Lãnh đạo triển khai' --unit T82@2025 \
		--role T_LD --no-must-change --password-file -
}

enable_site()
{
	inside one a2dissite 000-default
	inside one a2ensite thads
	inside one apachectl configtest
	inside one systemctl restart apache2
	page one "$home/visitor" /intake/sign-in 200 'name="password"'
	grep -qi '^HTTP/2 200' "$home/visitor.head"
	grep -qi '^strict-transport-security:' "$home/visitor.head"
}

# The password that thadsctl printed must be changed at the first sign-in.
admin_signs_in()
{
	local given

	given=$(sed -n 's/.* password \([^ ]*\)$/\1/p' \
		"$home/admin.txt")
	sign_in one "$home/admin" intake "$login" "$given"
	submit one "$home/admin" /intake/password "current=$given" \
		"fresh=$password" "again=$password"
	sign_in one "$home/admin" intake "$login" "$password"
	sign_in one "$home/officer" intake "$officer" "$password"
	page one "$home/officer" /intake/ 200 '<nav class="menu"'
}

absent_is_hidden()
{
	local name

	page one "$home/officer" /intake/ 200
	links_to "$home/officer" intake
	for name in enforcement registry reports support accounts
	do
		! links_to "$home/officer" "$name" || {
			echo "$name is not installed, but linked to"
			return 1
		}
	done
}

watch_answers()
{
	page one "$home/visitor" /intake/health 200 ok
	page one "$home/visitor" /intake/ready 200
	page one "$home/visitor" /intake/metrics 200 '# TYPE '
	# A client with another address than the host's.
	inside one ip address add 192.0.2.1/32 dev lo
	inside one ip address add 192.0.2.2/32 dev lo
	beside one curl -sk --interface 192.0.2.1 --max-time 10 -o /dev/null \
		-w '%{http_code}\n' https://192.0.2.2/intake/metrics |
		grep -xE '403|404'
}

# install_more MODULE: one module more, beside what is there; setup gives it
# its account in the database.
install_more()
{
	apt one "$(files_of "thads-$1")"
	inside one thadsctl setup
	inside one thadsctl activate "$1"
	inside one systemctl reload apache2
	page one "$home/visitor" "/$1/ready" 200
}

link_follows()
{
	page one "$home/officer" /intake/ 200
	links_to "$home/officer" "$1"
	inside one a2disconf "thads-$1"
	inside one systemctl reload apache2
	page one "$home/officer" "/$1/" 404
	page one "$home/officer" /intake/ 200
	! links_to "$home/officer" "$1" || return 1
	inside one a2enconf "thads-$1"
	inside one systemctl reload apache2
	page one "$home/officer" "/$1/" 200
	page one "$home/officer" /intake/ 200
	links_to "$home/officer" "$1"
}

modules="intake enforcement registry reports support accounts portal"

everything_is_up()
{
	local name

	for name in $modules
	do
		page one "$home/visitor" "/$name/ready" 200 || return 1
	done
	inside one systemctl is-active thads-tasks || return 1
	inside one systemctl list-units --failed --no-legend 'thads*' |
		tee "$home/failed.txt"
	test ! -s "$home/failed.txt"
}

install_all()
{
	local file size

	# shellcheck disable=SC2046 # one word a file
	apt one $(cd "$debs" && printf './%s\n' *.deb | grep -v dbgsym)
	inside one thadsctl setup
	inside one thadsctl activate --all
	inside one systemctl reload apache2
	everything_is_up
	for file in "$debs"/*.deb
	do
		size=$(stat -c %s "$file")
		figure "package_$(basename "${file%%_*}")" \
			"$((size / 1024))" kB
	done
}

restarted()
{
	local began=${EPOCHREALTIME/./}

	restart one
	until everything_is_up
	do
		test "$SECONDS" -lt "$deadline"
		sleep 0.2
	done
	figure restart "$(seconds_since "$began")" s
}

doctor_is_content()
{
	inside one thadsctl doctor | tee "$home/doctor.txt"
	figure doctor_failures "$(grep -c '^FAIL' "$home/doctor.txt")" \
		failures
	! grep -q '^FAIL' "$home/doctor.txt"
}

# What of ours is left: files by name and by owner, accounts, units, links.
# The database and its backups stay on purpose; the package says how to drop
# them.
remains()
{
	inside one sh -c 'find / -xdev \( -path /proc -o -path /sys -o \
		-path /root/deb -o -path /var/cache/apt -o \
		-path /var/log/journal -o -path /tmp -o \
		-path "/var/lib/mysql/thads*" -o \
		-path /var/backups/thads \) -prune -o \
		\( -iname "*thads*" -o -nouser -o -nogroup \) -print
	grep -i thads /etc/passwd /etc/group /etc/shadow /etc/gshadow
	systemctl list-units --all --no-legend --plain "thads*" |
		grep -v not-found
	systemctl list-unit-files --no-legend "thads*"
	find /run /etc/apache2 | grep -i thads
	true'
}

purge_all()
{
	inside one apt-get -y -o Dpkg::Use-Pty=0 remove --purge 'thads*'
	inside one apachectl configtest
	remains >"$home/remains.txt"
	cat "$home/remains.txt"
	test ! -s "$home/remains.txt"
}

machine_ends()
{
	power_off one 50
	! kill -0 "$(cat "$home/one/nspawn")" 2>/dev/null || return 1
	tail -n 3 "$home/one/console"
}
