#!/bin/sh
# Names tell where things are: a page, its template and its statements carry
# one name each, and names that nobody may use are used nowhere.
set -eu

cd "$(dirname "$0")/.."
status=0

# verdict RULE OFFENDERS: one line for the rule, or one for each offender.
verdict()
{
	if test -z "$2"
	then
		echo "ok names: $1"
		return
	fi
	echo "$2" | sed "s|^|not ok names: $1: |"
	status=1
}

# forbid RULE PATTERN FILES-NOT: no C file matches, comments aside.
forbid()
{
	# shellcheck disable=SC2016 # the program is perl
	verdict "$1" "$(find modules -name '*.[ch]' | LC_ALL=C sort |
		grep -Ev "$3" | xargs perl -e '
		my $pattern = shift;
		for my $file (@ARGV) {
			open(my $in, "<", $file) or die "$file: $!\n";
			local $/;
			my $text = <$in>;
			$text =~ s{/\*(.*?)\*/}{"\n" x ($1 =~ tr/\n//)}gse;
			while ($text =~ /($pattern)/g) {
				my ($found, $at) = ($1, $-[0]);
				my $line = 1 + (substr($text, 0, $at) =~ tr/\n//);
				$found =~ s/\s+/ /g;
				print "$file:$line: $found\n";
			}
		}' "$2")"
}

nowhere='^$'
forbid 'nothing unbounded or bound to a locale' \
	'\b(?:strcpy|strcat|sprintf|vsprintf|strtok|gets|atoi|atol|atoll|strtod|scanf|sscanf|fscanf|setlocale)\s*\(' \
	"$nowhere"
forbid 'nothing that is not reentrant' \
	'\b(?:gmtime|localtime|asctime|ctime|rand|srand|readdir_r|strerror_l)\s*\(' \
	"$nowhere"
forbid 'no shell, no jumps, no memory of the stack' \
	'\b(?:system|popen|longjmp|setjmp|alloca|FCGX_FPrintF|signal)\s*\(' \
	"$nowhere"
forbid 'memory from talloc only' \
	'\b(?:malloc|calloc|realloc|strdup|strndup|free|talloc_pool)\s*\(' \
	'^modules/common/'
forbid 'exit() in app.c only' '\bexit\s*\(' \
	'^modules/common/app\.c$|/main\.c$'
# What a process does that was made by fork().
forbid '_exit() where processes are made only' '\b_exit\s*\(' \
	'^modules/tasks/child\.c$'
forbid 'abort() without memory only, in common' '\babort\s*\(' \
	'^modules/common/'
forbid 'money and sums are never floating' '\b(?:float|double)\b' \
	'^modules/common/xlsx'
forbid 'no typedef of a struct' \
	'\btypedef\s+(?:struct|union|enum)\s*\w*\s*(?:\{|\w+\s*;)' "$nowhere"
forbid 'pages in *_pages.c only' \
	'\n(?:static )?struct err \*\npage_\w+\(' '_pages\.c$'
forbid 'a page is page_NOUN_VERB' '\nstruct err \*\npage_[a-z0-9]+\(' "$nowhere"
forbid 'statements are static const char SQL_VERB_NOUN[]' \
	'\n(?!\s*static const char)[^\n]*\bSQL_[A-Z0-9_]+\[\]' "$nowhere"
forbid 'no article of law in a text of the program' \
	'"[^"\n]*(?:Điều|Khoản) \d[^"\n]*"' '/test_[a-z_]*\.c$'

# Who looks a number up finds one cause: it stands in the files of one subject
# (db.c, db_statement.c).
verdict 'an error number is that of one subject' \
	"$(grep -rnoE 'TH[0-9]{4}' modules --include='*.c' |
		grep -v '/test_' | LC_ALL=C sort -t: -k1,1 -k2,2n |
		awk -F: '{
			subject = $1
			sub(/(_[a-z0-9_]*)?\.c$/, "", subject)
			if ($3 in first && first[$3] != subject)
				print $1 ":" $2 ": " $3 " of " first[$3]
			else
				first[$3] = subject
		}')"

# A test beside the rule, whatever its name, calls what the rule offers.
untested=
for file in $(find modules -name '*_rules.c' ! -name 'test_*' | LC_ALL=C sort)
do
	# shellcheck disable=SC2016 # the program is perl
	offers=$(perl -0ne '
		s{/\*.*?\*/}{}gs;
		print "\\b$1\\(\n" while /^(?!static)\w[^\n#;={}]*\n(\w+)\(/gm
		' "$file")
	cat "${file%/*}"/test_*.c 2>/dev/null | grep -qE "${offers:-^\b$}" ||
		untested="$untested$file
"
done
verdict 'a rule is called by a test beside it' "${untested%
}"

# Nothing is left for later without a reason.
verdict 'nothing left for later' \
	"$(grep -rnE '\b(TODO|FIXME|XXX|HACK)\b' modules templates sql conf \
		htdocs thads || true)"

# A template of a module is drawn by that module, or included by another.
unused=
for file in $(find templates -name '*.cs' | LC_ALL=C sort)
do
	name=${file#templates/}
	module=${name%%/*}
	test -d "modules/$module" || continue
	grep -qrF --include='*.c' "\"${name%.cs}" "modules/$module" ||
		grep -qrF "\"$name\"" modules/common templates ||
		unused="$unused$file
"
done
verdict 'each template is drawn by its module' "${unused%
}"
exit "$status"
