/*
 * posting.h - which period takes what happened on a day.
 *
 * A leg has three times: when it happened (effective_on), when it was recorded
 * (recorded_at), and the period whose figures count it: a month of a
 * statistical year (law/period.h). That is the period of its day while it is
 * open for the unit of the leg. What is dated in a locked month is counted in
 * the first open month of that year and is late; a year that is closed takes
 * nothing until the centre opens it again or grants a correction: then what is
 * dated in it is an adjustment, counted in the first open month of a later year
 * (khoản 4 Điều 7 Quyết định 247/QĐ-TCTHADS 2021: after the end of a period its
 * data are changed with permission alone, and the change counts in the next
 * one). Pure.
 */
#ifndef LEDGER_POSTING_H
#define LEDGER_POSTING_H

#include "common/date.h"

/* The last month that locks a year; behind it is that of its corrections,
 * which is not open while one is granted. */
#define POSTING_MONTHS	   12
#define POSTING_CORRECTION 13

struct leg_period {
	int year;  /* statistical; 0: not taken yet */
	int month; /* 1..12 of that year */
	bool late; /* another period than that of its day */
	/* Of an adjustment of a closed year: who granted it (period_move). */
	int64_t correction_id;
};

/* The months 1 to through of a unit's year are locked. */
struct posting_lock {
	int64_t unit_id;
	int year;
	int through; /* 12: the year is closed */
	/* Of a closed year for which a correction is granted today, else 0. */
	int64_t correction_id;
};

/* What is locked of the units at hand; NULL where one is asked for: nothing. */
struct posting_locks {
	const struct posting_lock *rows;
	size_t n;
};

/* The months of the year that are locked: 1 to this one; 0: none. */
int posting_locked(const struct posting_locks *locks, int64_t unit_id,
		   int year);

/* The year takes nothing more: closed, and no correction is granted. */
bool posting_closed(const struct posting_locks *locks, int64_t unit_id,
		    int year);

/* begins: law/period.h. False when the year of the day is closed. */
bool posting_take(int begins, const struct posting_locks *locks,
		  int64_t unit_id, struct date on,
		  struct leg_period *period) MUST_CHECK;

#endif
