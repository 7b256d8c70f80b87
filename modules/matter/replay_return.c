#include "common/base.h"

#include "matter/lines.h"
#include "matter/plan_internal.h"
#include "matter/replay_return.h"

/* Where a line of the decision at `of` goes back to. */
static struct event_back
way_back(const struct replay *r, const struct replay_fact *facts, size_t of,
	 size_t line)
{
	const struct plan *plan = &r->plans[of];
	const struct obligation *before = &r->before[of][line];

	return (struct event_back){
		.line = line,
		.account = before->account,
		.ended_dong = plan->event->ends
				      ? before->ended_dong
				      : r->matter.obligations[line].ended_dong,
		.elsewhere = plan->unit_id != r->matter.state.unit_id ||
			     plan->officer_id != r->matter.state.officer_id,
		.since = facts[of].input.effective_on,
	};
}

static bool
moves(const struct plan *plan, size_t line)
{
	for (size_t i = 0; plan->event && i < plan->n_lines; i++) {
		if (plan->lines[i] == line)
			return true;
	}
	return false;
}

/* Whether a fact between the two places has moved the line. */
static bool
moved_since(const struct replay *r, size_t of, size_t at, size_t line)
{
	for (size_t i = of + 1; i < at; i++) {
		if (moves(&r->plans[i], line))
			return true;
	}
	return false;
}

/* The lines of a decision still stand where it took them. */
static const char *
lines_back(TALLOC_CTX *ctx, const struct replay *r,
	   const struct replay_fact *facts, size_t of, size_t at,
	   struct event_target *target)
{
	const struct plan *plan = &r->plans[of];
	struct event_back *lines = talloc_array(ctx, struct event_back,
						(unsigned)plan->n_lines + 1);

	target->lines = lines;
	for (size_t i = 0; i < plan->n_lines; i++) {
		const struct obligation *line =
			&r->matter.obligations[plan->lines[i]];

		if (moved_since(r, of, at, plan->lines[i]))
			return talloc_asprintf(
				ctx,
				"Khoản “%s” đã chuyển trạng thái sau quyết "
				"định này. Việc sau đó phải được thu hồi, hủy "
				"trước.",
				line->label ? line->label : "–");
		lines[target->n++] = way_back(r, facts, of, plan->lines[i]);
	}
	return NULL;
}

const char *
replay_target(TALLOC_CTX *ctx, const struct law *law, const struct replay *r,
	      const struct replay_fact *facts, size_t at,
	      struct event_target *target)
{
	const struct event_input *input = &facts[at].input;
	const struct ledger_event *event =
		law_event(law, input->kind, input->effective_on);
	size_t of = 0;

	while (of < at && facts[of].event_id != facts[at].refers_to)
		of++;
	if (of == at || !r->plans[of].event || !facts[of].decision_id)
		return "Quyết định được thu hồi, sửa đổi hoặc hủy không có "
		       "trong hồ sơ.";
	*target = (struct event_target){
		.event_id = facts[of].event_id,
		.decision_id = facts[of].decision_id,
	};
	if (!event || event->effect != EFFECT_RETURN)
		return NULL;
	if (r->plans[of].event->effect != EFFECT_MOVE)
		return "Quyết định này không làm thay đổi trạng thái của khoản "
		       "nào, nên không thu hồi, hủy theo cách này.";
	return lines_back(ctx, r, facts, of, at, target);
}

void
replay_give_back_dues(struct replay *r, int64_t event_id, size_t at)
{
	const struct plan *plan = &r->plans[at];

	for (size_t i = 0;
	     plan->event->effect == EFFECT_RETURN && i < r->matter.n_dues;
	     i++) {
		struct matter_due *due = &r->matter.dues[i];

		if (due->from && due->from->event_id == event_id &&
		    !date_is_set(due->done_on)) {
			due->done_on = plan->on;
			due->done = plan;
		} else if (due->done && due->done->event_id == event_id) {
			due->done_on = (struct date){ 0 };
			due->done = NULL;
		}
	}
	plan_note_next(&r->matter);
}
