#include "common/base.h"

#include "matter/transfer.h"

static const struct {
	const char *code;
	const char *words;
	const char *class;
} states[] = {
	[TRANSFER_SENT] = { "sent", "Đang chuyển", "warn" },
	[TRANSFER_RECEIVED] = { "received", "Đã nhận", "warn" },
	[TRANSFER_OPENED] = { "opened", "Đã ra quyết định", "good" },
	[TRANSFER_RETURNED] = { "returned", "Trả lại", "bad" },
	[TRANSFER_WITHDRAWN] = { "withdrawn", "Bên gửi đã rút", "off" },
};

enum transfer_state
transfer_state_named(const char *code)
{
	size_t i = ARRAY_LEN(states) - 1;

	while (i > TRANSFER_SENT && strcmp(states[i].code, code) != 0)
		i--;
	return (enum transfer_state)i;
}

const char *
transfer_state_code(enum transfer_state state)
{
	return states[state].code;
}

const char *
transfer_state_words(enum transfer_state state)
{
	return states[state].words;
}

const char *
transfer_state_class(enum transfer_state state)
{
	return states[state].class;
}

enum transfer_state
transfer_state_by(const struct transfer *t, const struct replay *r)
{
	bool stands = false;

	for (size_t i = 0; i < r->n; i++) {
		const struct plan *plan = &r->plans[i];

		if (!plan->event)
			continue;
		stands = stands || plan->event_id == t->event_id;
		if (plan->event->effect == EFFECT_RETURN &&
		    plan->refers_to == t->event_id)
			return plan->event_id == t->return_event_id
				       ? TRANSFER_RETURNED
				       : TRANSFER_WITHDRAWN;
	}
	if (!stands)
		return TRANSFER_WITHDRAWN;
	if (t->to_matter_id)
		return TRANSFER_OPENED;
	return date_is_set(t->received_on) ? TRANSFER_RECEIVED : TRANSFER_SENT;
}

int64_t
transfer_sum(const struct plan *plan, size_t line)
{
	int64_t sum = 0;

	for (size_t i = 0; i < plan->n_legs; i++) {
		const struct plan_leg *leg = &plan->legs[i];

		if (leg->line == line &&
		    leg->leg.account == plan->event->to_account)
			sum += leg->leg.dong;
	}
	return sum;
}
