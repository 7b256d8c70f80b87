/*
 * due_rules.h - which events open a due date, and which settle one.
 *
 * The amounts, articles and calendars are data (deadline_rule); here is only
 * what sets which clock going. Pure.
 */
#ifndef MATTER_DUE_RULES_H
#define MATTER_DUE_RULES_H

#include "law/law.h"

struct due_effect {
	const char *kind;  /* of the event */
	const char *opens; /* alias of a deadline rule, NULL: none */
	/* The rule runs from the end of this one, not from the event itself. */
	const char *after;
	const char *settles; /* alias, "*" for all open ones, NULL: none */
	/* Settles only once no collected money is held any more. */
	bool when_nothing_held;
	/* What settles takes the ground away: nothing was done in time. */
	bool cancels;
};

extern const struct due_effect due_effects[];
extern const size_t due_effects_count;

/* True when an event of this kind ends a due date of this rule without its
 * having been kept: it no longer applies. The first row of both counts. */
bool due_is_cancelled(const char *kind, const char *rule);

/*
 * The rule of verifying again by the ground of a no-means decision of a day;
 * the ordinary one when the ground has none of its own.
 */
const char *due_rhythm(const struct law *law, const char *ground,
		       struct date decided_on);

/*
 * The alias of the rule that says when a matter may leave for the separate
 * book, by the alias of the rule for verifying again: who is in prison for
 * two years or more, or whose address is unknown, is waited for longer
 * (Điều 44 khoản 2 Luật THADS 2008, Điều 9 khoản 5 Nghị định 62/2015).
 */
const char *due_book_rule(const char *verification);

#endif
