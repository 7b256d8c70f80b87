#!/bin/bash
# The Debian packages, as far as it needs no machine of its own: what is in
# them, how they are built, the units, lintian, the script that activates a
# module. The packages are left in $THADS_VAR/deb for the tests that install
# them.
#
# shellcheck disable=SC2317 # checks are called by their names

set -uo pipefail

here=$(realpath "$(dirname "$0")")
top=${here%/tests/deb}
deb=$THADS_VAR/deb
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
modules="intake enforcement registry reports support accounts portal tasks"
failed=0

# check NAME COMMAND...: one line for what the command says by its status.
check()
{
	local name=$1
	shift

	if "$@" >"$work/said" 2>&1
	then
		echo "ok deb: $name"
	else
		echo "not ok deb: $name"
		sed 's/^/	/' "$work/said" >&2
		failed=1
	fi
}

# package NAME: the file of the package.
package()
{
	printf '%s\n' "$deb/$1"_*.deb
}

packages_are_built()
{
	"$top/thads" deb --lint
}

version_is_one()
{
	local there

	there=$(sed -n 's/^AC_INIT(\[thads\], \[\(.*\)\])/\1/p' \
		"$top/configure.ac")
	test -n "$there" &&
		test "$(sed -n '1s/.*(\(.*\)).*/\1/p' \
			"$top/debian/changelog")" = "$there"
}

sums_and_index_agree()
{
	(cd "$deb" && sha256sum --quiet -c SHA256SUMS) &&
		test "$(grep -c '^Package:' "$deb/Packages")" -eq 11
}

# Two megabytes are the most that a module may bring.
modules_are_small()
{
	local file size status=0

	for file in "$deb"/*.deb
	do
		size=$(stat -c %s "$file")
		echo "$size ${file##*/}"
		test "$size" -lt 2097152 || status=1
	done
	return "$status"
}

# contains PACKAGE PATH...: the package has these files.
contains()
{
	local list path status=0

	list=$(dpkg-deb --fsys-tarfile "$(package "$1")" | tar -t)
	shift
	for path in "$@"
	do
		grep -qxF "./$path" <<<"$list" && continue
		echo "missing: $path"
		status=1
	done
	return "$status"
}

# What stands in the agreement of paths, for a module.
module_is_whole()
{
	local module=$1 pool owner files=()

	while read -r pool owner _
	do
		test "$owner" = "$module" || continue
		files+=("lib/systemd/system/thads-$pool.socket"
			"lib/systemd/system/thads-$pool.target"
			"lib/systemd/system/thads-$pool@.service")
	done < <(grep -v '^#' "$top/conf/pools")
	if test "$module" = tasks
	then
		files+=(lib/systemd/system/thads-tasks.service)
	else
		files+=("etc/apache2/conf-available/thads-$module.conf")
	fi
	contains "thads-$module" "${files[@]}" "etc/thads/$module.conf" \
		"etc/logrotate.d/thads-$module" \
		"usr/lib/sysusers.d/thads-$module.conf" \
		"usr/lib/tmpfiles.d/thads-$module.conf" \
		"usr/lib/thads/bin/thads-$module" \
		"usr/share/man/man8/thads-$module.8.gz"
}

common_is_whole()
{
	contains thads-common usr/bin/thadsctl usr/lib/thads/activate \
		usr/lib/thads/backup usr/lib/thads/restore \
		usr/lib/nagios/plugins/check_thads \
		etc/thads/thads.conf etc/thads/thadsctl.conf \
		etc/apache2/sites-available/thads.conf \
		etc/apache2/conf-available/thads.conf \
		etc/apache2/mods-available/thads.load \
		usr/lib/thads/apache/mod_thads.so \
		lib/systemd/system/apache2.service.d/thads.conf \
		usr/share/thads/apache/site.conf \
		usr/share/thads/apache/errors/503.html \
		usr/share/thads/templates/layout/head.cs \
		usr/share/thads/htdocs/thads.css \
		usr/share/thads/law/law.rng \
		usr/share/thads/import/dossier.rng \
		usr/share/thads/sql/grants/common.grants \
		usr/share/thads/sql/migrations/0001_schema_migration.sql \
		usr/share/man/man8/thadsctl.8.gz
}

law_is_whole()
{
	contains thads-law usr/bin/thads-law etc/thads/law.conf \
		usr/share/man/man8/thads-law.8.gz
}

