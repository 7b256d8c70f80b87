/*
 * bearers.h - whether a name is common. A list finds the few who bear a name by
 * an index of syllables, and puts what it found in order. Of a name that many
 * bear it reads its own order instead, of which a page has some dozens.
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

/* So many are still looked at one by one. */
#define BEARERS_FEW LIST_COUNT_MAX

/* The number that was typed, as persons have it; "": it is none. Memory of the
 * request. */
const char *bearers_number(const struct list_query *query, const char *typed);

/*
 * Chooses the source of a list that looks for what was typed: found while few
 * parties have the syllable or the number that it goes by, within one agency's
 * judgments or (unit_id 0) in the country; named when more do, and how many
 * they are is not told then, as it would take reading most of them.
 */
MUST_CHECK struct err *bearers_search(struct list_query *query,
				      const char *typed, int64_t unit_id,
				      size_t named, size_t found);

#endif
