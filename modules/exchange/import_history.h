/*
 * import_history.h - the way through one history, shared by the files that
 * check it; nobody else includes it.
 */
#ifndef EXCHANGE_IMPORT_HISTORY_H
#define EXCHANGE_IMPORT_HISTORY_H

#include "exchange/import_plan.h"

struct walk {
	const struct import_rules *rules;
	struct import_plan *plan;
	struct import_dossier *d;
	const struct import_event *in;	 /* NULL: the enforcement decision */
	const struct ledger_event *rule; /* NULL: that day's law has none */
	struct event_input fact;	 /* what it says, as a page would */
	const struct law_decision_type *document; /* NULL: none goes with it */
	const struct import_unit *issuing;	  /* of the document, NULL */
	int64_t line;
};

/* Adds a fault of the present event. */
void import_walk_refuse(struct walk *w, const char *field, const char *reason);

/* What the law of its day asks of an event besides the ledger: ground,
 * verification result, decision with its number, time for the separate
 * book. Faults go to the dossier. */
void import_walk_check(struct walk *w);

/* Divides the sum of an event about money over the obligations. */
void import_walk_money(struct walk *w);

#endif
