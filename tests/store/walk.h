/*
 * walk.h - a random walk through the life of matters, by the program's own
 * code: what clerks, officers and heads do, what they must not, and what they
 * take back. The same seed on the same rows walks the same way again.
 */
#ifndef STORE_WALK_H
#define STORE_WALK_H

#include "store/staff.h"

#include "generate/random.h"
#include "law/law_keep.h"
#include "matter/event.h"

/* The last day that anything may be of: the walk knows no other clock. */
#define WALK_TODAY ((struct date){ 2026, 11, 21 })

/* An agency that enforces: its head does all there is to do. */
struct walk_agency {
	int64_t unit_id;
	const char *path;
	struct request *base; /* with the session of the head */
	int64_t officers[8];
	size_t n_officers;
};

#define WALK_AGENCIES_MAX 4

/* How often something was tried, and how often it was done. */
struct walk_count {
	const char *what;
	bool lawful;
	int64_t tried;
	int64_t done;
};

#define WALK_COUNTS_MAX 96

/* By enum ledger_money. */
#define WALK_SUMS (LEDGER_RETURNS + 1)

struct walk {
	TALLOC_CTX *ctx;
	struct db *db;
	struct law *law;
	struct random random;
	struct walk_agency agencies[WALK_AGENCIES_MAX];
	size_t n_agencies;
	int64_t *matters; /* ids, the oldest first */
	size_t n_matters;
	bool *touched; /* of each of these, since the last look */
	struct walk_count counts[WALK_COUNTS_MAX];
	size_t n_counts;
	int64_t sums[WALK_SUMS]; /* what facts brought */
	int64_t step;
	int64_t wrong;
	/* Of the step at hand. */
	struct request *req;
	const struct walk_agency *agency;
	struct matter *matter;
	const char *what;
};

enum walk_end {
	WALK_NOTHING, /* there was nothing to do it with */
	WALK_DONE,
	WALK_REFUSED
};

/* 0 to sides - 1; 0 of nothing. */
size_t walk_dice(struct walk *walk, size_t sides);

/* What an error means; one that is no refusal ends the walk. */
enum walk_end walk_ended(struct walk *walk, struct err *e);

/* Says what is wrong, with the step at hand. */
void walk_wrong(struct walk *walk, const char *format, ...) PRINTF_LIKE(2, 3);

/* The step is done by the head of this agency, that day. */
void walk_as(struct walk *walk, const struct walk_agency *agency,
	     struct date today);

/* The agency of a unit at or below it; NULL: none of the walk. */
const struct walk_agency *walk_agency_of(const struct walk *walk,
					 const char *unit_path);

/* Locks a matter, by its head; false without any. */
bool walk_take(struct walk *walk, int64_t id) MUST_CHECK;
bool walk_take_any(struct walk *walk) MUST_CHECK;

/* A new matter, to be looked at as those that were changed. */
void walk_add(struct walk *walk, int64_t matter_id);
void walk_touch(struct walk *walk, int64_t matter_id);

/* A day on which the next fact of the matter may be. */
struct date walk_next_day(struct walk *walk);

/* What money a fact brought, or took back (way -1). */
void walk_sum(struct walk *walk, const char *kind, struct date on, int64_t dong,
	      int way);

/* Sums of some lines, in part or whole, by chance, out of what is held or what
 * is left; false: nothing is. Memory of the request. */
bool walk_money(struct walk *walk, bool held, struct event_input *input);

/* A ground of the event, by chance; NULL: it has none. */
const struct law_term *walk_ground(struct walk *walk, const char *list,
				   struct date on);

/* The code of a term of the list, by chance; "": it has none. */
const char *walk_term(struct walk *walk, const char *list, struct date on);

/* A fact that still stands, by chance; NULL: there is none. */
const struct event_line *walk_fact(struct walk *walk, bool decision);

typedef enum walk_end walk_fn(struct walk *walk);

walk_fn walk_open, walk_open_again;		      /* walk_open.c */
walk_fn walk_act;				      /* walk_act.c */
walk_fn walk_void, walk_late, walk_hands, walk_other; /* walk_more.c */
walk_fn walk_answer, walk_period;		      /* walk_sides.c */
walk_fn walk_illegal;				      /* walk_illegal.c */

/* Whether every matter that was changed is what its facts make it, and the
 * sums of all are what was brought. */
void walk_look(struct walk *walk, const int64_t before[WALK_SUMS]);
void walk_read_sums(struct walk *walk, int64_t sums[WALK_SUMS]);

#endif
