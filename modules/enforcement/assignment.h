/*
 * assignment.h - giving matters to an officer, one or many at once. All or
 * none: when one row cannot be given, every row says what is wrong with it.
 */
#ifndef ENFORCEMENT_ASSIGNMENT_H
#define ENFORCEMENT_ASSIGNMENT_H

#include "common/lookup.h"
#include "matter/event.h"
#include "staff/unit.h"

/* To whom matters may be given, as of today. */
extern const struct lookup assignment_lookups;

/* The field "officer" of a form that gives matters away. typed: what was sent
 * for it, NULL: nothing. Before form_read(). */
MUST_CHECK struct err *assignment_declare(struct form *form, const char *typed);

/* The officer of its value; ERR_MISSING when he is out of reach. */
MUST_CHECK struct err *assignment_chosen(struct request *req, const char *value,
					 struct officer **officer);

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
