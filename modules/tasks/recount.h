/*
 * recount.h - the second path to the figures, for thads-verify.
 *
 * ledger_rules.c turns an event into legs when it is recorded. Here the whole
 * history of a matter is walked again, from its events alone, and only the
 * place where it stands before and after each of them is looked at: what
 * differs between two places is what the ledger must have posted. Nothing of
 * ledger_rules.c is used, so that one mistake cannot hide in both. Pure.
 */
#ifndef TASKS_RECOUNT_H
#define TASKS_RECOUNT_H

#include "common/date.h"

/* What an event does to a matter, as the law of its day says. */
struct recount_kind {
	const char *code;
	struct date from;
	struct date to;	    /* no date: open */
	const char *effect; /* intake, move, money, dimension, correct, none */
	int to_account;
};

/* Of a period of a unit that was moved: thereafter it was locked or not. */
struct recount_move {
	int64_t unit_id;
	int year; /* statistical */
	int month;
	bool locked;
	int64_t at; /* milliseconds since 1970 */
};

/* The accounts by their roles, and what was locked when. */
struct recount_accounts {
	int new_in;
	int carried;
	int book_in;
	int book;
	int first_outflow; /* ids of outflow accounts lie in this range */
	int last_outflow;
	int year_begins;		  /* month of the statistical year */
	const struct recount_move *moves; /* by unit, year and time */
	size_t n_moves;
};

/* An event as the database has it. */
struct recount_event {
	int64_t id;
	const char *kind;
	struct date on;
	int64_t unit_id; /* where the matter is after it */
	int64_t officer_id;
	int64_t dong;
	int64_t refers_to;
	int64_t recorded_at; /* milliseconds since 1970 */
};

/* A sum the ledger must hold for one matter. */
struct recount_sum {
	int month;
	int taken; /* the period: statistical year * 12 + month - 1 */
	int account;
	int64_t unit_id;
	int64_t officer_id;
	int64_t matters;
	int64_t dong;
};

#define RECOUNT_SUMS_MAX 4096

struct recount {
	struct recount_sum sums[RECOUNT_SUMS_MAX];
	size_t n_sums;
	int account; /* where the matter stands at the end */
	int64_t unit_id;
	int64_t officer_id;
	int64_t balance_dong;
	struct date since; /* of the inflow that it counts by */
};

/*
 * Walks the events of one matter in order. NULL, or a sentence that says why
 * the history itself is impossible; *at is the event then.
 */
const char *recount_matter(const struct recount_kind *kinds, size_t n_kinds,
			   const struct recount_accounts *accounts,
			   const struct recount_event *events, size_t n_events,
			   struct recount *recount, size_t *at);

#endif
