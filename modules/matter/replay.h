/*
 * replay.h - a matter as its facts make it, walked again from the first.
 *
 * Whatever is taken back, by the record or by the law, and whatever comes late
 * is answered by one question: where would the matter stand if these had been
 * its facts? Facts are walked by their days, and those of a day as they were
 * recorded, each by its own rules (plan.h, act_condition.h). So a fact may be
 * taken back when all others stand without it, and what it had posted is what
 * the two walks differ by. Pure.
 */
#ifndef MATTER_REPLAY_H
#define MATTER_REPLAY_H

#include "matter/plan.h"

/* A fact that nobody took back, as it was recorded. */
struct replay_fact {
	int64_t event_id; /* 0: it is not recorded yet */
	int64_t decision_id;
	int64_t refers_to;  /* the event whose decision it is on, 0 */
	const char *number; /* of the decision, NULL */
	/* to_unit_id and to_officer_id: where the matter is after it; the
	 * lines that it names. */
	struct event_input input;
};

/* Puts one more fact behind those of its day, of n that are in order; what may
 * come late goes before what ended a line that day. Its place. */
size_t replay_put(const struct law *law, struct replay_fact *facts, size_t n,
		  const struct replay_fact *fact);

struct replay {
	struct matter matter; /* as the facts leave it */
	struct plan *plans;   /* of each fact; event NULL: it does not stand */
	struct obligation **before; /* the lines before each fact */
	/* Why the fact does not stand; NULL: it does, or was left out. */
	const char **refusals;
	bool *lacks; /* a condition of its act does not hold */
	size_t n;
	size_t n_fallen;
};

/* No fact is left out. */
#define REPLAY_ALL ((size_t)-1)

/*
 * Walks the facts, in order, of the matter as it was opened by the first; the
 * one at `out` is left out. *now is the matter as it stands: its names and the
 * sums that its lines were opened with. One that lacks a condition falls only
 * when it did not lack it in `known` (NULL: all of them may), and its lines
 * are those that it moved there: a decision is on what it was on. Memory of
 * ctx.
 */
void replay_run(TALLOC_CTX *ctx, const struct law *law,
		const struct matter *now, const struct replay_fact *facts,
		size_t n, size_t out, const struct replay *known,
		struct replay *replay);

/* What it takes to take one fact back. */
struct replay_taking {
	struct replay with;
	struct replay without; /* n_fallen 0: all others stand */
	struct plan_leg *legs; /* by which the two differ */
	size_t n_legs;
};

/* False when the facts do not lead to where the matter stands, which only a
 * fault of the program or of the data can bring about. */
bool replay_take_back(TALLOC_CTX *ctx, const struct law *law,
		      const struct matter *now, const struct replay_fact *facts,
		      size_t n, size_t at,
		      struct replay_taking *taking) MUST_CHECK;

/* Walks the facts with the one at `at`, which the matter does not know yet:
 * those that do not stand with it fall, and so does it when it does not stand
 * itself. False as above. */
bool replay_put_in(TALLOC_CTX *ctx, const struct law *law,
		   const struct matter *now, const struct replay_fact *facts,
		   size_t n, size_t at, struct replay *replay) MUST_CHECK;

/* Whether the walk leads to where the matter stands: accounts, sums, hands. */
bool replay_agrees(const struct replay *replay, const struct matter *now);

/* Takes the matter to where the walk leads; duties that it knows keep their
 * rows. The matter is recalled. Memory of ctx. */
void replay_settle(TALLOC_CTX *ctx, const struct replay *replay,
		   struct matter *now);

#endif
