#include "common/base.h"

#include "matter/lines.h"
#include "matter/plan_internal.h"
#include "matter/replay.h"

static void
settle_line(struct obligation *line, const struct obligation *to)
{
	line->added_dong = to->added_dong;
	line->collected_dong = to->collected_dong;
	line->paid_dong = to->paid_dong;
	line->ended_dong = to->ended_dong;
	line->left_dong = to->left_dong;
	line->done_on = to->done_on;
	line->account = to->account;
	line->inflow_on = to->inflow_on;
	line->changed = true;
}

/* The events that the walk has it from, as ids. */
static struct matter_due
named(const struct matter_due *due)
{
	struct matter_due d = *due;

	d.from_event_id = d.from ? d.from->event_id : 0;
	d.done_event_id = d.done ? d.done->event_id : 0;
	if (d.from_event_id)
		d.from = NULL;
	if (d.done_event_id)
		d.done = NULL;
	return d;
}

static bool
same_due(const struct matter_due *a, const struct matter_due *b)
{
	return a->from_event_id == b->from_event_id &&
	       strcmp(a->rule, b->rule) == 0 &&
	       date_compare(a->from_on, b->from_on) == 0;
}

/* The row of a duty ends as the walk has it. */
static void
settle_due(struct matter_due *due, const struct matter_due *to)
{
	if (date_compare(due->done_on, to->done_on) == 0 &&
	    due->done_event_id == to->done_event_id && !to->done)
		return;
	due->done_on = to->done_on;
	due->done_event_id = to->done_event_id;
	due->done = to->done;
	due->changed = true;
}

static void
settle_dues(TALLOC_CTX *ctx, const struct replay *r, struct matter *now)
{
	size_t n_rows = now->n_dues;
	bool *met = talloc_zero_array(ctx, bool, (unsigned)n_rows + 1);

	now->dues = talloc_realloc(ctx, now->dues, struct matter_due,
				   (unsigned)(n_rows + r->matter.n_dues) + 1);
	for (size_t i = 0; i < r->matter.n_dues; i++) {
		const struct matter_due due = named(&r->matter.dues[i]);
		size_t row = 0;

		while (row < n_rows &&
		       (met[row] || !same_due(&now->dues[row], &due)))
			row++;
		if (row < n_rows) {
			met[row] = true;
			settle_due(&now->dues[row], &due);
		} else {
			now->dues[now->n_dues++] = due;
		}
	}
	for (size_t i = 0; i < n_rows; i++)
		now->dues[i].gone = !met[i];
}

void
replay_settle(TALLOC_CTX *ctx, const struct replay *r, struct matter *now)
{
	for (size_t i = 0; i < now->n_obligations; i++)
		settle_line(&now->obligations[i], &r->matter.obligations[i]);
	now->state = r->matter.state;
	now->held_dong = r->matter.held_dong;
	now->paid_dong = r->matter.paid_dong;
	now->last_on = r->matter.last_on;
	now->ended_on = r->matter.ended_on;
	now->means = r->matter.means;
	now->account_code = r->matter.account_code;
	now->account_label = r->matter.account_label;
	settle_dues(ctx, r, now);
	plan_note_next(now);
}
