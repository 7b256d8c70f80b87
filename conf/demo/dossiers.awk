# dossiers.awk: writes the dossiers of the demo as an import file.
#
#	awk -f names.awk -f dossiers.awk -v today=2026-11-21 [-v part=late]
#
# The late part is what one district entered after it had locked its figures
# (periods.sql): left out of the others.
#
# Invented cases of three years up to the given day, the same ones for the
# same day. A history is told step by step from the receipt of the judgment;
# what would lie after the given day has not happened yet, so matters stand
# in every state and their time limits are over, near and far.
#
# Until 30/06/2025 a district agency decides and enforces; on the next day
# its matters go to a regional division of the province, and the province
# decides (conf/law/units.xml). Rules that changed on 01/07/2026 are told by
# the day of the step.

BEGIN {
	now = day_of(today)
	reform = day_of("2025-07-01")
	new_law = day_of("2026-07-01")
	seed = 20260701
	split("V8201 V8202 V8203 V8204", division)
	split("H866 H867 H871 H868", district)
	province = "T82@2025"
	name_lists()
	tell_all()
	number_decisions()
	write_file()
}

# Random numbers that are the same in every awk (Park and Miller).
function random(n)
{
	seed = (seed * 16807) % 2147483647
	return seed % n
}

function between(a, b)
{
	return a + random(b - a + 1)
}

function chance(percent)
{
	return random(100) < percent
}

# Days since 1970-01-01, and back.
function day_of(text,    y, m, d, era, yoe, doy)
{
	y = substr(text, 1, 4) + 0
	m = substr(text, 6, 2) + 0
	d = substr(text, 9, 2) + 0
	if (m <= 2)
		y--
	era = int(y / 400)
	yoe = y - era * 400
	doy = int((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1
	return era * 146097 + yoe * 365 + int(yoe / 4) - int(yoe / 100) \
		+ doy - 719468
}

function text_of(day,    z, era, doe, yoe, doy, mp, y, m)
{
	z = day + 719468
	era = int(z / 146097)
	doe = z - era * 146097
	yoe = int((doe - int(doe / 1460) + int(doe / 36524) \
		- int(doe / 146096)) / 365)
	doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100))
	mp = int((5 * doy + 2) / 153)
	m = mp + (mp < 10 ? 3 : -9)
	y = yoe + era * 400 + (m <= 2)
	return sprintf("%04d-%02d-%02d", y, m,
		doy - int((153 * mp + 2) / 5) + 1)
}

# The day itself, or the Monday after it.
function workday(day)
{
	if (day % 7 == 2)
		return day + 2
	if (day % 7 == 3)
		return day + 1
	return day
}

# The same day some months later, never too early.
function months_after(day, months)
{
	return workday(day + int(months * 30.5) + 3)
}

function year_of(day)
{
	return substr(text_of(day), 1, 4)
}

# One step of the present matter on a day. False when that has not happened
# yet; then nothing later happens either.
function step(kind, day, group, rest)
{
	if (day < last)
		day = last
	if (over || day > now)
		return !(over = 1)
	if (last < reform && day >= reform)
		hand_over()
	put(kind, day, group, rest)
	last = day
	return 1
}

function put(kind, day, group, rest)
{
	events[n]++
	event[n, events[n]] = sprintf("kind=\"%s\" date=\"%s\"%s", kind,
		text_of(day), rest)
	if (group == "")
		return
	event_group[n, events[n]] = group
	waiting[day] = waiting[day] " " n ":" events[n]
}

function hand_over()
{
	put("handed_over", reform, "",
		sprintf(" unit=\"%s\" officer=\"%s\"", division[area], officer))
	last = reform
}

function ground(code)
{
	return " ground=\"" code "\""
}

function verify(day, result)
{
	return step("verified", workday(day), "",
		sprintf(" result=\"%s\" place=\"%s\"", result, address[n]))
}

