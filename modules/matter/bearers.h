/*
 * bearers.h - whose number was typed: lists find a person by it as by his name
 * (words.h).
 */
#ifndef MATTER_BEARERS_H
#define MATTER_BEARERS_H

#include "common/list.h"

/* Whether the person s has the number bound: by what people type when it is a
 * personal number or tax code, and none by "" (bearers_number()). It holds no
 * sign of LIKE, and is a range of the index also where nobody has it. */
#define HAS_NUMBER "s.number LIKE CONVERT(? USING ascii)"

/* The parties p of that person; the same as a condition on one party p. */
#define BEARERS_OF_NUMBER                                                      \
	"person s STRAIGHT_JOIN party p ON p.person_id = s.id AND " HAS_NUMBER
#define BEARS_NUMBER                                                           \
	"p.person_id = (SELECT s.id FROM person s WHERE " HAS_NUMBER ")"

/* The number that was typed, as persons have it; "": it is none. Memory of the
 * request. */
const char *bearers_number(const struct list_query *query, const char *typed);

#endif
