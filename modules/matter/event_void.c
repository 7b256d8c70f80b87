#include "common/base.h"

#include "common/audit.h"
#include "common/session.h"
#include "matter/due.h"
#include "matter/event_internal.h"
#include "matter/publication.h"

/*
 * The legs that take the event back, and the state before it. Money returns
 * by the same legs reversed. Hands are given back by a movement of their own,
 * because the year may have turned meanwhile: reversing the old legs would
 * then take away from what is new this year what had been new the year
 * before.
 */
MUST_CHECK static struct err *
take_back(const struct recording *r, const struct ledger_leg *legs,
	  size_t n_legs, struct ledger_leg *back, size_t *n_back)
{
	struct matter *m = r->matter;
	struct ledger_state before = m->state;
	struct ledger_movement movement = { .event = r->event,
					    .on = r->input->effective_on };

	*n_back = n_legs;
	if (r->event->effect == EFFECT_DIMENSION && n_legs > 0) {
		movement.unit_id = legs[0].unit_id;
		movement.officer_id = legs[0].officer_id;
		if (ledger_post(r->chart, &before, &movement, back, n_back,
				&m->state))
			return NULL;
		return err_new(ERR_INTERNAL, NULL,
			       "TH2203: hands of matter %" PRId64, m->id);
	}
	ledger_reverse(legs, n_legs, back);
	if (r->event->effect == EFFECT_MONEY) {
		m->state.balance_dong += r->dong;
		m->held_dong += r->dong;
		m->paid_dong -= r->dong;
	}
	if (strcmp(r->event->code, "collected") == 0)
		m->held_dong -= r->dong;
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
	    event->effect == EFFECT_INTAKE ||
	    strcmp(event->code, "reduced") == 0)
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

/* Due dates go back to what they were; the public list tells again what is
 * owed, and by whom it is enforced. */
MUST_CHECK static struct err *
follow_void(struct recording *r, const struct standing_event *last)
{
	struct db *db = r->req->db;
	struct err *e;

	e = due_undo_event(db, r->matter->id, last->id);
	if (!e)
		e = publication_follow_event(db, r->req->law, r->matter,
					     last->kind, r->input->effective_on,
					     0, NULL);
	return e ? e : publication_move(db, r->matter);
}

MUST_CHECK static struct err *
take_money_back(struct recording *r, const struct standing_event *last)
{
	struct event_money *money;
	size_t n;
	struct err *e;

	e = event_money_of(r->req, r->req->db, last->id, &money, &n);
	if (e)
		return e;
	return event_apply_money(r->req->db, r->matter, last->id, last->kind,
				 event_count_money(money, n), MONEY_RETURN);
}

MUST_CHECK static struct err *
write_void(struct recording *r, const struct standing_event *last)
{
	struct ledger_leg back[LEDGER_LEGS_MAX];
	struct ledger_leg *legs;
	struct matter *m = r->matter;
	size_t n_legs;
	size_t n_back;
	struct err *e;

	e = ledger_legs_of(r->req, r->req->db, last->id, &legs, &n_legs);
	if (e)
		return e;
	assert(n_legs <= LEDGER_LEGS_MAX);
	e = take_back(r, legs, n_legs, back, &n_back);
	if (!e)
		e = take_money_back(r, last);
	if (!e)
		e = recording_write_event(r);
	if (!e)
		e = recording_write_legs(r, back, n_back,
					 r->input->effective_on);
	if (!e)
		e = follow_void(r, last);
	if (e)
		return e;
	m->last_on = r->input->effective_on;
	m->last_seq++;
	e = event_update_matter(r->req->db, m);
	if (e)
		return e;
	m->version++;
	return audit_add(r->req, "voided", "event", last->id, r->input->note);
}

struct err *
event_void(struct request *req, struct matter *matter, int64_t event_id,
	   const char *reason)
{
	struct event_input input = { .kind = "voided",
				     .effective_on = req->today,
				     .note = reason,
				     .refers_to = event_id };
	struct recording r = { .req = req, .matter = matter, .input = &input };
	struct standing_event last;
	struct err *e;

	e = event_last_standing(req, req->db, matter->id, &last);
	if (e)
		return e;
	r.chart = law_chart(req->law, last.id ? last.effective_on : req->today);
	r.event = last.kind ? ledger_event_find(r.chart, last.kind) : NULL;
	e = check_voidable(r.event, &last, event_id);
	if (!e)
		e = check_own(req, matter, &last);
	if (e)
		return e;
	r.dong = last.dong;
	return write_void(&r, &last);
}
