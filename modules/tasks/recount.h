/*
 * recount.h - the second path to the figures, for thads-verify.
 *
 * ledger_rules.c and matter/plan_post.c turn a fact into legs when it is
 * recorded. Here the whole history of a matter is walked again, from its facts
 * alone, and only the places where its lines and the matter stand before and
 * after each of them are looked at: what differs between two places is what the
 * ledger must have posted. Nothing of theirs is used, so that one mistake
 * cannot hide in both. Pure.
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
	bool adds; /* its sums come in from there */
};

/* Of a period of a unit that was moved: thereafter it was locked or not; month
 * 13 of a closed year: a correction was granted, up to a time, or not. */
struct recount_move {
	int64_t unit_id;
	int year; /* statistical */
	int month;
	bool locked;
	int64_t at;    /* milliseconds since 1970 */
	int64_t until; /* of what was granted */
};

#define RECOUNT_ACCOUNTS_MAX 100

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
	/* By id: a matter stands in the account of the lowest of its lines;
	 * 0: no line stands there. */
	int ranks[RECOUNT_ACCOUNTS_MAX];
};

/* A line of the decision as the database has it. */
struct recount_line {
	int64_t id;
	int64_t owed_dong;
	int64_t slice; /* by which its sums are divided (migration 0550) */
	/* Where its row says that it stands. */
	int account;
	struct date since;
	int64_t left_dong; /* of one that is open */
};

/* An event as the database has it. */
struct recount_event {
	int64_t id;
	const char *kind;
	struct date on;
	int64_t unit_id; /* where the matter is after it */
	int64_t officer_id;
	int64_t refers_to;
	int64_t recorded_at; /* milliseconds since 1970 */
};

/* A line that an event names, with its sum. */
struct recount_part {
	int64_t event_id;
	int64_t line_id;
	int64_t dong; /* 0: of a move */
};

/* All that is known of a matter. */
struct recount_history {
	const struct recount_line *lines;
	size_t n_lines;
	const struct recount_event *events; /* in order */
	size_t n_events;
	/* A move without any is of all lines that are open. */
	const struct recount_part *parts;
	size_t n_parts;
};

/* A sum the ledger must hold for one matter. */
struct recount_sum {
	int month;
	int taken; /* the period: statistical year * 12 + month - 1 */
	int account;
	int64_t unit_id;
	int64_t officer_id;
	int64_t slice; /* the matter's is that of its first line */
	int64_t matters;
	int64_t dong;
};

/* Where a line, or the matter, stands. */
struct recount_place {
	int account; /* 0: nowhere yet */
	int64_t unit_id;
	int64_t officer_id;
	int64_t slice;
	int64_t dong;	   /* of a line */
	int matters;	   /* of the matter: 1 */
	struct date since; /* when it came into the figures */
	struct date over;  /* when it came to where it is over */
};

#define RECOUNT_SUMS_MAX  4096
#define RECOUNT_LINES_MAX 256

struct recount {
	struct recount_sum sums[RECOUNT_SUMS_MAX];
	size_t n_sums;
	struct recount_place lines[RECOUNT_LINES_MAX]; /* at the end */
	struct recount_place matter;
	int64_t balance_dong; /* of the lines that are open */
};

/*
 * The period that takes what happened that day, as the moves stood when it was
 * recorded: its own month, or the one after the last that was locked, as year *
 * 12 + month - 1. Of a closed year that is the thirteenth month, which no
 * posting has, or under a correction the first open one of a later year.
 */
int recount_taken(const struct recount_accounts *accounts, int64_t recorded_at,
		  int64_t unit_id, struct date on);

/*
 * Walks the events of one matter in order. NULL, or a sentence that says why
 * the history itself is impossible; *at is the event then.
 */
const char *recount_matter(const struct recount_kind *kinds, size_t n_kinds,
			   const struct recount_accounts *accounts,
			   const struct recount_history *history,
			   struct recount *recount, size_t *at);

#endif