# Collects a sum and, some days later, pays it out.
function collect(day, dong, wait,    paid)
{
	day = workday(day)
	if (!step("collected", day, "", sprintf(" dong=\"%.0f\"", dong)))
		return 0
	paid = workday(day + wait)
	if (!step("paid_out", paid, "", sprintf(" dong=\"%.0f\"", dong)))
		return 0
	return paid
}

# Interest of 20 days at 10 per cent a year (money.sql says so), before anything
# was paid.
function add_interest(day)
{
	step("added", workday(day), "",
		sprintf(" claim=\"c1\" dong=\"%.0f\" note=\"%s\"",
			int((owed * 20 + 1825) / 3650),
			"Lãi chậm thi hành án theo bản án."))
}

# The decision that there are no means yet, after a verification.
function no_means(day,    g)
{
	if (!verify(day, chance(85) ? "no_means" : "in_prison"))
		return 0
	g = money[n] ? "NM_A" : "NM_THING"
	day = workday(day + between(3, 6))
	return step("no_means", day, "decision", ground(g)) ? day : 0
}

# A matter whose debtor has no means: again and again verified; late ones
# are what the lists of due dates are for.
function without_means(day, until,    next_on)
{
	next_on = months_after(day, between(5, 6))
	while (next_on < until && next_on <= now && !chance(15)) {
		if (!verify(next_on, "no_means"))
			return
		next_on = months_after(next_on, between(5, 7))
	}
}

# Leaves for the separate book, or for the requester, as the law of the day
# has it (Điều 9 Nghị định 62/2015/NĐ-CP, Điều 22 Nghị định 152/2026/NĐ-CP).
function to_book(since,    day)
{
	day = months_after(since, 12) + random(20)
	if (workday(day) < new_law && chance(80)) {
		verify(since + 190, "no_means")
		step("book_moved", workday(day), "", "")
		return
	}
	day = months_after(since, 24) + random(20)
	if (day < new_law)
		day = new_law + random(60)
	verify(since + 190, "no_means")
	verify(since + 400, "no_means")
	if (request[n] == "")
		step("book_moved", workday(day), "", "")
	else
		step("sent_back", workday(day), "notice", "")
}

# Decision days ago, between the two; then officer and division.
function open_matter(from, to,    day)
{
	day = workday(now - between(from, to))
	if (day > now)
		day -= 3
	tell_judgment(day - between(2, 5))
	if (request[n] != "")
		tell_request(day - between(1, 4))
	decided[n] = day
	waiting[day] = waiting[day] " " n ":0"
	last = day
	over = 0
	if (day < reform)
		unit[n] = district[area]
	return day
}

function assign(day,    rest)
{
	rest = ""
	if (unit[n] == province)
		rest = sprintf(" unit=\"%s\"", division[area])
	return step("assigned", day, "", rest " officer=\"" officer "\"")
}

function tell_judgment(received,    issued, court)
{
	issued = received - between(8, 40)
	court = court_of(issued, area)
	judgment[n] = sprintf("court=\"%s\" number=\"%s\" issued=\"%s\" " \
		"effective=\"%s\" kind=\"%s\" received=\"%s\" channel=\"%s\"",
		court, judgment_number(court, issued, kind[n]),
		text_of(issued), text_of(issued + between(0, 8)), kind[n],
		text_of(received), chance(60) ? "direct" : "post")
	received_on[n] = received
}

function judgment_number(court, day, case_kind,    key)
{
	key = court year_of(day) court_letters[case_kind]
	return sprintf("%02d/%s/%s-ST", counted[key] += between(1, 3),
		year_of(day), court_letters[case_kind])
}

function tell_request(day)
{
	request[n] = sprintf("requester=\"p1\" received=\"%s\" channel=\"%s\"" \
		" content=\"Yêu cầu thi hành toàn bộ khoản được tuyên trong" \
		" bản án.\"", text_of(day), chance(70) ? "handed_in" : "post")
}

# --- The ways of a matter ---------------------------------------------------

function way_pending_ex_officio()
{
	tell_judgment(now - between(0, 9))
}

