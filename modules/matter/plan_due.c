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

/* Ends the open ones that the effect is on. */
static void
settle(const struct law *law, struct matter *m, const struct plan *plan,
       const struct law_act_effect *effect)
{
	for (size_t i = 0; i < m->n_dues; i++) {
		struct matter_due *due = &m->dues[i];

		if (date_is_set(due->done_on) || due->gone ||
		    !due_is_meant(law, effect, plan->on, due->rule))
			continue;
		due->done_on = plan->on;
		due->done = plan;
		due->changed = true;
	}
}

static void
apply_effect(TALLOC_CTX *ctx, const struct law *law, struct matter *m,
	     const struct plan *plan, const struct law_act_effect *effect)
{
	const struct law_deadline *before;
	struct date from = plan->on;

	if (!due_applies(law, effect, m, plan->on))
		return;
	/* What was due because of where lines stood is due of those that still
	 * stand there; all of it, while any goes on elsewhere. */
	if (effect->does != ACT_OPENS) {
		if (effect->rule ? plan->rest_there : plan->rest_open)
			return;
		settle(law, m, plan, effect);
		return;
	}
	before = effect->after ? law_deadline(law, effect->after, from) : NULL;
	if (before)
		from = law_deadline_end(law, before, from);
	open_due(ctx, law, m, plan, effect->rule, from);
}

void
plan_follow_dues(TALLOC_CTX *ctx, const struct law *law, struct matter *m,
		 const struct plan *plan)
{
	const char *kind = plan->event->code;
	const struct law_act_effect *effect =
		law_effect_next(law, NULL, kind, plan->on);

	for (; effect; effect = law_effect_next(law, effect, kind, plan->on))
		apply_effect(ctx, law, m, plan, effect);
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
event_weighs_past(const struct law *law, const struct ledger_event *event,
		  struct date on)
{
	return event->verifies || event->effect == EFFECT_MOVE ||
	       due_ends_some(law, event->code, on);
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