# Nothing for tests gets onto a host, and no file is in two packages.
files_are_right()
{
	local file

	for file in "$deb"/*.deb
	do
		dpkg-deb --fsys-tarfile "$file" | tar -t | grep -v '/$'
	done | sort >"$work/files"
	uniq -d "$work/files" | grep . && return 1
	! grep -E 'thads-generate|/test_|\.o$|/var/|/home/|/tmp/' "$work/files"
}

# The programs in the packages, stripped, are as hard as those of the build.
programs_are_hardened()
{
	local module

	for module in $modules common law
	do
		dpkg-deb -x "$(package "thads-$module")" "$work/root"
	done
	mkdir -p "$work/bin"
	find "$work/root/usr/bin" "$work/root/usr/lib/thads/bin" -type f \
		-exec cp {} "$work/bin" ';'
	THADS_BUILD=$work/bin "$top/tests/check-hardening.sh"
}

build_log_is_hardened()
{
	blhc --all "$THADS_VAR/log/deb.log"
}

# A module runs with a newer thads-common, so none may ask for one version.
modules_name_oldest_common()
{
	local module status=0

	for module in $modules law
	do
		dpkg-deb -f "$(package "thads-$module")" Depends |
			grep -qE 'thads-common \(>= ' && continue
		echo "thads-$module"
		status=1
	done
	return "$status"
}

maintainer_scripts_are_clean()
{
	local file name

	mkdir -p "$work/control"
	for file in "$deb"/*.deb
	do
		name=${file##*/}
		dpkg-deb -e "$file" "$work/control/${name%%_*}"
	done
	# What debhelper wrote is its own; lists of words may have one word.
	find "$work/control" -type f \
		'(' -name '*inst' -o -name '*rm' ')' \
		-exec sed -i '/^# Automatically added/,/^# End auto/d' {} ';' \
		-exec shellcheck -e SC1091,SC2013,SC2043,SC2154 {} +
}

# Apache is told of changes once, after all packages: each postinst asks for a
# trigger that thads-common has.
apache_is_told_once()
{
	local word module status=0

	for module in $modules
	do
		grep -q 'dpkg-trigger --no-await "thads-apache-' \
			"$work/control/thads-$module/postinst" && continue
		echo "thads-$module"
		status=1
	done
	for word in reload restart
	do
		grep -qx "interest-noawait thads-apache-$word" \
			"$work/control/thads-common/triggers" || status=1
	done
	return "$status"
}

# A timer may not start the database that somebody has stopped, to restore it.
nothing_starts_the_database()
{
	! grep -rE '^(Wants|Requires|BindsTo|Upholds)=.*mariadb' \
		"$work/root/lib/systemd/system"
}

# That the programs are not on this machine is no fault of the units.
units_are_right()
{
	local said

	said=$(find "$work/root/lib/systemd/system" -type f ! -path '*.d/*' |
		sed 's/@\.service/@1.service/' |
		while read -r unit
		do
			SYSTEMD_UNIT_PATH=$work/root/lib/systemd/system: \
				systemd-analyze verify --man=no \
				--recursive-errors=no "${unit##*/}" 2>&1
		done | grep thads | grep -v 'is not executable: No such')
	test -z "$said" || { echo "$said"; return 1; }
}

# exposure UNIT: by systemd's own judgment at most 2.0 of 10.
exposure()
{
	systemd-analyze security --offline=true --threshold=20 \
		"$work/root/lib/systemd/system/$1" | tail -n 1
}

units_are_shut_in()
{
	local unit status=0

	for unit in "$work/root/lib/systemd/system"/thads-*@.service
	do
		exposure "${unit##*/}" || status=1
	done
	exposure thads-tasks.service && return "$status"
}

check 'the packages are built, and lintian is content' packages_are_built
if test "$failed" -ne 0
then
	exit 1
fi
check 'configure.ac and debian/changelog name one version' version_is_one
check 'sums and index agree with the packages' sums_and_index_agree
check 'each package is smaller than two megabytes' modules_are_small
for module in $modules
do
	check "thads-$module has all its files" module_is_whole "$module"
done
check 'thads-common has all its files' common_is_whole
check 'thads-law has all its files' law_is_whole
check 'no file is for tests or in two packages' files_are_right
check 'modules run with any newer thads-common' modules_name_oldest_common
check 'the packaged programs are hardened' programs_are_hardened
check 'the compiler was called as Debian hardens' build_log_is_hardened
check 'maintainer scripts pass shellcheck' maintainer_scripts_are_clean
check 'Apache is told of all changes once' apache_is_told_once
check 'no unit starts the database' nothing_starts_the_database
if command -v systemd-analyze >/dev/null
then
	check 'systemd reads the units without a word' units_are_right
	check 'systemd judges the units at most 2.0' units_are_shut_in
else
	echo "skip deb: systemd reads the units # no systemd-analyze here"
fi
"$here/activate.sh" || failed=1
exit "$failed"