function way_pending_request()
{
	tell_judgment(now - between(20, 90))
	tell_request(now - between(0, 9))
}

function way_unassigned()
{
	open_matter(0, 3)
}

function way_fresh(    day)
{
	day = open_matter(2, 42)
	assign(day)
}

function way_working(    day, parts, part, i)
{
	day = open_matter(45, 500)
	assign(day)
	verify(day + between(12, 22), chance(70) ? "has_means" : "partial")
	if (money[n] && request[n] != "" && n % 3 == 0)
		add_interest(last + 5)
	parts = between(3, 9)
	part = int(owed / parts / 100000) * 100000
	for (i = 1; money[n] && part > 0 && i < parts - 1; i++) {
		day = collect(day + between(30, 75), part, between(2, 8))
		if (!day)
			return
	}
}

# Money in hand that waits to be paid out.
function way_held(    day)
{
	day = open_matter(60, 300)
	assign(day)
	verify(day + between(12, 22), "has_means")
	if (request[n] != "" && last < now - 20)
		add_interest(now - 20)
	collect(now - between(0, 14), int(owed / 3 / 1000) * 1000 + 1000, 30)
}

function way_done(    day)
{
	day = open_matter(50, 1080)
	assign(day)
	verify(day + between(10, 20), "has_means")
	day += between(15, 120)
	if (money[n] && !(day = collect(day, owed, between(1, 8))))
		return
	step("completed", workday(day + between(0, 5)), "", "")
}

function way_no_means(    day, more)
{
	day = open_matter(40, 620)
	assign(day)
	if (money[n] && chance(25))
		more = collect(day + between(15, 30),
			int(owed / 5 / 1000) * 1000 + 1000, 3)
	day = no_means(more ? more + 10 : day + between(14, 24))
	if (day)
		without_means(day, now)
}

function way_book(    day)
{
	day = open_matter(560, 1090)
	assign(day)
	day = no_means(day + between(14, 24))
	if (day)
		to_book(day)
}

function way_means_found(    day)
{
	day = open_matter(250, 700)
	assign(day)
	day = no_means(day + between(14, 24))
	if (!day)
		return
	without_means(day, day + 200)
	day += between(200, 230)
	verify(day, "has_means")
	step("continued", workday(day + 4), "decision", ground("means_found"))
	if (money[n])
		collect(day + 30, int(owed / 4 / 1000) * 1000 + 1000, 5)
}

function way_postponed(    day, code)
{
	day = open_matter(70, 400)
	assign(day)
	verify(day + between(12, 22), "has_means")
	code = chance(50) ? "asset_in_court" : "explanation_pending"
	step("postponed", workday(day + between(30, 60)), "decision",
		ground(code))
}

function way_agreed(    day)
{
	day = open_matter(60, 330)
	assign(day)
	verify(day + between(12, 22), "has_means")
	step("postponed_agreed", workday(day + between(25, 50)), "decision",
		ground("agreed"))
}

function way_suspended(    day)
{
	day = open_matter(90, 400)
	assign(day)
	verify(day + between(12, 22), "has_means")
	if (chance(50))
		step("suspended", workday(day + 45), "notice",
			ground("protest"))
	else
		step("suspended", workday(day + 45), "decision",
			ground("bankruptcy"))
}

function way_paused(    day)
{
	day = open_matter(60, 200)
	assign(day)
	verify(day + between(12, 22), "has_means")
	step("paused", workday(day + 40), "", "")
}

function way_terminated(    day, code)
{
	day = open_matter(90, 900)
	assign(day)
	verify(day + between(12, 22), "no_means")
	code = request[n] != "" && chance(70) ? "agreed" : "debtor_dead"
	step("terminated", workday(day + between(40, 80)), "decision",
		ground(code))
}

function way_withdrawn(    day)
{
	day = open_matter(60, 700)
	assign(day)
	step("withdrawn", workday(day + between(5, 20)), "decision",
		ground("content_error"))
}

