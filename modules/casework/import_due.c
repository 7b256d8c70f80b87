#include "common/base.h"

#include "casework/due_rules.h"
#include "casework/import_plan.h"

/* Adds a due date that an event of the plan starts, unless the law of that
 * day has no such limit. */
static void
add_due(const struct import_rules *rules, struct import_plan *plan,
	const char *rule, size_t event, struct date from_on)
{
	const struct import_deadline *found =
		import_law_deadline(rules->law, rule, from_on);
	struct plan_due due;
	size_t at = plan->n_dues;

	if (!found || plan->n_dues == PLAN_DUES_MAX)
		return;
	due = (struct plan_due){ found, from_on,
				 import_law_due(rules->law, found, from_on),
				 event };
	while (at > 0
	       && date_compare(plan->dues[at - 1].due_on, due.due_on) > 0) {
		plan->dues[at] = plan->dues[at - 1];
		at--;
	}
	plan->dues[at] = due;
	plan->n_dues++;
}

/* Nobody has looked yet: after the voluntary period come the days of the
 * first verification. */
static void
add_first_verification(const struct import_rules *rules,
		       struct import_plan *plan)
{
	struct date on = plan->events[0].on;
	const struct import_deadline *voluntary =
		import_law_deadline(rules->law, "voluntary_end", on);

	if (voluntary)
		on = import_law_due(rules->law, voluntary, on);
	add_due(rules, plan, "first_verification", 0, on);
}

/* The ground of the decision says how often to look again (its attr1 in
 * conf/law/terms.xml), and so when the separate book may have it. */
static void
add_no_means(const struct import_rules *rules, struct import_plan *plan)
{
	const struct plan_event *no_means = &plan->events[plan->no_means];
	size_t last = plan->verified > plan->no_means ? plan->verified
						      : plan->no_means;
	const char *again = "reverification";
	const struct import_deadline *found;
	const struct import_code *ground;

	if (no_means->from) {
		ground = import_law_code(rules->law, "no_means_ground",
					 no_means->from->ground, no_means->on);
		if (ground && *ground->attr)
			again = ground->attr;
	}
	add_due(rules, plan, again, last, plan->events[last].on);
	found = import_law_deadline(rules->law, again, no_means->on);
	add_due(rules, plan, due_book_rule(found ? found->alias : again),
		plan->no_means, no_means->on);
}

void
import_find_dues(const struct import_rules *rules, struct import_plan *plan)
{
	const struct ledger_account *at = ledger_account_find(
		import_law_chart(rules->law, plan->last_on),
		plan->state.account);

	if (!at || date_is_set(plan->ended_on))
		return;
	if (strcmp(at->code, "enforcing") == 0 && !plan->verified)
		add_first_verification(rules, plan);
	if (strcmp(at->code, "no_means") == 0)
		add_no_means(rules, plan);
	if (plan->held_dong > 0 && plan->collected)
		add_due(rules, plan, "pay_out", plan->collected,
			plan->events[plan->collected].on);
}
