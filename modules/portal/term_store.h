/*
 * term_store.h - coded lists and time limits of the law, as far as citizens
 * see them (views published_term, published_deadline, published_holiday).
 */
#ifndef PORTAL_TERM_STORE_H
#define PORTAL_TERM_STORE_H

#include "common/form.h"

struct term {
	const char *code;
	const char *label;
	const char *handling; /* as in law/law.h; "" without */
	const char *deadline;
};

/* The terms of a list on a day, in order. Memory of ctx. */
MUST_CHECK struct err *term_list(TALLOC_CTX *ctx, struct db *db,
				 const char *list, struct date on,
				 struct term **terms, size_t *n);

/* One term; NULL when the list has none of this code that day. */
MUST_CHECK struct err *term_find(TALLOC_CTX *ctx, struct db *db,
				 const char *list, const char *code,
				 struct date on, struct term **term);

/* Options for a FIELD_CODE field; nothing: the words of the empty first one,
 * NULL for none. */
struct option *term_options(TALLOC_CTX *ctx, const char *nothing,
			    const struct term *terms, size_t n,
			    size_t *n_options);

/*
 * Until when an agency has to act that got a request on this day, by a rule's
 * code or alias; no date when that day's law has no such limit. *days is the
 * limit as the rule has it.
 */
MUST_CHECK struct err *term_due(TALLOC_CTX *ctx, struct db *db,
				const char *rule, struct date on,
				struct date *due_on, int64_t *days);

#endif
