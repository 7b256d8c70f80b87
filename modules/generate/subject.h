/*
 * subject.h - what an invented matter is about.
 */
#ifndef GENERATE_SUBJECT_H
#define GENERATE_SUBJECT_H

#include "generate/random.h"

/* What a matter is about. */
struct subject {
	const char *type; /* kind of obligation */
	const char *basis;
	const char *thing; /* NULL: money */
	bool to_state;	   /* no creditor */
	bool returned;	   /* a recipient in place of a debtor */
	int64_t low_dong;
	int64_t high_dong;
	int percent; /* how often, within its basis */
};

/*
 * One by chance, as often as it is told in subject.c. ends: also things that
 * are returned or destroyed, which have no debtor whose means could be
 * wanting.
 */
const struct subject *subject_choose(struct random *random, bool ends);

/* What the same decision may be about beside it: something else that a debtor
 * owes; NULL: nothing is beside this one. */
const struct subject *subject_beside(const struct subject *first,
				     struct random *random);

/* A sum of thousands, small ones more often than large ones; 0 for things. */
int64_t subject_dong(const struct subject *subject, struct random *random);

#endif
