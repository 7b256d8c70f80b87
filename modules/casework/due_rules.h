/*
 * due_rules.h - which events open a due date, and which settle one.
 *
 * The amounts, articles and calendars are data (deadline_rule); here is only
 * what sets which clock going. Pure.
 */
#ifndef CASEWORK_DUE_RULES_H
#define CASEWORK_DUE_RULES_H

#include "common/date.h"

struct due_effect {
	const char *kind;  /* of the event */
	const char *opens; /* alias of a deadline rule, NULL: none */
	/* The rule runs from the end of this one, not from the event itself. */
	const char *after;
	const char *settles; /* alias, "*" for all open ones, NULL: none */
};

extern const struct due_effect due_effects[];
extern const size_t due_effects_count;

#endif
