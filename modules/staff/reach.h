/*
 * reach.h - the choice of a unit and of an officer above a list
 * (common/list.h): its filters called "unit" (a code; list_within() narrows
 * the list to it and what is below) and "officer" (an id). What can be chosen
 * lies inside the scope of the request, so that no choice leads out of it.
 */
#ifndef STAFF_REACH_H
#define STAFF_REACH_H

#include "common/list.h"
#include "common/lookup.h"

/* Their suggestions, of "suggest/unit" and "suggest/officer". */
extern const struct lookup reach_units;
extern const struct lookup reach_officers;

/* Declares both fields, as far as the list has them; struct list.declare. */
MUST_CHECK struct err *reach_declare(struct list_query *query);

#endif
