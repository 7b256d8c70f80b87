/*
 * act_rules.h - which event an act of the law records on a matter now, and
 * which grounds fit. Pure: law and matter are values.
 */
#ifndef ENFORCEMENT_ACT_RULES_H
#define ENFORCEMENT_ACT_RULES_H

#include "law/act.h"
#include "matter/matter.h"

/*
 * The event that the act records on this matter now, NULL when none is
 * lawful: not from the present account, not for this basis, or its sums leave
 * no room for the act.
 */
const struct ledger_event *act_event(const struct law_act *act,
				     const struct ledger_chart *chart,
				     const struct matter *matter);

/* The same, once the ground (NULL: none) is known, which may name the event. */
const struct ledger_event *act_event_by_ground(const struct law_act *act,
					       const struct ledger_chart *chart,
					       const struct matter *matter,
					       const struct law_term *ground);

/* True when the ground fits the act on a matter that stands in
 * the account called account_code. */
bool act_ground_fits(const struct law_act *act, const struct law_term *ground,
		     const char *account_code);

#endif
