#include "common/base.h"

#include "matter/lines.h"
#include "matter/plan_internal.h"

void
plan_move_money(struct matter *m, const struct plan *plan, int way)
{
	enum ledger_money kind = plan->event->money;

	for (size_t i = 0; i < plan->n_money; i++) {
		struct obligation *o = &m->obligations[plan->money[i].line];
		int64_t dong = way * plan->money[i].dong;

		if (dong == 0)
			continue;
		if (kind == LEDGER_COLLECTS)
			o->collected_dong += dong;
		else if (kind == LEDGER_PAYS)
			o->paid_dong += dong;
		else if (kind == LEDGER_ADDS)
			o->added_dong += dong;
		else if (kind == LEDGER_RETURNS)
			o->collected_dong -= dong;
		else
			o->ended_dong += dong;
		o->left_dong = obligation_left(o);
		o->changed = true;
	}
	m->state.balance_dong = matter_left(m);
	if (kind == LEDGER_COLLECTS)
		m->held_dong += way * plan->dong;
	if (kind == LEDGER_RETURNS)
		m->held_dong -= way * plan->dong;
	if (kind == LEDGER_PAYS) {
		m->held_dong -= way * plan->dong;
		m->paid_dong += way * plan->dong;
	}
}
