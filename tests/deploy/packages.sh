# shellcheck shell=bash disable=SC2154 # home and debs are set in run.sh
# Packages that the deployment test makes from those that were built: newer,
# broken in one way or another.

# built NAME: the file of a package.
built()
{
	local file

	for file in "$debs/$1"_*.deb
	do
		test -f "$file" || return 1
		echo "$file"
		return
	done
}

# version_of FILE
version_of()
{
	dpkg-deb --field "$1" Version
}

# repack NAME SUFFIX CHANGE: the package NAME with a later version, whose tree
# the function CHANGE has altered; the file is $home/packages/NAME_SUFFIX.deb.
repack()
{
	local tree=$home/packages/tree file version
	file=$(built "$1") || return 1
	version=$(version_of "$file")

	rm -rf "$tree"
	mkdir -p "$home/packages"
	dpkg-deb --raw-extract "$file" "$tree"
	sed -i "s/^Version: .*/Version: $version+$2/" "$tree/DEBIAN/control"
	"$3" "$tree" "$1"
	(cd "$tree" && find . -type f ! -path './DEBIAN/*' -printf '%P\0' |
		xargs -0 md5sum >DEBIAN/md5sums)
	dpkg-deb -Zgzip -z1 --build "$tree" "$home/packages/$1_$2.deb"
	rm -rf "$tree"
}

# The same program, yet another file: it must take the place of the old one.
differ()
{
	echo >>"$1/usr/lib/thads/bin/$2"
}

# A program that its own check finds unfit.
fail_check()
{
	cat >"$1/usr/lib/thads/bin/$2" <<-END
	#!/bin/sh
	echo "$2: unfit on purpose" >&2
	exit 1
	END
}

# A program that passes its check and then never becomes ready.
never_ready()
{
	cat >"$1/usr/lib/thads/bin/$2" <<-'END'
	#!/bin/sh
	case " $* " in
	*" --check "*)	exit 0 ;;
	esac
	exec sleep 1000
	END
}

# A schema with one table more, as the next version may bring it.
add_migration()
{
	printf '%s\n' 'CREATE TABLE deploy_probe (id BIGINT PRIMARY KEY)' \
		>"$1/usr/share/thads/sql/migrations/9001_deploy_probe.sql"
}

# repack_all: what the steps need.
repack_all()
{
	repack thads-registry newer differ &&
		repack thads-registry unfit fail_check &&
		repack thads-registry silent never_ready &&
		repack thads-common newer add_migration
}
