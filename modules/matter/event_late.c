#include "common/base.h"

#include "matter/event_late.h"
#include "matter/replay_store.h"

bool
event_comes_late(const struct ledger_event *event, const struct matter *m,
		 struct date on)
{
	if (!event || !event_may_come_late(event) || !date_is_set(on))
		return false;
	return date_is_set(m->ended_on) || date_compare(on, m->last_on) < 0;
}

static const char *
day_refusal(TALLOC_CTX *ctx, const struct matter *m, struct date on)
{
	if (date_compare(on, m->decided_on) < 0)
		return talloc_asprintf(
			ctx,
			"Ngày này trước quyết định thi hành án (%s), khi chưa "
			"có việc này.",
			date_text(ctx, m->decided_on));
	if (date_is_set(m->ended_on) && date_compare(on, m->ended_on) > 0)
		return talloc_asprintf(
			ctx,
			"Việc này đã kết thúc ngày %s. Chỉ ghi bổ sung được "
			"việc đã làm đến ngày đó.",
			date_text(ctx, m->ended_on));
	return NULL;
}

struct err *
event_late_weigh(TALLOC_CTX *ctx, struct db *db, const struct law *law,
		 struct matter *m, const struct event_input *input,
		 struct event_late *late, const char **refusal)
{
	struct replay_fact *facts;
	size_t n;
	struct err *e = NULL;

	*refusal = day_refusal(ctx, m, input->effective_on);
	if (*refusal)
		return NULL;
	if (!m->recalled)
		e = matter_recall(db, m);
	if (!e)
		e = replay_facts_load(ctx, db, law, m, &facts, &n);
	if (e)
		return e;
	late->at = replay_put(law, facts, n,
			      &(struct replay_fact){ .input = *input });
	if (!replay_put_in(ctx, law, m, facts, n + 1, late->at, &late->replay))
		return err_new(ERR_INTERNAL, NULL,
			       "TH5401: the facts of matter %" PRId64
			       " do not lead to where it stands",
			       m->id);
	for (size_t i = 0; !*refusal && i < late->replay.n; i++)
		*refusal = late->replay.refusals[i];
	return NULL;
}

struct plan *
event_late_settle(TALLOC_CTX *ctx, struct event_late *late, struct matter *m)
{
	struct plan *plan = &late->replay.plans[late->at];

	replay_settle(ctx, &late->replay, m);
	plan->seq = ++m->last_seq;
	return plan;
}

struct err *
event_weigh(struct request *req, const struct ledger_chart *chart,
	    struct matter *m, const struct event_input *input,
	    const char **refusal)
{
	const struct ledger_event *event =
		law_event(req->law, input->kind, input->effective_on);
	struct event_late late;

	if (event_comes_late(event, m, input->effective_on))
		return event_late_weigh(req, req->db, req->law, m, input, &late,
					refusal);
	*refusal = event_refusal(req, chart, m, input, req->today, NULL);
	return NULL;
}
