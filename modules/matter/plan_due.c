#include "common/base.h"

#include "matter/due_rules.h"
#include "matter/plan_internal.h"

static struct matter_due *
room_for_due(TALLOC_CTX *ctx, struct matter *m)
{
	m->dues = talloc_realloc(ctx, m->dues, struct matter_due,
				 (unsigned)m->n_dues + 1);
	return &m->dues[m->n_dues++];
}

/* Opens a duty, unless the law of that day has no such limit. */
static void
open_due(TALLOC_CTX *ctx, const struct law *law, struct matter *m,
	 const struct plan *plan, const char *rule, struct date from)
{
	const struct law_deadline *limit = law_deadline(law, rule, from);

	if (!limit)
		return;
	*room_for_due(ctx, m) = (struct matter_due){
		.rule = limit->alias,
		.label = limit->label,
		.article = limit->article ? limit->article : "",
		.from_on = from,
		.due_on = law_deadline_end(law, limit, from),
		.from = plan,
	};
}

/* Settles the open ones of the rule; "*" is all. */
static void
settle(struct matter *m, const struct plan *plan, const char *rule)
{
	for (size_t i = 0; i < m->n_dues; i++) {
		struct matter_due *due = &m->dues[i];

		if (date_is_set(due->done_on) || due->gone ||
		    (strcmp(rule, "*") != 0 && strcmp(due->rule, rule) != 0))
			continue;
		due->done_on = plan->on;
		due->done = plan;
		due->changed = true;
	}
}

static void
apply_effect(TALLOC_CTX *ctx, const struct law *law, struct matter *m,
	     const struct plan *plan, const struct due_effect *effect)
{
	const struct law_deadline *before;
	struct date from = plan->on;

	if (effect->settles &&
	    (!effect->when_nothing_held || m->held_dong == 0))
		settle(m, plan, effect->settles);
	if (!effect->opens)
		return;
	before = effect->after ? law_deadline(law, effect->after, from) : NULL;
	if (before)
		from = law_deadline_end(law, before, from);
	open_due(ctx, law, m, plan, effect->opens, from);
}

/* While there are no means, each look opens the next one, as often as the
 * ground says; the decision itself also the way to the separate book. */
static void
follow_no_means(TALLOC_CTX *ctx, const struct law *law, struct matter *m,
		const struct plan *plan)
{
	bool decides = plan->event->to_account == m->state.account;
	const struct law_deadline *again;

	if (strcmp(m->account_code, "no_means") != 0 ||
	    (!decides && !plan->event->verifies))
		return;
	again = law_deadline(
		law, due_rhythm(law, m->means.ground, m->means.no_means_on),
		plan->on);
	if (!again)
		return;
	open_due(ctx, law, m, plan, again->alias, plan->on);
	if (decides)
		open_due(ctx, law, m, plan, due_book_rule(again->alias),
			 plan->on);
}

void
plan_follow_dues(TALLOC_CTX *ctx, const struct law *law, struct matter *m,
		 const struct plan *plan)
{
	for (size_t i = 0; i < due_effects_count; i++) {
		if (strcmp(due_effects[i].kind, plan->event->code) == 0)
			apply_effect(ctx, law, m, plan, &due_effects[i]);
	}
	follow_no_means(ctx, law, m, plan);
}

void
plan_undo_dues(struct matter *m, int64_t event_id)
{
	for (size_t i = 0; i < m->n_dues; i++) {
		struct matter_due *due = &m->dues[i];

		if (due->from_event_id == event_id)
			due->gone = true;
		if (due->done_event_id != event_id)
			continue;
		due->done_on = (struct date){ 0 };
		due->done_event_id = 0;
		due->changed = true;
	}
}

bool
event_weighs_past(const struct ledger_event *event)
{
	bool settles = false;

	for (size_t i = 0; i < due_effects_count; i++)
		settles = settles ||
			  (due_effects[i].settles &&
			   strcmp(due_effects[i].kind, event->code) == 0);
	return settles || event->verifies || event->effect == EFFECT_MOVE;
}

void
plan_note_next(struct matter *m)
{
	const struct matter_due known = { .rule = m->due_rule,
					  .due_on = m->due_on };
	const struct matter_due *next = NULL;

	if (!m->recalled && date_is_set(known.due_on))
		next = &known;

	for (size_t i = 0; i < m->n_dues; i++) {
		const struct matter_due *due = &m->dues[i];

		if (due->gone || date_is_set(due->done_on))
			continue;
		if (!next || date_compare(due->due_on, next->due_on) < 0)
			next = due;
	}
	m->due_on = next ? next->due_on : (struct date){ 0 };
	m->due_rule = next ? next->rule : NULL;
}
