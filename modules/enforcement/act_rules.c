#include "common/base.h"

#include "enforcement/act_rules.h"

#include "matter/act_condition.h"
#include "matter/event_late.h"
#include "matter/lines.h"

/* From where its lines stand; what may come late is of an ended matter too, and
 * so are decisions on decisions: by them it comes back. */
static bool
kind_is_lawful(const struct ledger_event *event,
	       const struct ledger_chart *chart, const struct matter *matter)
{
	return event &&
	       (matter_takes(chart, event, matter) ||
		event_is_on_decision(event) ||
		(date_is_set(matter->ended_on) &&
		 event_may_come_late(event))) &&
	       (!event->basis || strcmp(event->basis, matter->basis) == 0);
}

const struct ledger_event *
act_event(const struct law_act *act, const struct ledger_chart *chart,
	  const struct matter *matter)
{
	if (!act_offered(act, matter))
		return NULL;
	for (size_t i = 0; i < act->n_events; i++) {
		const struct ledger_event *event =
			ledger_event_find(chart, act->events[i]);

		if (kind_is_lawful(event, chart, matter))
			return event;
	}
	return NULL;
}

const struct ledger_event *
act_event_by_ground(const struct law_act *act, const struct ledger_chart *chart,
		    const struct matter *matter, const struct law_term *ground)
{
	const struct ledger_event *event;

	if (act->ground_by != ACT_GROUND_LEADS || !ground || !ground->leads_to)
		return act_event(act, chart, matter);
	if (!law_act_records(act, ground->leads_to))
		return NULL;
	event = ledger_event_find(chart, ground->leads_to);
	return kind_is_lawful(event, chart, matter) ? event : NULL;
}

/* True when the word is one of the list, which are parted by commas. */
static bool
lists(const char *list, const char *word)
{
	size_t length = strlen(word);

	while (*list) {
		size_t here = strcspn(list, ",");

		if (here == length && memcmp(list, word, length) == 0)
			return true;
		list += here;
		list += *list == ',';
	}
	return false;
}

bool
act_ground_fits(const struct law_act *act, const struct law_term *ground,
		const char *account_code)
{
	switch (act->ground_by) {
	case ACT_GROUND_LEADS:
		return !ground->leads_to ||
		       law_act_records(act, ground->leads_to);
	case ACT_GROUND_ENDS:
		return !ground->ends_state ||
		       lists(ground->ends_state, account_code);
	case ACT_GROUND_ANY:
	default:
		return true;
	}
}