function way_entrusted(    day)
{
	day = open_matter(60, 800)
	assign(day)
	verify(day + between(12, 22), "address_unknown")
	step("entrusted_out", workday(day + between(30, 45)), "decision", "")
}

function way_reduced(    day)
{
	day = open_matter(300, 620)
	assign(day)
	day = no_means(day + between(14, 24))
	if (day)
		step("reduced", workday(day + between(60, 120)), "court",
			sprintf(" dong=\"%.0f\"", int(owed / 4)))
}

# Three claims that go their own ways: for the first there are no means, the
# second is paid and done, of the third the creditor lets go.
function way_parts(    day, paid)
{
	add_party("p3", "debtor", debtor_facts())
	paid = between(4, 60) * 1000000
	add_claim("c2", "civil_debt", "debtor=\"p3\" creditor=\"p1\"", paid)
	add_claim("c3", "civil_debt", "debtor=\"p3\" creditor=\"p1\"",
		between(4, 30) * 1000000)
	day = open_matter(120, 330)
	assign(day)
	verify(day + between(12, 22), "no_means")
	step("no_means", workday(last + between(3, 6)), "decision",
		ground(money[n] ? "NM_A" : "NM_THING") claims_named("c1"))
	collect_for("c2", last + between(5, 15), paid)
	step("completed", workday(last + 1), "", claims_named("c2"))
	step("terminated", workday(last + between(10, 30)), "decision",
		ground("agreed") claims_named("c3"))
	without_means(last, now)
}

# Two who owe jointly: a share of one creditor is paid, for that of the other
# there are no means, the house is still to be handed over.
function way_couple(    day, paid)
{
	day = open_matter(120, 200)
	assign(day)
	verify(day + between(12, 22), "partial")
	collect_for("c2", last + between(5, 15), owed)
	step("completed", workday(last + 1), "", claims_named("c2"))
	verify(last + between(4, 9), "no_means")
	step("no_means", workday(last + between(3, 6)), "decision",
		ground("NM_A") claims_named("c3"))
}

# Several months of it are paid.
function way_children(    day, i)
{
	day = open_matter(150, 170)
	assign(day)
	verify(day + between(12, 22), "has_means")
	for (i = 0; i < 3; i++)
		collect(last + 25, 3000000, 2)
}

# What was taken is given back: nobody's means are looked for.
function way_returned(    day)
{
	day = open_matter(4, 90)
	assign(day)
	day = collect(day + between(3, 40), owed, between(2, 12))
	if (day)
		step("completed", workday(day), "", "")
}

# An interim measure is decided on and looked into at once.
function way_interim_pending()
{
	tell_judgment(now - between(0, 1))
}

function way_interim(    day)
{
	day = open_matter(1, 20)
	assign(day)
	if (chance(50))
		verify(day, "has_means")
}

function claims_named(ids)
{
	return " claims=\"" ids "\""
}

function collect_for(claim, day, dong,    rest)
{
	rest = sprintf(" dong=\"%.0f\" claim=\"%s\"", dong, claim)
	step("collected", workday(day), "", rest)
	step("paid_out", workday(last + 2), "", rest)
}

# --- All of them -------------------------------------------------------------

function tell_all(    i, k)
{
	split("pending_ex_officio 20 pending_request 16 unassigned 8 fresh 48" \
		" working 96 held 18 done 170 no_means 104 book 44" \
		" means_found 14 postponed 16 agreed 10 suspended 8 paused 3" \
		" terminated 20 withdrawn 6 entrusted 10 reduced 4 parts 6" \
		" returned 6 interim_pending 1 interim 2 entrusted 16" \
		" couple 2 children 1", ways, " ")
	for (i = 1; i in ways; i += 2)
		for (k = 0; k < ways[i + 1]; k++)
			tell(ways[i])
}

function tell(way)
{
	n++
	area = between(1, 4)
	officer = "chv" ((area - 1) * 3 + between(1, 3))
	unit[n] = chance(75) ? province : division[area]
	invent_case(way)
	follow(way)
}

