/*
 * lines.h - which lines of a matter a fact is on.
 *
 * A line (khoản phải thi hành) is what one side must do for the other; each
 * stands in exactly one account of the ledger, and the matter where its lines
 * put it (ledger_derive()). A fact that moves is on the lines that it names, or
 * on all from where it is lawful. Pure.
 */
#ifndef MATTER_LINES_H
#define MATTER_LINES_H

#include "matter/event.h"

/* Who is to get what is paid out for the line, the first of several who
 * receive it together; 0: the State budget, or nobody by name. */
int64_t line_creditor(const struct obligation *line);

/* Whether what is paid out for the line may go to this party; 0: to the State
 * budget. */
bool line_pays(const struct obligation *line, int64_t party_id);

bool line_is_open(const struct obligation *line);

/* Whether the line stands where the event is lawful, and not yet where it
 * leads. */
bool line_takes(const struct ledger_chart *chart,
		const struct ledger_event *event,
		const struct obligation *line);

/* The same for the matter: one of its lines, or, of an event of the matter as a
 * whole, each that is open. */
bool matter_takes(const struct ledger_chart *chart,
		  const struct ledger_event *event,
		  const struct matter *matter);

/* Positions of the lines that the fact is on, each once, in order; memory of
 * ctx. */
size_t *lines_of(TALLOC_CTX *ctx, const struct ledger_chart *chart,
		 const struct ledger_event *event, const struct matter *matter,
		 const struct event_input *input, size_t *n);

/* Why a line does not take the event, as a sentence; NULL when it does. Memory
 * of ctx. */
const char *line_refusal(TALLOC_CTX *ctx, const struct ledger_chart *chart,
			 const struct ledger_event *event,
			 const struct obligation *line);

/* Why the fact cannot be on the lines that it names, as a sentence; NULL when
 * it can. Memory of ctx or a literal. */
const char *lines_refusal(TALLOC_CTX *ctx, const struct ledger_chart *chart,
			  const struct ledger_event *event,
			  const struct matter *matter,
			  const struct event_input *input);

/* How many are open. */
size_t lines_open(const struct matter *matter);

/* Whether an open line stands in the account. */
bool lines_stand(const struct matter *matter, int account);

/* What is left of all lines that are open. */
int64_t matter_left(const struct matter *matter);

/* The sum of what all lines can still take (obligation_open()). */
int64_t matter_open(const struct matter *matter, bool paying);

#endif
