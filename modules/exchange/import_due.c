#include "common/base.h"

#include "exchange/import_plan.h"
#include "matter/due_rules.h"

/* The way through the history, for due dates: what due_follow_event() does
 * event by event. */
struct following {
	const struct import_rules *rules;
	struct import_plan *plan;
	int no_means_account;
};

/* Opens a due date, unless the law of that day has no such limit. */
static void
open_due(struct following *f, const char *rule, size_t event,
	 struct date from_on)
{
	const struct law_deadline *found =
		law_deadline(f->rules->law, rule, from_on);
	struct plan_due *due;

	if (!found)
		return;
	due = &f->plan->dues[f->plan->n_dues++];
	due->rule = found;
	due->from_on = from_on;
	due->due_on = law_deadline_end(f->rules->law, found, from_on);
	due->event = event;
}

/* Settles the open ones of the rule; "*" is all. */
static void
settle(struct import_plan *plan, const char *rule)
{
	size_t kept = 0;

	for (size_t i = 0; i < plan->n_dues; i++) {
		if (strcmp(rule, "*") != 0 &&
		    strcmp(plan->dues[i].rule->alias, rule) != 0)
			plan->dues[kept++] = plan->dues[i];
	}
	plan->n_dues = kept;
}

static void
apply_effect(struct following *f, const struct due_effect *effect, size_t at)
{
	const struct plan_event *event = &f->plan->events[at];
	const struct law_deadline *before;
	struct date on = event->on;

	if (effect->settles &&
	    (!effect->when_nothing_held || event->held_dong == 0))
		settle(f->plan, effect->settles);
	if (!effect->opens)
		return;
	if (effect->after) {
		before = law_deadline(f->rules->law, effect->after, on);
		if (before)
			on = law_deadline_end(f->rules->law, before, on);
	}
	open_due(f, effect->opens, at, on);
}

/* While there are no means, each look opens the next one, as often as the
 * ground says (due_rhythm); the decision itself also the
 * way to the separate book. */
static void
follow_no_means(struct following *f, size_t at, size_t decided)
{
	const struct plan_event *event = &f->plan->events[at];
	const struct plan_event *decision = &f->plan->events[decided];
	const struct law_deadline *again;

	if (event->account != f->no_means_account || decided == 0 ||
	    (at != decided && strcmp(event->rule->code, "verified") != 0))
		return;
	again = law_deadline(f->rules->law,
			     due_rhythm(f->rules->law, decision->from->ground,
					decision->on),
			     event->on);
	if (!again)
		return;
	open_due(f, again->alias, at, event->on);
	if (at == decided)
		open_due(f, due_book_rule(again->alias), at, event->on);
}

/* Nearest first; equals stay in the order in which they were opened. */
static void
sort_dues(struct import_plan *plan)
{
	for (size_t i = 1; i < plan->n_dues; i++) {
		struct plan_due due = plan->dues[i];
		size_t at = i;

		while (at > 0 && date_compare(plan->dues[at - 1].due_on,
					      due.due_on) > 0) {
			plan->dues[at] = plan->dues[at - 1];
			at--;
		}
		plan->dues[at] = due;
	}
}

void
import_find_dues(const struct import_rules *rules, struct import_plan *plan)
{
	const struct ledger_account *no_means = ledger_account_called(
		law_chart(rules->law, plan->last_on), "no_means");
	struct following f = { rules, plan, no_means ? no_means->id : 0 };
	size_t decided = 0;

	/* An event opens at most three. */
	plan->dues = talloc_zero_array(plan, struct plan_due,
				       (unsigned)(3 * plan->n_events));
	for (size_t i = 0; i < plan->n_events; i++) {
		const char *kind = plan->events[i].rule->code;

		if (strcmp(kind, "no_means") == 0)
			decided = i;
		for (size_t k = 0; k < due_effects_count; k++) {
			if (strcmp(due_effects[k].kind, kind) == 0)
				apply_effect(&f, &due_effects[k], i);
		}
		follow_no_means(&f, i, decided);
	}
	sort_dues(plan);
}
