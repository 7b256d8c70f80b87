#include "common/base.h"

#include "common/audit.h"
#include "common/session.h"
#include "common/text.h"
#include "ledger/ledger.h"
#include "matter/event_void.h"
#include "matter/plan_internal.h"
#include "matter/plan_store.h"
#include "matter/publication.h"
#include "matter/replay_store.h"
#include "matter/transfer.h"

/* No act of the law: the record's own. */
static const struct ledger_event voided = {
	.code = "voided",
	.effect = EFFECT_CORRECT,
};

/* Taking one fact of a matter back. */
struct taking {
	struct request *req;
	struct matter *matter;
	const struct event_line *fact;
	struct replay_fact *facts;
	size_t n;
	size_t at;
	struct replay_taking back;
	struct plan plan; /* what takes it back */
	struct event_undoing undoing;
};

bool
event_may_void(const struct request *req, const struct matter *matter,
	       const struct event_line *fact)
{
	int64_t account_id = req->session->account_id;

	if (fact->void_right && matter_reached(req, fact->void_right, matter))
		return true;
	if (fact->signed_by_head)
		return fact->signer_id == account_id ||
		       matter_reached(req, "matter.decide", matter);
	return fact->recorded_by_id == 0 || fact->recorded_by_id == account_id;
}

/* The facts that would not stand without it. */
static void
name_resting(struct taking *t)
{
	const struct replay *r = &t->back.without;
	struct event_resting *resting = talloc_zero_array(
		t->req, struct event_resting, (unsigned)r->n_fallen + 1);
	size_t n = 0;

	for (size_t i = 0; i < r->n; i++) {
		const struct event_input *input = &t->facts[i].input;

		if (!r->refusals[i])
			continue;
		resting[n++] = (struct event_resting){
			t->facts[i].event_id,
			law_event_label(t->req->law, input->kind,
					input->effective_on),
			input->effective_on,
			t->facts[i].number,
			r->refusals[i],
		};
	}
	t->undoing.resting = resting;
	t->undoing.n_resting = n;
}

static const char *
resting_sentence(TALLOC_CTX *ctx, const struct event_undoing *u)
{
	char *text = talloc_strdup(
		ctx, "Chưa hủy ghi nhận được, vì các việc sau dựa trên việc "
		     "này");

	for (size_t i = 0; i < u->n_resting; i++) {
		const struct event_resting *rest = &u->resting[i];
		bool numbered = !text_empty(rest->number);

		text = talloc_asprintf_append(text, "%s %s%s%s ngày %s",
					      i ? ";" : ":", rest->label,
					      numbered ? " số " : "",
					      numbered ? rest->number : "",
					      date_text(ctx, rest->on));
	}
	return talloc_asprintf_append(
		text, ". Nếu các việc đó cũng ghi nhầm, hủy ghi nhận từ việc "
		      "sau cùng.");
}

/* The periods of all units that the legs are of stay as they are. */
MUST_CHECK static struct err *
hold_periods(struct taking *t)
{
	struct matter *m = t->matter;
	int64_t other = 0;
	bool more = false;

	for (size_t i = 0; i < t->back.n_legs; i++) {
		int64_t unit_id = t->back.legs[i].leg.unit_id;

		if (unit_id == m->state.unit_id || unit_id == other)
			continue;
		more = more || other;
		other = unit_id;
	}
	return more ? ledger_locks_load_all(m, t->req->db, &m->locks, NULL)
		    : matter_hold_periods(t->req->db, m, other);
}

/* What would be counted in a year that is closed. */
static const char *
year_refusal(const struct taking *t)
{
	const char *refusal = NULL;

	for (size_t i = 0; !refusal && i < t->back.n_legs; i++)
		refusal = event_year_refusal(t->req, t->req->law->year_begins,
					     &t->matter->locks,
					     t->back.legs[i].leg.unit_id,
					     t->back.legs[i].on);
	return refusal;
}

MUST_CHECK static struct err *
weigh_claims(struct taking *t)
{
	const char *number;
	struct err *e = plan_claims_taken(t->req, t->req->db, t->matter,
					  &t->back.without, &number);

	if (!e && number)
		t->undoing.refusal = talloc_asprintf(
			t->req,
			"Khoản của việc này đã được ra quyết định thi hành án "
			"khác số %s nên không hủy ghi nhận được.",
			number);
	return e;
}

/* Without it the others stand, or these do not. */
MUST_CHECK static struct err *
weigh_rest(struct taking *t)
{
	struct err *e;

	if (!replay_take_back(t->req, t->req->law, t->matter, t->facts, t->n,
			      t->at, &t->back))
		return err_new(ERR_INTERNAL, NULL,
			       "TH5400: the facts of matter %" PRId64
			       " do not lead to where it stands",
			       t->matter->id);
	if (t->back.without.n_fallen > 0) {
		name_resting(t);
		t->undoing.refusal = resting_sentence(t->req, &t->undoing);
		return NULL;
	}
	t->undoing.after = &t->back.without.matter;
	e = hold_periods(t);
	if (e)
		return e;
	t->undoing.refusal = year_refusal(t);
	if (!t->undoing.refusal)
		e = weigh_claims(t);
	if (e || t->undoing.refusal)
		return e;
	return transfer_weigh(t->req, t->req->db, t->matter, t->undoing.after,
			      0, &t->undoing.refusal);
}

