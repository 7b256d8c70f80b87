#include "common/base.h"

#include "common/audit.h"
#include "common/session.h"
#include "ledger/ledger.h"
#include "matter/event_void.h"
#include "matter/plan_internal.h"
#include "matter/publication.h"

/* No act of the law: the record's own. */
static const struct ledger_event voided = {
	.code = "voided",
	.effect = EFFECT_CORRECT,
};

/* Taking one event of a matter back. */
struct taking {
	struct request *req;
	const struct ledger_chart *chart;
	struct matter *matter;
	struct plan of;	  /* what is taken back, with its legs */
	struct plan plan; /* what takes it back */
};

/*
 * The legs that take the event back, and the state before it. Money returns
 * by the same legs reversed. Hands are given back by a movement of their own,
 * because the year may have turned meanwhile: reversing the old legs would
 * then take away from what is new this year what had been new the year
 * before.
 */
MUST_CHECK static struct err *
give_back_hands(struct taking *t)
{
	const struct ledger_leg *from = &t->of.legs[0].leg;
	struct plan hands = { .event = t->of.event, .on = t->plan.on };

	if (!plan_post(t->req, t->chart, t->matter, &hands, from->unit_id,
		       from->officer_id))
		return err_new(ERR_INTERNAL, NULL,
			       "TH2203: hands of matter %" PRId64,
			       t->matter->id);
	t->plan.legs = hands.legs;
	t->plan.n_legs = hands.n_legs;
	return NULL;
}

MUST_CHECK static struct err *
take_back(struct taking *t)
{
	if (t->of.event->effect == EFFECT_DIMENSION && t->of.n_legs > 0)
		return give_back_hands(t);
	t->plan.legs = talloc_memdup(t->req, t->of.legs,
				     t->of.n_legs * sizeof(*t->of.legs));
	t->plan.n_legs = t->of.n_legs;
	for (size_t i = 0; i < t->plan.n_legs; i++)
		ledger_reverse(&t->of.legs[i].leg, 1, &t->plan.legs[i].leg);
	return NULL;
}

MUST_CHECK static struct err *
check_voidable(const struct ledger_event *event,
	       const struct standing_event *last, int64_t event_id)
{
	if (last->id != event_id || !event)
		return err_told(ERR_INPUT, "Chỉ hủy được ghi nhận của việc "
					   "gần nhất trong hồ sơ.");
	if (event->decision_type || event->effect == EFFECT_MOVE ||
	    event->effect == EFFECT_INTAKE)
		return err_told(ERR_INPUT,
				"Việc này có quyết định hoặc đã làm thay đổi "
				"trạng thái, nên phải ra quyết định thu hồi, "
				"sửa đổi hoặc tiếp tục; không hủy ghi nhận "
				"được.");
	return NULL;
}

bool
event_may_void(const struct request *req, const struct matter *matter,
	       int64_t recorded_by, const char *void_right)
{
	if (recorded_by == 0 || recorded_by == req->session->account_id)
		return true;
	return void_right && matter_reached(req, void_right, matter);
}

MUST_CHECK static struct err *
check_own(struct request *req, const struct matter *matter,
	  const struct standing_event *last)
{
	if (event_may_void(req, matter, last->recorded_by, last->void_right))
		return NULL;
	return err_told(ERR_FORBIDDEN,
			"Việc này do người khác ghi. Chỉ người đã ghi, hoặc "
			"người có thẩm quyền về việc đó, được hủy ghi nhận.");
}

/* What was taken back, as it was recorded. */
MUST_CHECK static struct err *
load_taken(struct taking *t, const struct standing_event *last)
{
	struct ledger_entry *legs;
	struct event_money *money;
	struct err *e;

	t->of.on = last->effective_on;
	t->of.dong = last->dong;
	e = ledger_legs_of(t->req, t->req->db, last->id, &legs, &t->of.n_legs);
	if (e)
		return e;
	t->of.legs = talloc_array(t->req, struct plan_leg,
				  (unsigned)t->of.n_legs + 1);
	for (size_t i = 0; i < t->of.n_legs; i++)
		t->of.legs[i] = (struct plan_leg){
			legs[i].line_id
				? matter_line(t->matter, legs[i].line_id)
				: PLAN_WHOLE,
			legs[i].leg,
		};
	e = event_money_of(t->req, t->req->db, t->matter, last->id, &money,
			   &t->of.n_money);
	t->of.money = money;
	return e;
}

/* The matter as if the event had not been, one entry later. Duties go back to
 * what they were. */
MUST_CHECK static struct err *
undo(struct taking *t, int64_t event_id)
{
	struct matter *m = t->matter;
	struct err *e;

	t->plan.event = &voided;
	t->plan.dong = t->of.dong;
	t->plan.refers_to = event_id;
	e = take_back(t);
	if (e)
		return e;
	if (!plan_take_periods(t->chart->year_begins, &m->locks, &t->plan))
		return err_new(ERR_INTERNAL, NULL,
			       "TH5320: the year of today is closed");
	plan_move_money(m, &t->of, -1);
	plan_undo_dues(m, event_id);
	plan_note_next(m);
	m->last_on = t->plan.on;
	t->plan.seq = ++m->last_seq;
	t->plan.unit_id = m->state.unit_id;
	t->plan.officer_id = m->state.officer_id;
	return NULL;
}

MUST_CHECK static struct err *
write_void(struct taking *t)
{
	struct plan_writer writer = { t->req->db, t->req->law,
				      t->req->session->account_id, 0 };
	struct history history = { .matter = t->matter,
				   .plans = &t->plan,
				   .n_plans = 1 };
	struct err *e = plan_write_fact(&writer, &history);

	if (!e)
		e = publication_again(t->req->db, t->req->law, t->matter,
				      &t->of);
	return e ? e
		 : audit_add(t->req, t->plan.event->code, "event",
			     t->plan.refers_to, t->plan.note);
}

struct err *
event_void(struct request *req, struct matter *matter, int64_t event_id,
	   const char *reason)
{
	struct taking t = { .req = req,
			    .matter = matter,
			    .plan = { .on = req->today, .note = reason } };
	struct standing_event last;
	struct err *e;

	e = event_last_standing(req, req->db, matter->id, &last);
	if (e)
		return e;
	t.chart = law_chart(req->law, last.id ? last.effective_on : req->today);
	t.of.event = last.kind ? ledger_event_find(t.chart, last.kind) : NULL;
	e = check_voidable(t.of.event, &last, event_id);
	if (!e)
		e = check_own(req, matter, &last);
	if (!e)
		e = matter_recall(req->db, matter);
	if (!e)
		e = load_taken(&t, &last);
	if (!e)
		e = undo(&t, event_id);
	return e ? e : write_void(&t);
}
