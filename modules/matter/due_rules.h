/*
 * due_rules.h - which events open a due date, and which settle one.
 *
 * What an event does is a row of the law (effect in conf/law/acts.xml), as
 * are amounts, articles and calendars (deadlines.xml); here is what its kinds
 * of effect mean. Pure.
 */
#ifndef MATTER_DUE_RULES_H
#define MATTER_DUE_RULES_H

#include "law/act.h"
#include "matter/matter.h"

/* Whether the effect of an event of this day comes about on the matter as the
 * event leaves it: where it stands, what is held, how often the ground of being
 * without means asks for verifying, and what its lines are. */
bool due_applies(const struct law *law, const struct law_act_effect *effect,
		 const struct matter *matter, struct date on);

/* True when the effect is on the open due date of this rule (alias). */
bool due_is_meant(const struct law *law, const struct law_act_effect *effect,
		  struct date on, const char *rule);

/* True when an event of this kind and day ends a due date of this rule
 * (alias) without its having been kept: it no longer applies. The first row
 * of both counts. */
bool due_is_cancelled(const struct law *law, const char *kind, struct date on,
		      const char *rule);

/* True when an event of this kind and day ends due dates. */
bool due_ends_some(const struct law *law, const char *kind, struct date on);

/*
 * The rule of verifying again by the ground of a no-means decision of a day;
 * the ordinary one when the ground has none of its own.
 */
const char *due_rhythm(const struct law *law, const char *ground,
		       struct date decided_on);

#endif
