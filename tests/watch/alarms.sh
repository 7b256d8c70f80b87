# shellcheck shell=bash disable=SC2154,SC2317 # names set by run.sh
# The figures of every module and the rules of alarms, by Prometheus' own
# tool; the rules are complete: each says what is wrong and what to do.

promtool=$(command -v promtool || echo "$THADS_VAR/tools/promtool")
modules="intake enforcement registry reports support accounts portal"

figures_are_clean()
{
	local module

	for module in $modules
	do
		curl -s "$THADS_URL/$module/metrics" |
			"$promtool" check metrics || return 1
	done
}

rules_hold()
{
	sed "s|RULES|$conf/thads.rules.yml|" "$here/thads.rules.test.yml" \
		>"$home/rules.yml"
	"$promtool" test rules "$home/rules.yml"
}

rules_are_complete()
{
	awk '
		function finish()
		{
			if (alert != "" && !(severity && summary && action)) {
				print alert " lacks a line"
				bad = 1
			}
			severity = summary = action = 0
		}
		/- alert: / { finish(); alert = $3; n++ }
		/severity: (critical|warning)$/ { severity = 1 }
		/summary: "./ { summary = 1 }
		/action: "./ { action = 1 }
		END { finish(); exit bad || n < 15 }' "$conf/thads.rules.yml"
}

# Every figure that a rule asks for is one that the modules tell.
rules_ask_for_what_is_told()
{
	local module name

	for module in $modules
	do
		curl -s "$THADS_URL/$module/metrics"
	done | sed -n 's/^# TYPE \([a-z_]*\) .*/\1/p' | sort -u >"$home/told"
	sed -n 's/^ *\(expr: \)\{0,1\}//; /thads_/p' "$conf/thads.rules.yml" |
		grep -v '^\(summary\|action\|severity\|- alert\)' |
		grep -o 'thads_[a-z_]*' | sed 's/_bucket$//' | sort -u |
		while read -r name
		do
			# Told where backups are made.
			test "$name" != thads_backup_last_success_timestamp_seconds ||
				continue
			grep -qx "$name" "$home/told" || echo "$name"
		done | tee "$home/untold"
	test ! -s "$home/untold"
}

check "each alarm says what is wrong and what to do" rules_are_complete
check "rules ask for figures that there are" rules_ask_for_what_is_told
if test -x "$promtool"
then
	check "promtool finds the figures of all modules clean" figures_are_clean
	check "promtool finds the rules clean" \
		"$promtool" check rules "$conf/thads.rules.yml"
	check "promtool finds the example of a scrape clean" \
		"$promtool" check config --syntax-only "$conf/thads.scrape.yml"
	check "alarms sound when they should, and then alone" rules_hold
else
	echo "skip watch: rules and figures by promtool # it could not be had"
fi
