/*
 * report_history.h - random histories of matters of two lines, posted by the
 * rules of the ledger, for the test of reports.
 */
#ifndef STORE_REPORT_HISTORY_H
#define STORE_REPORT_HISTORY_H

#include "store/report_units.h"
#include "store/store_test.h"

#include "law/law.h"
#include "law/period.h"
#include "ledger/ledger.h"
#include "reports/kind_rules.h"

#define PROVINCE     970001
#define UNITS	     4 /* the province, three below it; the last is closed */
#define OFFICERS     3 /* of each unit, and nobody */
#define MATTERS	     400
#define EVENTS_MAX   12
#define FIRST_EVENT  970000000
#define FIRST_MATTER 970000000

/* All legs posted: what the figures are compared with. */
struct history {
	struct store_test *test;
	struct law *law;
	const struct ledger_chart *chart;
	int seen[MATTERS]; /* how often a list has a matter */
	size_t walked;
	struct slice *slices;
	size_t n_slices;
	struct ledger_entry *entries;
	size_t n;
	size_t room;
	uint64_t dice;
};

/* Of which kind a matter is, and its two lines: fees, fines, loans. */
static struct slice
slice_of(int64_t matter, size_t line)
{
	static const char *const cases[] = { "civil", "criminal", "other" };
	static const char *const officio[] = { "court_fee", "fine", "destroy" };
	static const char *const asked[] = { "loan_credit", "civil_debt" };
	static const char *const groups[] = { "court_fee", "fine", "" };
	size_t i = (size_t)matter + line;
	bool ex_officio = matter % 2 == 0;

	return (struct slice){
		.basis = ex_officio ? "ex_officio" : "on_request",
		.case_type = cases[matter / 2 % 3],
		.obligation = ex_officio ? officio[i % 3] : asked[i / 2 % 2],
		.budget_group = ex_officio ? groups[i % 3] : "",
	};
}

static int64_t
line_id(int64_t matter, size_t line)
{
	return FIRST_MATTER + 2 * matter + (int64_t)line;
}

/* A number below n; the same sequence at every run. */
static size_t
roll(struct history *history, size_t n)
{
	history->dice = history->dice * UINT64_C(6364136223846793005) +
			UINT64_C(1442695040888963407);
	return (size_t)(history->dice >> 33) % n;
}

static int64_t
officer_id(int64_t unit_id, size_t which)
{
	return which == OFFICERS
		       ? 0
		       : (unit_id - PROVINCE) * 10 + 970101 + (int64_t)which;
}

static void
keep(struct history *history, int64_t matter, size_t line, size_t step,
     struct date on, const struct ledger_leg *legs, size_t n)
{
	int begins = history->law->year_begins;
	/* One event in six comes late: months up to one are locked, or the year
	 * is closed and a correction is granted. */
	const struct posting_lock lock = {
		0, period_year(begins, on),
		roll(history, 6) ? 0 : (int)roll(history, POSTING_MONTHS + 1), 1
	};
	const struct posting_locks locks = { &lock, 1 };
	struct leg_period period;

	if (!posting_take(begins, &locks, 0, on, &period))
		exit(1);
	for (size_t i = 0; i < n; i++) {
		if (history->n == history->room) {
			history->room = 2 * history->room + 64;
			history->entries = talloc_realloc(
				history, history->entries, struct ledger_entry,
				(unsigned)history->room);
		}
		history->entries[history->n] = (struct ledger_entry){
			.event_id = FIRST_EVENT + matter * 100 + (int64_t)step,
			.matter_id = FIRST_MATTER + matter,
			.line_id = line_id(matter, line),
			.on = on,
			.leg = legs[i],
		};
		history->entries[history->n++].leg.period = period;
	}
}

/* A matter with its first line, and its other line, which is counted with none.
 */
struct pair {
	struct ledger_state lines[2];
	int64_t unit_id; /* whose hands it is in */
	int64_t officer_id;
};

/* One line goes along, when it may. */
static bool
try_line(struct history *history, int64_t matter, size_t step,
	 struct ledger_movement movement, struct pair *pair, size_t at)
{
	struct ledger_state *line = &pair->lines[at];
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	struct ledger_state after;
	size_t n;

	if (!ledger_post(history->chart, line, &movement, legs, &n, &after))
		return false;
	*line = after;
	keep(history, matter, at, step, movement.on, legs, n);
	return true;
}

/* One event that the chart has, lawful or not; true when it was posted. Both
 * lines begin together and go to other hands together. */
static bool
try_event(struct history *history, int64_t matter, size_t step, struct date on,
	  struct pair *pair)
{
	const struct ledger_chart *chart = history->chart;
	struct ledger_movement movement = { .on = on };
	bool both, posted;

	movement.event =
		step == 0 ? ledger_event_find(chart, "decided")
			  : &chart->events[roll(history, chart->n_events)];
	movement.unit_id = PROVINCE + (int64_t)roll(history, UNITS);
	movement.officer_id =
		officer_id(movement.unit_id, roll(history, OFFICERS + 1));
	movement.dong = step == 0 ? (int64_t)roll(history, 2000000000)
				  : 1 + (int64_t)roll(history, 500000000);
	movement.matters = 1;
	both = step == 0 || movement.event->effect == EFFECT_DIMENSION;
	if (!both)
		return try_line(history, matter, step, movement, pair,
				roll(history, 2));
	posted = try_line(history, matter, step, movement, pair, 0);
	movement.matters = 0;
	posted = try_line(history, matter, step, movement, pair, 1) || posted;
	if (posted) {
		pair->unit_id = movement.unit_id;
		pair->officer_id = movement.officer_id;
	}
	return posted;
}

static void
live(struct history *history, int64_t matter)
{
	static const struct date first = { 2022, 1, 1 };
	struct pair pair = { .unit_id = 0 };
	struct date on = date_add_days(first, (int64_t)roll(history, 1200));
	struct slice kind = slice_of(matter, 0);
	size_t step = 0;

	for (int i = 0; i < 60 && step < EVENTS_MAX; i++) {
		if (!try_event(history, matter, step, on, &pair))
			continue;
		step++;
		on = date_add_days(on, (int64_t)roll(history, 120));
	}
	STORE_RUN(history->test, SQL_ADD_MATTER,
		  DB_ARGS(DB_INT(FIRST_MATTER + matter), DB_TEXT(kind.basis),
			  DB_TEXT(kind.case_type), DB_INT(pair.unit_id),
			  DB_ID(pair.officer_id),
			  DB_INT(pair.lines[0].account)));
	for (size_t i = 0; i < ARRAY_LEN(pair.lines); i++)
		STORE_RUN(history->test, SQL_ADD_LINE,
			  DB_ARGS(DB_INT(line_id(matter, i)),
				  DB_INT(FIRST_MATTER + matter),
				  DB_INT((int64_t)i + 1),
				  DB_TEXT(slice_of(matter, i).obligation),
				  DB_INT(pair.lines[i].account)));
}

#endif
