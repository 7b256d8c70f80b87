/*
 * act_rules.h - what can be recorded in a dossier: one row an act, and which
 * of them is lawful now. Pure: the chart of the ledger is a value.
 *
 * The law's tables say from where an event is lawful, whether a decision
 * goes with it and who signs it; here is only how the pages call it.
 */
#ifndef ENFORCEMENT_ACT_RULES_H
#define ENFORCEMENT_ACT_RULES_H

#include "law/law.h"
#include "matter/matter.h"

#define ACT_KINDS_MAX 2

/* What a ground says about the act. */
enum act_ground {
	GROUND_NONE,	/* the act needs no ground */
	GROUND_ANY,	/* every ground of the list */
	GROUND_TO_KIND, /* the event that it leads to */
	GROUND_FROM	/* where the matter stands */
};

/* In which group of the dossier's menu an act is shown. */
enum act_group { ACT_WORK, ACT_MONEY, ACT_STATE, ACT_END, ACT_GROUPS };

struct act {
	const char *verb;  /* last part of its address */
	const char *label; /* on the dossier */
	const char *title; /* of the page */
	const char *button;
	enum act_group group;
	/* Codes of ledger_event; the first one that is lawful counts. */
	const char *kinds[ACT_KINDS_MAX];
	enum act_ground ground_use;
	bool note_required;
	bool needs_balance; /* something is left to enforce */
	bool needs_held;    /* money was collected and not paid out */
	bool needs_settled; /* nothing is left */
};

/* The act with the verb, NULL when there is none. */
const struct act *act_find(const char *verb);

/* All acts, in the order of the menu. */
const struct act *act_all(size_t *n);

/*
 * The event that the act records on this matter now, NULL when none is
 * lawful: not from the present account, not for this basis, or there is no
 * money to collect or pay.
 */
const struct ledger_event *act_event(const struct act *act,
				     const struct ledger_chart *chart,
				     const struct matter *matter);

/* The same, once the ground (NULL: none) is known, which may name the event. */
const struct ledger_event *act_event_by_ground(const struct act *act,
					       const struct ledger_chart *chart,
					       const struct matter *matter,
					       const struct law_term *ground);

/* True when the event takes the matter out of the ordinary count: to the
 * separate book, or back to who asked (matter/separate_book.h). */
bool act_leaves_count(const struct ledger_event *event);

/* True when what was found of the debtor's means decides about the event. */
bool act_asks_means(const struct ledger_event *event);

/* True when the ground fits the act on a matter that stands in
 * the account called account_code. */
bool act_ground_fits(const struct act *act, const struct law_term *ground,
		     const char *account_code);

#endif
