#include "common/base.h"

#include "matter/due_rules.h"

#include "matter/due.h"
#include "matter/lines.h"

/* Verifying in this rhythm is what the ground asks for. */
static bool
is_rhythm(const struct law *law, const struct matter *m, const char *rhythm,
	  struct date on)
{
	const struct law_deadline *asked = law_deadline(
		law, due_rhythm(law, m->means.ground, m->means.no_means_on),
		on);

	return asked && strcmp(asked->code, rhythm) == 0;
}

/* Some line is of the kind that the effect asks for. */
static bool
has_line(const struct law *law, const struct law_act_effect *effect,
	 const struct matter *m, struct date on)
{
	for (size_t i = 0; i < m->n_obligations; i++) {
		const char *code = m->obligations[i].obligation_type;
		const struct law_obligation_type *type =
			law_obligation_type(law, code, on);

		if (effect->line_type && strcmp(code, effect->line_type) != 0)
			continue;
		/* A kind that this law no longer knows is enforced as all. */
		if (!effect->if_voluntary || !type || type->voluntary_period)
			return true;
	}
	return !effect->line_type && !effect->if_voluntary;
}

bool
due_applies(const struct law *law, const struct law_act_effect *effect,
	    const struct matter *m, struct date on)
{
	const struct ledger_account *at =
		effect->while_account
			? ledger_account_called(law_chart(law, on),
						effect->while_account)
			: NULL;

	if (effect->while_account && (!at || !lines_stand(m, at->id)))
		return false;
	if (effect->unless_held && m->held_dong != 0)
		return false;
	if (effect->rhythm && !is_rhythm(law, m, effect->rhythm, on))
		return false;
	return has_line(law, effect, m, on);
}

bool
due_is_meant(const struct law *law, const struct law_act_effect *effect,
	     struct date on, const char *rule)
{
	const struct law_deadline *limit;

	if (!effect->rule)
		return true;
	limit = law_deadline(law, effect->rule, on);
	return limit && strcmp(limit->alias, rule) == 0;
}

bool
due_is_cancelled(const struct law *law, const char *kind, struct date on,
		 const char *rule)
{
	const struct law_act_effect *effect = NULL;

	for (;;) {
		effect = law_effect_next(law, effect, kind, on);
		if (!effect)
			return false;
		if (effect->does != ACT_OPENS &&
		    due_is_meant(law, effect, on, rule))
			return effect->does == ACT_CANCELS;
	}
}

bool
due_ends_some(const struct law *law, const char *kind, struct date on)
{
	const struct law_act_effect *effect =
		law_effect_next(law, NULL, kind, on);

	while (effect && effect->does == ACT_OPENS)
		effect = law_effect_next(law, effect, kind, on);
	return effect;
}

const char *
due_rhythm(const struct law *law, const char *ground, struct date decided_on)
{
	const struct law_term *term =
		law_term(law, "no_means_ground", ground, decided_on);

	return term && term->rhythm ? term->rhythm : "reverification";
}

enum due_class
due_classify(struct date due_on, struct date today, int64_t soon_days,
	     int64_t *days)
{
	int64_t left;

	*days = 0;
	if (!date_is_set(due_on))
		return DUE_NONE;
	left = date_to_days(due_on) - date_to_days(today);
	*days = left < 0 ? -left : left;
	if (left < 0)
		return DUE_OVER;
	if (left == 0)
		return DUE_TODAY;
	return left <= soon_days ? DUE_SOON : DUE_OK;
}
