# shellcheck shell=bash disable=SC2154 # names set by ../../thads
# The Debian packages. They are built in a copy below var/, so that nothing
# of it stays in the tree.

# The version that the next package gets, from the first line of the changelog.
deb_version()
{
	sed -n '1s/.*(\(.*\)).*/\1/p' "$top/debian/changelog"
}

# copy_sources DIRECTORY: what belongs to the source, and nothing that a
# build, a test or an editor left.
copy_sources()
{
	if git -C "$top" rev-parse --is-inside-work-tree >/dev/null 2>&1
	then
		git -C "$top" ls-files -z --cached --others --exclude-standard
	else
		(cd "$top" && find . -type f ! -path './var/*' \
			! -path '*/node_modules/*' ! -path './build-aux/*' \
			! -path './autom4te.cache/*' ! -name Makefile.in \
			! -name configure ! -name aclocal.m4 -print0)
	fi |
	(cd "$top" && while IFS= read -r -d '' file
	do
		test ! -e "$file" || printf '%s\0' "$file"
	done | tar -c --null -T - -f -) | tar -x -f - -C "$1"
}

# name_version TREE VERSION: a first entry of that version, a second after the
# one below, so that the same source always gives the same package.
name_version()
{
	local log=$1/debian/changelog day

	day=$(sed -n 's/^ -- .*>  //p;/^ -- /q' "$log")
	day=$(($(date -d "$day" +%s) + 1))
	{
		sed -n "1s/(.*)/($2)/p" "$log"
		printf '\n  * Built as version %s.\n\n' "$2"
		sed -n 's/^\( -- .*>  \).*/\1/p;/^ -- /q' "$log" | tr -d '\n'
		TZ=UTC0 LC_ALL=C date -R -d "@$day"
		echo
		cat "$log"
	} >"$log.new"
	mv "$log.new" "$log"
}

# build_packages TREE: into the folder around it.
build_packages()
{
	local options=${DEB_BUILD_OPTIONS:-nocheck noautodbgsym}

	(cd "$1" && env -u THADS_VAR -u THADS_BUILD -u MAKEFLAGS \
		DEB_BUILD_OPTIONS="$options parallel=$(nproc)" \
		dpkg-buildpackage --no-sign --build=full)
}

# publish DIRECTORY TARGET: the packages with their sums and an index, so that
# the folder can be carried on a stick and used by apt as it is:
#
#	deb [trusted=yes] file:/media/stick ./
publish()
{
	rm -rf "$2"
	mkdir -p "$2"
	cp "$1"/*.deb "$2"
	(cd "$2" && dpkg-scanpackages --multiversion . >Packages 2>/dev/null &&
		sha256sum ./*.deb Packages >SHA256SUMS)
}

cmd_deb()
{
	local version='' lint='' out=$var/deb work

	while test $# -gt 0
	do
		case $1 in
		--version) version=${2:?--version needs a version}; shift ;;
		--version=*) version=${1#*=} ;;
		--output) out=$(realpath -m "${2:?--output needs a folder}")
			shift ;;
		--lint)	lint=yes ;;
		*)	die "deb: $1 is not an option" ;;
		esac
		shift
	done
	lock_instance
	need_packages "${packages_run[@]}" "${packages_deb[@]}"
	work=$var/deb-build
	rm -rf "$work"
	mkdir -p "$work/thads"
	copy_sources "$work/thads"
	test -z "$version" || name_version "$work/thads" "$version"
	logged deb build_packages "$work/thads" 9>&-
	publish "$work" "$out"
	test -z "$lint" || lint_packages "$work"
	rm -rf "$work"
	(cd "$out" && ls -l -- *.deb) | awk '{ print $5, $9 }'
}

# Whatever lintian has to say is a fault; what we judge otherwise stands with
# its reason in debian/*.lintian-overrides.
lint_packages()
{
	logged lintian lintian --allow-root --fail-on error,warning \
		"$1"/*.dsc "$1"/*.deb
}
