#!/bin/bash
# shellcheck disable=SC2317 # what a check names is called by it
# check-config: what is in force and where it comes from; all faults at once.

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

dir=$home/thads

# The configuration as it is packaged, for directories that are here.
make_good()
{
	rm -rf "$dir"
	mkdir -p "$dir/secrets"
	echo pa55word >"$dir/secrets/intake"
	printf '%s\n' '# of all' 'db_name = thads_a' "template_dir = $dir" \
		"htdocs_dir = $dir" "spool_dir = $dir" "law_dir = $dir" \
		"password_words = $top/conf/passwords/words" \
		>"$dir/thads.conf"
	printf '%s\n' "db_password_file = $dir/secrets/intake" \
		'site_name = Thi hành án dân sự tỉnh A' >"$dir/intake.conf"
	printf '%s\n' 'db_password = s3cret' >"$dir/portal.conf"
	printf '%s\n' 'db_user = root' >"$dir/thadsctl.conf"
}

# Faults of every kind, in three files.
make_bad()
{
	make_good
	printf '%s\n' 'nmae = x' 'secure_cookie = maybe' >>"$dir/thads.conf"
	printf '%s\n' 'site_name = B' 'db_port = 99999' >>"$dir/intake.conf"
	printf '%s\n' 'law_dir = law' 'what is this' >>"$dir/portal.conf"
	printf '%s\n' 'db_password_file = /nonexistent/word' \
		>>"$dir/thadsctl.conf"
}

# run STATUS ARGUMENT...: check-config ends so; $home/say and $home/err.
run()
{
	local wanted=$1 status=0
	shift

	ctl check-config "$@" >"$home/say" 2>"$home/err" || status=$?
	cat "$home/say" "$home/err"
	test "$status" -eq "$wanted"
}

# says FILE LINE...: the file has these lines, with runs of blanks as one.
says()
{
	local file=$1 line
	shift

	for line in "$@"
	do
		if ! grep -qxF -- "$line" <(tr -s ' ' <"$file")
		then
			cat "$file"
			echo "lacks: $line"
			return 1
		fi
	done
}

in_force()
{
	says "$home/say" "[$dir/intake.conf]" \
		'name = intake # default' \
		"db_name = thads_a # $dir/thads.conf:2" \
		'db_user = thads_intake # default' \
		"db_password = ******** # $dir/secrets/intake" \
		"site_name = Thi hành án dân sự tỉnh A # $dir/intake.conf:2" \
		'secure_cookie = yes # default' \
		"[$dir/portal.conf]" \
		"db_password = ******** # $dir/portal.conf:1" \
		"[$dir/thadsctl.conf]" "db_user = root # $dir/thadsctl.conf:1"
}

no_secrets()
{
	! grep -E 'pa55word|s3cret' "$home/say" "$home/err"
}

all_faults()
{
	says "$home/err" \
		"TH1507: $dir/thads.conf:8: unknown key \"nmae\"" \
		"TH1506: $dir/thads.conf:9: key \"secure_cookie\" must be yes or no" \
		"TH1505: $dir/intake.conf:3: key \"site_name\" given twice, first in line 2" \
		"TH1506: $dir/intake.conf:4: key \"db_port\" must be a number from 1 to 65535" \
		"TH1506: $dir/portal.conf:2: key \"law_dir\" must be the path of a directory from /" \
		"TH1508: $dir/portal.conf:3: not a line \"key = value\"" \
		"TH1563: $dir/thadsctl.conf:2: key \"db_password_file\": /nonexistent/word: No such file or directory" \
		"thadsctl: TH1874: faults: 7"
}

# What the packages bring, with the directories that are here.
packaged()
{
	local name

	make_good
	cat "$top/conf/etc/thads.conf" >>"$dir/thads.conf"
	cp "$top/conf/etc/thadsctl.conf" "$dir"
	for name in intake portal tasks
	do
		echo pa55word >"$dir/secrets/$name"
		sed -e "s|/etc/thads|$dir|" -e "s/@MODULE@/$name/g" \
			"$top/conf/etc/module.conf.in" >"$dir/$name.conf"
	done
	run 0 --dir "$dir" && says "$home/say" \
		"metrics_file = /run/thads/tasks/tasks.metrics # $dir/tasks.conf:6"
}

# The instance's own files, without those that are no configuration of ours.
own_files()
{
	run 0 "$THADS_VAR/etc/intake.conf" "$THADS_VAR/etc/tasks.conf" \
		"$THADS_VAR/etc/thads.conf" "$THADS_VAR/etc/thadsctl.conf"
}

# Nobody else may make the portal's seals.
portal_has_a_secret()
{
	local program=$THADS_VAR/bin/thads-portal from=$THADS_VAR/etc/portal.conf

	cp "$THADS_VAR/etc/thads.conf" "$home/thads.conf"
	sed '/^db_password/d' "$from" >"$home/portal.conf"
	fails_with TH2122 "$program" -c "$home/portal.conf" --check || return 1
	echo 'db_password = short' >>"$home/portal.conf"
	fails_with TH2122 "$program" -c "$home/portal.conf" --check &&
		"$program" -c "$from" --check
}

conf=$dir/thadsctl.conf
make_good
check "good configurations are shown" run 0 --dir "$dir"
check "with what is in force and where it comes from" in_force
check "without secrets" no_secrets
check "the directory is that of the configuration" run 0
rm "$dir/thadsctl.conf"
check "no configuration of its own and no database are needed" \
	run 0 --dir "$dir"
make_bad
check "faults end it with 1" run 1 --dir "$dir"
check "all of them, each once" all_faults
check "nor secrets then" no_secrets
make_good
check "one file alone" run 0 "$dir/portal.conf"
check "the file of all alone" run 0 "$dir/thads.conf"
echo "law_dir = $dir/gone" >>"$dir/portal.conf"
check "a directory that is not there" run 1 "$dir/portal.conf"
check "a file that is not there" run 1 "$dir/none.conf"
check "a word that is no option" run 2 --dri "$dir"
check "a directory without configurations" run 2 --dir "$dir/secrets"
check "the configuration that the packages bring" packaged
check "the configuration of the instance" own_files
check "the portal's secret is none that can be guessed" portal_has_a_secret
exit "$failed"
