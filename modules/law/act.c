#include "common/base.h"

#include "common/text.h"
#include "law/act.h"

const struct law_act *
law_act_next(const struct law *law, const struct law_act *after, struct date on)
{
	size_t i = after ? (size_t)(after - law->acts) + 1 : 0;

	while (i < law->n_acts && !law_holds(&law->acts[i].span, on))
		i++;
	return i < law->n_acts ? &law->acts[i] : NULL;
}

const struct law_act *
law_act(const struct law *law, const char *verb, struct date on)
{
	const struct law_act *act = law_act_next(law, NULL, on);

	while (act && !text_same(act->verb, verb))
		act = law_act_next(law, act, on);
	return act;
}

const struct law_act *
law_act_of(const struct law *law, const char *event, struct date on)
{
	const struct law_act *act = law_act_next(law, NULL, on);

	while (act && !law_act_records(act, event))
		act = law_act_next(law, act, on);
	return act;
}

bool
law_act_records(const struct law_act *act, const char *event)
{
	for (size_t i = 0; i < act->n_events; i++) {
		if (text_same(act->events[i], event))
			return true;
	}
	return false;
}

static bool
called_as_event(const struct law_act *act)
{
	return act->n_events > 1 && act->ground_by != ACT_GROUND_LEADS;
}

const char *
law_act_label(const struct law_act *act, const struct ledger_event *event)
{
	return event && called_as_event(act) ? event->label : act->label;
}

const char *
law_act_title(const struct law_act *act, const struct ledger_event *event)
{
	return event && called_as_event(act) ? event->label : act->title;
}

const struct law_act_effect *
law_effect_next(const struct law *law, const struct law_act_effect *after,
		const char *event, struct date on)
{
	size_t i = after ? (size_t)(after - law->effects) + 1 : 0;

	while (i < law->n_effects &&
	       (!text_same(law->effects[i].event, event) ||
		!law_holds(&law->effects[i].span, on)))
		i++;
	return i < law->n_effects ? &law->effects[i] : NULL;
}
