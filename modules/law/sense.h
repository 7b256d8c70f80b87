/*
 * sense.h - what a form asks about or refuses because it can hardly be so, by
 * the law's lists plausible_WHAT: whether a check (common/plausible.h)
 * refuses or asks, and the label as the sentence.
 */
#ifndef LAW_SENSE_H
#define LAW_SENSE_H

#include "common/form.h"

/* The field of the form holds a court, a birth year, a reason ...: errors and
 * doubts go to the form. An empty text is nobody's concern here. */
void sense_check(const struct request *req, struct form *form,
		 const char *field, const char *what, const char *text);

/*
 * The field holds the day of a fact. Its lists have checks of their own:
 *
 *	days-back N    at most N days before today
 *	days-ahead N   at most N days after today
 *	working        a day on which offices work; so is today, for who asks
 *
 * Nothing when the date is not set: forms have REQUIRED. Ask it last: what is
 * asked about keeps a form from being valid.
 */
void sense_check_day(const struct request *req, struct form *form,
		     const char *field, const char *what, struct date on);

#endif
