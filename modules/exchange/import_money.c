#include "common/base.h"

#include "common/money.h"
#include "exchange/import_history.h"

/* Puts part of a sum on an obligation. */
static void
add_money(struct walk *w, size_t obligation, int64_t dong)
{
	struct plan_event *out = w->out;

	if (!out->money)
		out->money =
			talloc_zero_array(w->d, struct plan_money,
					  (unsigned)w->plan->n_obligations);
	out->money[out->n_money++] = (struct plan_money){ obligation, dong };
}

/* What an obligation can still take of this kind of sum. */
static int64_t
room_of(const struct plan_obligation *o, const char *kind)
{
	if (strcmp(kind, "collected") == 0)
		return o->owed_dong - o->ended_dong - o->collected_dong;
	if (strcmp(kind, "paid_out") == 0)
		return o->collected_dong - o->paid_dong;
	return o->owed_dong - o->collected_dong - o->ended_dong;
}

static void
book_money(struct walk *w, struct plan_obligation *o, int64_t dong)
{
	const char *kind = w->in->kind;

	if (strcmp(kind, "collected") == 0) {
		o->collected_dong += dong;
		w->plan->held_dong += dong;
	} else if (strcmp(kind, "paid_out") == 0) {
		o->paid_dong += dong;
		w->plan->held_dong -= dong;
		w->plan->paid_dong += dong;
	} else {
		o->ended_dong += dong;
	}
}

/* Divides the sum over the obligations in their order, or puts it on the one
 * that the event names. */
static void
divide_money(struct walk *w)
{
	int64_t left = w->in->dong;

	if (left == 0) {
		import_walk_refuse(
			w, "dong",
			"Sự kiện về tiền phải có số tiền lớn hơn 0.");
		return;
	}
	w->out->dong = left;
	for (size_t i = 0; left > 0 && i < w->plan->n_obligations; i++) {
		struct plan_obligation *o = &w->plan->obligations[i];
		int64_t part = room_of(o, w->in->kind);

		if (*w->in->claim && strcmp(o->from->id, w->in->claim) != 0)
			continue;
		if (part > left)
			part = left;
		if (part <= 0)
			continue;
		add_money(w, i, part);
		book_money(w, o, part);
		left -= part;
	}
	if (left > 0)
		import_fault_add(w->d, w->line, "dong",
				 strcmp(w->in->kind, "paid_out") == 0
					 ? "Số tiền chi trả lớn hơn số đã thu "
					   "còn giữ (thừa %s đồng)."
					 : "Số tiền lớn hơn số còn phải thi "
					   "hành (thừa %s đồng).",
				 money_text(w->d, left));
}

void
import_walk_money(struct walk *w)
{
	bool is_money = w->out->rule->effect == EFFECT_MONEY ||
			strcmp(w->in->kind, "collected") == 0;

	if (is_money)
		divide_money(w);
	else if (w->in->dong)
		import_walk_refuse(w, "dong",
				   "Loại sự kiện này không có số tiền.");
}
