#include "common/base.h"

#include "common/money.h"
#include "exchange/import_history.h"

/* Divides the sum over the obligations in their order, or puts it on the one
 * that the event names. */
static void
divide_money(struct walk *w)
{
	const struct matter *m = &w->plan->matter;
	bool pays = w->rule->money == LEDGER_PAYS;
	struct event_money *money = talloc_zero_array(
		w->d, struct event_money, (unsigned)m->n_obligations + 1);
	int64_t left = w->in->dong;

	w->fact.money = money;
	for (size_t i = 0; left > 0 && i < m->n_obligations; i++) {
		int64_t part = obligation_open(&m->obligations[i], pays);

		if (*w->in->claim &&
		    strcmp(w->plan->lines[i].from->id, w->in->claim) != 0)
			continue;
		if (part > left)
			part = left;
		if (part <= 0)
			continue;
		money[w->fact.n_money++] =
			(struct event_money){ .line = i, .dong = part };
		left -= part;
	}
	if (left > 0)
		import_fault_add(w->d, w->line, "dong",
				 pays ? "Số tiền chi trả lớn hơn số đã thu còn "
					"giữ (thừa %s đồng)."
				      : "Số tiền lớn hơn số còn phải thi hành "
					"(thừa %s đồng).",
				 money_text(w->d, left));
}

void
import_walk_money(struct walk *w)
{
	if (w->rule->money != MONEY_NONE && w->in->dong == 0)
		import_walk_refuse(
			w, "dong",
			"Sự kiện về tiền phải có số tiền lớn hơn 0.");
	else if (w->rule->money != MONEY_NONE)
		divide_money(w);
	else if (w->in->dong)
		import_walk_refuse(w, "dong",
				   "Loại sự kiện này không có số tiền.");
}
