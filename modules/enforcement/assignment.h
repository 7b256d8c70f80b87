/*
 * assignment.h - giving matters to an officer, one or many at once. All or
 * none: when one row cannot be given, every row says what is wrong with it.
 */
#ifndef ENFORCEMENT_ASSIGNMENT_H
#define ENFORCEMENT_ASSIGNMENT_H

#include "matter/event.h"
#include "staff/unit.h"

/* The event that gives this matter to an officer: the first one by the
 * decision, later ones with the record of hand-over. */
const char *assignment_kind(const struct matter *matter);

/* Officers that the session may give matters to, as of today. */
MUST_CHECK struct err *
assignment_officers(struct request *req, struct officer **officers, size_t *n);

/*
 * Gives the locked matter to the officer. *refusal is a sentence when that
 * cannot be; the matter is unchanged then. Memory of the request.
 */
MUST_CHECK struct err *assignment_give(struct request *req,
				       struct matter *matter,
				       const struct officer *officer,
				       struct date on, const char *note,
				       const char **refusal);

#endif