MUST_CHECK static struct err *
weigh(struct taking *t)
{
	struct err *e = matter_recall(t->req->db, t->matter);

	if (!e)
		e = replay_facts_load(t->req, t->req->db, t->req->law,
				      t->matter, &t->facts, &t->n);
	if (e)
		return e;
	while (t->at < t->n && t->facts[t->at].event_id != t->fact->id)
		t->at++;
	if (t->at == t->n)
		t->undoing.refusal = "Việc này đã được hủy ghi nhận.";
	else if (t->at == 0)
		t->undoing.refusal =
			"Quyết định mở hồ sơ không hủy ghi nhận được. Nếu "
			"quyết định đó sai, xin ra quyết định thu hồi, sửa "
			"đổi hoặc hủy.";
	else
		return weigh_rest(t);
	return NULL;
}

/* The matter as if the fact had not been, one entry later. */
MUST_CHECK static struct err *
undo(struct taking *t, const char *reason)
{
	const struct event_input *input = &t->facts[t->at].input;
	struct matter *m = t->matter;

	t->plan = (struct plan){
		.event = &voided,
		.on = input->effective_on,
		.note = reason,
		.dong = t->fact->dong,
		.refers_to = t->fact->id,
		.legs = t->back.legs,
		.n_legs = t->back.n_legs,
	};
	if (!plan_take_periods(t->req->law->year_begins, &m->locks, &t->plan))
		return err_new(ERR_INTERNAL, NULL,
			       "TH5320: a year of matter %" PRId64 " is closed",
			       m->id);
	replay_settle(t->req, &t->back.without, m);
	t->plan.seq = ++m->last_seq;
	t->plan.unit_id = m->state.unit_id;
	t->plan.officer_id = m->state.officer_id;
	return NULL;
}

/* Facts that named no lines, as they were on all, name them once others are
 * open that they were not on. */
MUST_CHECK static struct err *
pin_lines(struct taking *t, struct plan_writer *writer)
{
	const struct replay *r = &t->back.without;
	struct history pinned = { .matter = t->matter };

	pinned.plans = talloc_array(t->req, struct plan, (unsigned)r->n + 1);
	for (size_t i = 0; i < r->n; i++) {
		if (r->plans[i].part && t->facts[i].input.n_lines == 0)
			pinned.plans[pinned.n_plans++] = r->plans[i];
	}
	return plan_add_lines(t->req, writer, &pinned, 1);
}

MUST_CHECK static struct err *
write_void(struct taking *t)
{
	struct plan_writer writer = { t->req->db, t->req->law,
				      t->req->session->account_id, 0 };
	struct history history = { .matter = t->matter,
				   .plans = &t->plan,
				   .n_plans = 1 };
	const struct history rest = { .matter = t->matter,
				      .plans = t->back.without.plans,
				      .n_plans = t->back.without.n };
	struct err *e = pin_lines(t, &writer);

	if (!e)
		e = plan_write_fact(&writer, &history);
	if (!e && t->facts[t->at].input.n_money)
		e = plan_free_paper(writer.db, t->plan.refers_to);
	if (!e)
		e = plan_take_claims(&writer, t->matter, &t->back.without);
	if (!e)
		e = transfer_settle(t->req, &writer, t->matter,
				    &t->back.without);
	if (!e)
		e = publication_restore(t->req, &writer, &rest, t->plan.on);
	return e ? e
		 : audit_add(t->req, voided.code, "event", t->plan.refers_to,
			     t->plan.note);
}

static struct taking
taking_of(struct request *req, struct matter *matter,
	  const struct event_line *fact)
{
	return (struct taking){ .req = req, .matter = matter, .fact = fact };
}

struct err *
event_void_weigh(struct request *req, struct matter *matter,
		 const struct event_line *fact, struct event_undoing *undoing)
{
	struct taking *t = talloc(req, struct taking);
	struct err *e;

	*t = taking_of(req, matter, fact);
	e = weigh(t);
	*undoing = t->undoing;
	return e;
}

struct err *
event_void(struct request *req, struct matter *matter,
	   const struct event_line *fact, const char *reason)
{
	struct taking t = taking_of(req, matter, fact);
	struct err *e;

	if (!event_may_void(req, matter, fact))
		return err_told(ERR_FORBIDDEN,
				"Việc này do người khác ghi hoặc ký. Chỉ người "
				"đã ghi, đã ký, hoặc người có thẩm quyền về "
				"việc đó, được hủy ghi nhận.");
	e = weigh(&t);
	if (!e && t.undoing.refusal)
		return err_told(ERR_INPUT, "%s", t.undoing.refusal);
	if (!e)
		e = undo(&t, reason);
	return e ? e : write_void(&t);
}
