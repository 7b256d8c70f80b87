/*
 * recount_internal.h - the steps of the walk through a history.
 */
#ifndef TASKS_RECOUNT_INTERNAL_H
#define TASKS_RECOUNT_INTERNAL_H

#include "tasks/recount.h"

struct walk {
	const struct recount_kind *kinds;
	size_t n_kinds;
	const struct recount_accounts *accounts;
	const struct recount_history *history;
	struct recount *recount;
	int64_t at;   /* when the event at hand was recorded */
	size_t known; /* so many events were recorded by then */
	int sign;     /* -1: what is walked is taken off the sums */
};

/* NULL: the law of the day has no such kind. */
const struct recount_kind *recount_kind_on(const struct walk *walk,
					   const char *code, struct date on);

/* Adds to the sum of one key; a matter with more keys than fit is refused by
 * the caller, who sees n_sums at its limit. */
void recount_add(struct walk *walk, struct date on, int account,
		 const struct recount_place *where, int64_t matters,
		 int64_t dong);

/* Sums of the event leave their lines; way -1: they come back. NULL, or what
 * is wrong. */
const char *recount_money(struct walk *walk, int64_t event_id,
			  const struct recount_kind *kind, struct date on,
			  int way);

/* The matter with the lines that are open goes to other hands. */
void recount_hands(struct walk *walk, const struct recount_event *event);

/* One fact that takes nothing back. NULL, or what is wrong. */
const char *recount_fact(struct walk *walk, const struct recount_event *event);

#endif
