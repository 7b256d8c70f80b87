/*
 * bearers.h - whether a name is common. A list finds the few who bear a name by
 * an index of syllables, and puts what it found in order. Of a name that many
 * bear it reads its own order instead, of which a page has some dozens.
 */
#ifndef MATTER_BEARERS_H
#define MATTER_BEARERS_H

#include "common/list.h"

/* So many are still looked at one by one. */
#define BEARERS_FEW LIST_COUNT_MAX

/*
 * Chooses the source of a list that looks for what was typed: found while few
 * parties have the syllable that it goes by, within one agency's judgments or
 * (unit_id 0) in the country; named when more do, and how many they are is not
 * told then, as it would take reading most of them.
 */
MUST_CHECK struct err *bearers_search(struct list_query *query,
				      const char *typed, int64_t unit_id,
				      size_t named, size_t found);

#endif
