/*
 * plausible.h - whether a text looks like what it should be. Pure: which
 * checks a value must stand, and what is said otherwise, is data (lists
 * plausible_... of conf/law/terms.xml, law/sense.h).
 *
 *	words N        at least N words
 *	letters N      at least N letters
 *	distinct N     at least N different letters: not one sign repeated
 *	digits N       at least N digits
 *	like PATTERN   an extended regular expression fits
 *	least N        a number, N or more
 *	most N         a number, N or less
 *	years-back N   a year, at most N years before today's
 *	years-ahead N  a year, at most N years after today's
 */
#ifndef COMMON_PLAUSIBLE_H
#define COMMON_PLAUSIBLE_H

#include "common/date.h"

/* True when the text stands the check; so does an empty text, for which
 * forms have REQUIRED, and an unknown check. */
bool plausible(const char *check, const char *text, struct date today);

#endif
