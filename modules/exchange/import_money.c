#include "common/base.h"

#include "common/money.h"
#include "exchange/import_history.h"
#include "matter/allocate.h"

/* What the line that the event names gets. */
static int64_t
put_on_named(const struct walk *w, bool pays, int64_t left,
	     struct event_money *parts)
{
	const struct matter *m = &w->plan->matter;

	for (size_t i = 0; i < m->n_obligations; i++) {
		int64_t part = obligation_open(&m->obligations[i], pays);

		if (strcmp(w->plan->lines[i].from->id, w->in->claim) != 0)
			continue;
		parts[i].dong = part < left ? part : left;
		left -= parts[i].dong;
	}
	return left;
}

/* Divides the sum over the obligations by the order of payment, or puts it on
 * the one that the event names. */
static void
divide_money(struct walk *w)
{
	const struct matter *m = &w->plan->matter;
	bool pays = w->rule->money == LEDGER_PAYS ||
		    w->rule->money == LEDGER_RETURNS;
	struct event_money *money = talloc_zero_array(
		w->d, struct event_money, (unsigned)m->n_obligations + 1);
	int64_t left = *w->in->claim ? put_on_named(w, pays, w->in->dong, money)
				     : allocate(w->rules->law, m->obligations,
						m->n_obligations, pays,
						w->fact.effective_on,
						w->in->dong, money);

	w->fact.money = money;
	for (size_t i = 0; i < m->n_obligations; i++) {
		if (money[i].dong > 0)
			money[w->fact.n_money++] =
				(struct event_money){ .line = i,
						      .dong = money[i].dong };
	}
	if (left > 0)
		import_fault_add(w->d, w->line, "dong",
				 pays ? "Số tiền chi trả lớn hơn số đã thu còn "
					"giữ (thừa %s đồng)."
				      : "Số tiền lớn hơn số còn phải thi hành "
					"(thừa %s đồng).",
				 money_text(w->d, left));
}

/* What is added is on the line that the event names, or on the only one. */
static void
add_money(struct walk *w)
{
	const struct matter *m = &w->plan->matter;
	struct event_money *money = talloc_zero(w->d, struct event_money);

	for (size_t i = 0; i < m->n_obligations; i++) {
		if (strcmp(w->plan->lines[i].from->id, w->in->claim) != 0 &&
		    (*w->in->claim || m->n_obligations > 1))
			continue;
		*money = (struct event_money){ .line = i, .dong = w->in->dong };
		w->fact.n_money = 1;
	}
	w->fact.money = money;
	if (w->fact.n_money == 0)
		import_fault_add(w->d, w->line, "claim",
				 "Ghi mã khoản được tính thêm.");
}

void
import_walk_money(struct walk *w)
{
	if (w->rule->money != MONEY_NONE && w->in->dong == 0)
		import_walk_refuse(
			w, "dong",
			"Sự kiện về tiền phải có số tiền lớn hơn 0.");
	else if (w->rule->money == LEDGER_ADDS)
		add_money(w);
	else if (w->rule->money != MONEY_NONE)
		divide_money(w);
	else if (w->in->dong)
		import_walk_refuse(w, "dong",
				   "Loại sự kiện này không có số tiền.");
}
