/*
 * sense.h - what a form asks about or refuses because it can hardly be so, by
 * the law's lists plausible_WHAT: attr1 is the check (common/plausible.h),
 * attr2 is "refuse" or "ask", the label is the sentence.
 */
#ifndef LAW_SENSE_H
#define LAW_SENSE_H

#include "common/form.h"

/* The field of the form holds a court, a birth year, a reason ...: errors and
 * doubts go to the form. An empty text is nobody's concern here. */
void sense_check(const struct request *req, struct form *form,
		 const char *field, const char *what, const char *text);

#endif
