#!/bin/bash
# thads-law: a pack that is not right is refused with its file and line, and
# nothing of it is loaded; diff tells what load would do, and does not.
#
# shellcheck disable=SC2317 # checks are called by their names
set -uo pipefail
# shellcheck source=tests/ctl/lib.sh
. "$(dirname "$0")/lib.sh"

packs=$home/law

law()
{
	"$THADS_VAR/bin/thads-law" -c "$THADS_VAR/etc/law.conf" "$@"
}

fresh()
{
	rm -rf "$packs"
	cp -r "$top/conf/law" "$packs"
}

# line_of FILE PATTERN: the first line of the pack that has it.
line_of()
{
	grep -n -m 1 -- "$2" "$packs/$1" | cut -d : -f 1
}

# refused FILE PATTERN EDIT WORDS: the line with the pattern, edited, is what
# thads-law names.
refused()
{
	local file=$1 pattern=$2 edit=$3 words=$4 line

	fresh
	line=$(line_of "$file" "$pattern")
	test -n "$line" && sed -i "${line}$edit" "$packs/$file" || return 1
	! law check "$packs" >"$home/said" 2>&1 || return 1
	cat "$home/said"
	grep -E "$file(, dòng| line) $line\b" "$home/said" | grep -qF -- "$words"
}

whole_packs_pass()
{
	fresh
	law check "$packs"
}

# Three units, each the successor of the one before it.
successors_lead_on()
{
	local line

	fresh
	cat >"$packs/zz-circle.xml" <<-END
	<?xml version="1.0" encoding="UTF-8"?>
	<law subject="circle">
	<unit code="ZA" name="Cơ quan thử A" short="A" kind="district" parent="TW"
	issues="no" money="no" from="2009-07-01">
	<successor code="ZB" on="2025-07-01"/></unit>
	<unit code="ZB" name="Cơ quan thử B" short="B" kind="district" parent="TW"
	issues="no" money="no" from="2009-07-01">
	<successor code="ZC" on="2025-07-01"/></unit>
	<unit code="ZC" name="Cơ quan thử C" short="C" kind="district" parent="TW"
	issues="no" money="no" from="2009-07-01">
	$1</unit>
	</law>
	END
	law check "$packs" >"$home/said" 2>&1 && return 0
	cat "$home/said"
	line=$(line_of zz-circle.xml 'successor code="ZA"')
	grep "^zz-circle.xml line $line: .*circle" "$home/said" >/dev/null &&
		return 1
	return 2
}

successors_in_a_circle()
{
	successors_lead_on ''  || return 1
	successors_lead_on '<successor code="ZA" on="2025-07-01"/>'
	test $? -eq 1
}

diff_tells_and_does_nothing()
{
	local before label="Đã gửi, thử"

	fresh
	before=$(sql "SELECT MAX(loaded_at) FROM law_pack")
	law diff "$packs" >"$home/said" || return 1
	sed -i "s/label=\"Mới gửi\"/label=\"$label\"/" "$packs/terms.xml"
	law diff "$packs" >"$home/said" && return 1
	cat "$home/said"
	grep -q '^term .* 0 added, 1 changed, ' "$home/said" &&
		test "$(sql "SELECT MAX(loaded_at) FROM law_pack")" = "$before" &&
		test "$(sql "SELECT COUNT(*) FROM law_term
			WHERE label = '$label'")" = 0
}

faults_load_nothing()
{
	local before

	fresh
	sed -i 's/label="Mới gửi"/label="Đã gửi, thử"/' "$packs/terms.xml"
	sed -i 's/leads-to="withdrawn"/leads-to="nowhere"/' "$packs/terms.xml"
	before=$(sql "SELECT MAX(loaded_at) FROM law_pack")
	fails_with TH1862 law load "$packs" &&
		test "$(sql "SELECT MAX(loaded_at) FROM law_pack")" = "$before"
}

# An act that no pack has any more is gone: nothing refers to it.
act_comes_and_goes()
{
	local act='<act verb="nap" label="Nghỉ" title="Nghỉ" button="Ghi"
		group="work" page="plain" events="paused" enters="matter.act"
		from="2026-07-01"/>'

	fresh
	sed -i "s|</law>|$(tr -d '\n' <<<"$act")</law>|" "$packs/acts.xml"
	law load "$packs" >"$home/said" &&
		grep -q '^act .* 1 added, ' "$home/said" &&
		test "$(sql "SELECT COUNT(*) FROM act
			WHERE verb = 'nap'")" = 1 || return 1
	fresh
	law load "$packs" >"$home/said" && cat "$home/said" &&
		grep -q '^act .* 1 dropped' "$home/said" &&
		test "$(sql "SELECT COUNT(*) FROM act
			WHERE verb = 'nap'")" = 0
}

lists_what_is_loaded()
{
	law list >"$home/said" && cat "$home/said" &&
		grep -qE '^terms.xml +[0-9]+ rows, .* by ' "$home/said" &&
		test "$(wc -l <"$home/said")" -ge 9
}

# Its account may do what it is for, and no more.
account_has_least_rights()
{
	mariadb --no-defaults --socket="$THADS_VAR/run/db.sock" \
		--user=thads_law --password="$(cat "$THADS_VAR/etc/secrets/law")" \
		thads -e 'SELECT COUNT(*) FROM law_term' || return 1
	fails_with denied mariadb --no-defaults \
		--socket="$THADS_VAR/run/db.sock" --user=thads_law \
		--password="$(cat "$THADS_VAR/etc/secrets/law")" \
		thads -e 'SELECT COUNT(*) FROM matter'
}

check 'the packs of the house pass' whole_packs_pass
check 'an attribute of another list is refused with its line' refused \
	terms.xml 'term code="MOI"' 's/stage=/leads-to="withdrawn" stage=/' leads-to
check 'a list without what its terms mean is refused with its line' refused \
	terms.xml 'term code="MOI"' 's/stage="open" //' '<term>'
check 'a meaning that there is not is refused with its line' refused \
	terms.xml 'term code="MOI"' 's/stage="open"/stage="lost"/' '<term>'
check 'a list that nothing reads is refused with its line' refused \
	terms.xml 'list code="house_days"' 's/house_days/hours_of_rest/' \
	'<list>'
check 'an effect of an event that there is not is refused with its line' refused \
	acts.xml 'effect event="terminated"' 's/terminated/forgotten/' forgotten
check 'an effect on a limit that there is not is refused with its line' refused \
	acts.xml 'effect event="collected"' 's/T161/T999/' T999
check 'a condition that no program knows is refused with its line' refused \
	acts.xml 'needs="open"' 's/open/blessed/' needs
check 'a unit below itself is refused with its line' refused \
	units.xml 'area="82" from="2025' 's/parent="TW"/parent="T82@2025"/' circle
check 'successors in a circle are refused with their line' \
	successors_in_a_circle
check 'diff tells what load would change, and changes nothing' \
	diff_tells_and_does_nothing
check 'packs with a fault load nothing' faults_load_nothing
check 'an act is a row that comes and goes' act_comes_and_goes
check 'list tells what is loaded' lists_what_is_loaded
check 'the account has the rights it needs' account_has_least_rights
check 'another command is refused' fails_with usage law unload "$packs"
check 'list takes no folder' fails_with usage law list "$packs"
exit "$failed"
