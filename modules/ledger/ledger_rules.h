/*
 * ledger_rules.h - double entry for matters and đồng.
 *
 * A matter, and every đồng of it, is always in exactly one account. An event
 * posts legs that sum to zero, so the identities of the statutory forms hold
 * by construction. Which event moves what where is data (conf/law/ledger.xml);
 * here is only how a movement becomes legs. Pure: values in, values out.
 *
 * Two halves that each sum to zero for every unit and officer: the main half
 * (sources new and carried, stocks, outflows) and the separate book with its
 * source. What enters the book leaves the main half by the source it came in
 * (Điều 9 khoản 6 Nghị định 62/2015: counted apart); what returns comes in as
 * new.
 *
 * Between officers or units a matter moves with its open balance and its
 * source; what was paid or ended before stays where it was earned.
 */
#ifndef LEDGER_LEDGER_RULES_H
#define LEDGER_LEDGER_RULES_H

#include "law/chart.h"
#include "ledger/posting.h"

#define LEDGER_LEGS_MAX 6

/* Where a matter stands before or after an event. */
struct ledger_state {
	int account; /* 0: not yet taken in */
	int64_t unit_id;
	int64_t officer_id;    /* 0: not assigned */
	int64_t balance_dong;  /* open */
	struct date inflow_on; /* when it came in, or came back from the book */
	int matters;	       /* 1: a matter; 0: a line of one */
};

struct ledger_movement {
	const struct ledger_event *event;
	struct date on;
	int64_t dong;	 /* intake: owed; money: the sum */
	int64_t unit_id; /* intake, dimension: where to */
	int64_t officer_id;
	int matters; /* intake: 1 for a matter, 0 for a line */
};

struct ledger_leg {
	int account;
	int64_t unit_id;
	int64_t officer_id;
	int matters;
	int64_t dong;
	struct leg_period period; /* not of ledger_post(): posting.h */
};

/*
 * Where a matter stands whose lines stand in these accounts: the one of lowest
 * rank (stands in conf/law/ledger.xml). NULL: no line stands anywhere.
 */
const struct ledger_account *ledger_derive(const struct ledger_chart *chart,
					   const int *accounts, size_t n);

/* True when the event is lawful from the account. */
bool ledger_event_allowed(const struct ledger_event *event,
			  const struct ledger_chart *chart, int account);

/*
 * The legs of a movement and the state after it. legs has room for
 * LEDGER_LEGS_MAX; before and after are two objects. False when the movement
 * is impossible: no such accounts, not lawful from here, a sum below zero or
 * above the balance. EFFECT_CORRECT is what two walks differ by
 * (matter/replay.h).
 */
bool ledger_post(const struct ledger_chart *chart,
		 const struct ledger_state *before,
		 const struct ledger_movement *movement,
		 struct ledger_leg *legs, size_t *n_legs,
		 struct ledger_state *after) MUST_CHECK;

/*
 * The same for a matter that comes to stand in another account because its
 * lines do, from wherever and by whichever event they went there.
 */
bool ledger_stand(const struct ledger_chart *chart,
		  const struct ledger_state *before, int account,
		  struct date on, struct ledger_leg *legs, size_t *n_legs,
		  struct ledger_state *after) MUST_CHECK;

/*
 * The same back to where it stood before a decision that is taken back. What
 * stands where it ended on a day of this statistical year leaves that account
 * again; of an earlier year, or with no such day, its end stays counted and it
 * comes in as new. before has the sum that is open again.
 */
bool ledger_return(const struct ledger_chart *chart,
		   const struct ledger_state *before, int account,
		   struct date ended_on, struct date on,
		   struct ledger_leg *legs, size_t *n_legs,
		   struct ledger_state *after) MUST_CHECK;

#endif