function follow(way)
{
	if (way == "pending_ex_officio") way_pending_ex_officio()
	else if (way == "pending_request") way_pending_request()
	else if (way == "unassigned") way_unassigned()
	else if (way == "fresh") way_fresh()
	else if (way == "working") way_working()
	else if (way == "held") way_held()
	else if (way == "done") way_done()
	else if (way == "no_means") way_no_means()
	else if (way == "book") way_book()
	else if (way == "means_found") way_means_found()
	else if (way == "postponed") way_postponed()
	else if (way == "agreed") way_agreed()
	else if (way == "suspended") way_suspended()
	else if (way == "paused") way_paused()
	else if (way == "terminated") way_terminated()
	else if (way == "withdrawn") way_withdrawn()
	else if (way == "entrusted") way_entrusted()
	else if (way == "reduced") way_reduced()
	else if (way == "parts") way_parts()
	else if (way == "returned") way_returned()
	else if (way == "interim_pending") way_interim_pending()
	else if (way == "interim") way_interim()
	else if (way == "couple") way_couple()
	else if (way == "children") way_children()
	finish(way)
}

# A matter that is still there when the districts end goes to a division.
function finish(way)
{
	if (decided[n] == "" || last >= reform || now < reform)
		return
	if (way ~ /^(done|terminated|withdrawn|entrusted)$/ && !over) {
		ended[n] = 1
		return
	}
	hand_over()
}

# --- Numbers -----------------------------------------------------------------

# Decisions and notices get their numbers in the order of their days, each
# agency from 1 on in each statistical year; all that print QĐ are one series.
function number_decisions(    day, list, k, m)
{
	for (day = now - 1200; day <= now; day++) {
		m = split(waiting[day], list, " ")
		for (k = 1; k <= m; k++)
			number_one(day, list[k])
	}
}

function number_one(day, which,    at, group, agency, text, year)
{
	split(which, at, ":")
	group = at[2] == 0 ? "enforce" : event_group[at[1], at[2]]
	agency = day < reform ? district_of[at[1]] : province
	text = text_of(day)
	year = substr(text, 1, 4) + (substr(text, 6, 2) >= 10)
	if (group == "court")
		number[at[1], at[2]] = sprintf("%02d/%s/QĐ-TA", ++courts[year],
			substr(text, 1, 4))
	else
		number[at[1], at[2]] = sprintf("%d/%s-%s",
			++last_number[agency, group == "notice", year],
			group == "notice" ? "TB" : "QĐ",
			day < reform ? "CCTHADS" : "THADS")
}

function signer_of(i, day)
{
	return day < reform ? "Lương Thế Khang" : "Phạm Quốc Khánh"
}

# --- The file ----------------------------------------------------------------

function is_late(i)
{
	return ended[i] && district_of[i] == "H871" && \
		decided[i] >= day_of("2024-06-01") && \
		decided[i] < day_of("2024-12-01")
}

function write_file(    i, k)
{
	print "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
	print "<dossiers version=\"2\" source=\"demo\">"
	for (i = 1; i <= n; i++) {
		if (is_late(i) != (part == "late"))
			continue
		printf "<dossier ref=\"D%04d\" unit=\"%s\">\n", i, unit[i]
		print "<judgment " judgment[i] "/>"
		printf "%s%s", parties[i], claims[i]
		if (request[i] != "")
			print "<request " request[i] "/>"
		if (decided[i] != "")
			write_history(i)
		print "</dossier>"
	}
	print "</dossiers>"
}

function write_history(i,    k, rest)
{
	printf "<decision number=\"%s\" date=\"%s\" basis=\"%s\"" \
		" signer=\"%s\"%s/>\n", number[i, 0], text_of(decided[i]),
		request[i] == "" ? "ex_officio" : "on_request",
		signer_of(i, decided[i]), only[i]
	for (k = 1; k <= events[i]; k++) {
		rest = ""
		if ((i, k) in event_group)
			rest = " decision-number=\"" number[i, k] "\""
		printf "<event %s%s/>\n", event[i, k], rest
	}
}
