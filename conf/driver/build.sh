# shellcheck shell=bash disable=SC2154 # names set by ../../thads
# Building out of the tree, and putting programs where they run.
#
# Programs run from bin/, never from the build: a new one takes the place of
# the old by one rename, so what runs keeps its own file.

# logged NAME COMMAND...: quiet when well, the end of the log when not.
logged()
{
	local file=$log/$1.log
	shift

	if ! "$@" >"$file" 2>&1
	then
		tail -n 40 "$file" >&2
		die "failed: $* (the whole log is $file)"
	fi
}

# Configures when it is needed; automake's own rules do the rest in make.
configure_house()
{
	local options=${THADS_CONFIGURE:-}

	mkdir -p "$build"
	if test ! -x "$top/configure"
	then
		(cd "$top" && logged autoreconf autoreconf -fi)
	fi
	if test -f "$build/Makefile" &&
		test "$(cat "$build/.options")" = "$options"
	then
		return 0
	fi
	# The tree by a name of our own: configure and make cannot have a path
	# with a space in it.
	ln -sfn "$top" "$build/tree"
	# shellcheck disable=SC2086 # options are several words
	(cd "$build" && logged configure ./tree/configure --quiet $options)
	printf '%s\n' "$options" >"$build/.options"
}

# Two builds from one tree share the files that autoconf makes in it, so they
# take turns.
build_house()
{
	exec 8<"$top"
	flock 8
	configure_house 9>&-
	test -x "$build/thadsctl" || say "building (see $log/build.log)"
	logged build make -s --no-print-directory -C "$build" -j "$(nproc)" 8<&- 9>&-
	exec 8<&-
}

# built_programs: names of all programs of this build, and of Apache's module.
built_programs()
{
	local file

	for file in "$build"/thads-* "$build/thadsctl" "$build"/mod_*.so
	do
		if test -f "$file" && test -x "$file"
		then
			printf '%s\n' "${file##*/}"
		fi
	done
}

# install_program NAME: true when the program is another one than before.
install_program()
{
	if cmp -s "$build/$1" "$bin/$1"
	then
		return 1
	fi
	cp "$build/$1" "$bin/.$1.new"
	mv "$bin/.$1.new" "$bin/$1"
}

# Leaves the names of changed programs in the array changed_programs.
install_programs()
{
	local program

	changed_programs=()
	while read -r program
	do
		if install_program "$program"
		then
			changed_programs+=("$program")
		fi
	done < <(built_programs)
}

# module_programs MODULE: the programs that one module brings.
module_programs()
{
	case $1 in
	intake)  echo thads-intake thads-import ;;
	reports) echo thads-reports thads-report ;;
	tasks)   echo thads-tasks thads-audit thads-verify ;;
	*)       echo "thads-$1" ;;
	esac
}

install_module()
{
	local module=$1 program changed=''

	program_is_known "$module" || die "there is no module called $module"
	build_house
	for program in $(module_programs "$module")
	do
		test -x "$build/$program" || continue
		"$build/$program" -c "$etc/$module.conf" --check ||
			die "$program refuses its configuration; nothing changed"
		if install_program "$program"
		then
			changed="$changed $program"
		fi
	done
	if test -z "$changed"
	then
		say "$module is already the newest"
		return 0
	fi
	restart_module "$module"
	say "installed$changed"
}
