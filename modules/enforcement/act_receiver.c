#include "common/base.h"

#include "enforcement/act_receiver.h"

#include "common/text.h"
#include "staff/unit.h"

#define NAME_MAX_CHARS 200

#define AT(member) offsetof(struct act_form, member)

/* clang-format off */
const struct field act_receiver_fields[ACT_RECEIVER_FIELDS] = {
	{ "to", "Cơ quan nhận ủy thác", FIELD_CODE, 0, 0, AT(to) },
	{ "body", "Cơ quan khác, ngoài danh sách", FIELD_LINE, 0,
	  NAME_MAX_CHARS, AT(body) },
};
/* clang-format on */

const struct lookup act_receiver_lookup = {
	.path = "suggest/receiver",
	.noun = "cơ quan",
	.find = act_receiver_find,
};

struct err *
act_receiver_declare(struct act_work *work)
{
	struct request *req = work->req;
	const struct proposal *open = work->open;
	const char *typed = request_param(req, "to");
	struct unit *unit = NULL;
	struct err *e = NULL;

	if (!work->event->transfers)
		return NULL;
	if (open && open->to_unit_id && !typed)
		e = unit_get(req, req->db, open->to_unit_id, &unit);
	if (!e)
		e = form_lookup(work->form, "to", &act_receiver_lookup,
				"— chọn cơ quan —", unit ? unit->code : typed);
	if (!e && unit)
		form_preset(work->form, "to", unit->code);
	if (!e && open)
		form_preset(work->form, "body", open->to_name);
	return e;
}

/* One that ended, or never receives: who does in its place. */
MUST_CHECK static struct err *
offer(struct act_work *work, const struct unit *unit, struct date on,
      struct act_receiver *r)
{
	struct request *req = work->req;
	bool ended = date_is_set(unit->valid_to) &&
		     date_compare(unit->valid_to, on) < 0;
	struct unit *other = NULL;
	struct err *e;

	if (ended)
		e = act_receiver_successor(req, unit, on, &other);
	else
		e = unit_issuing(req, req->db, unit->id, on, &other);
	if (e && e->code == ERR_MISSING)
		err_free(&e);
	if (e)
		return e;
	r->refusal = ended ? talloc_asprintf(req,
					     "“%s” không còn từ sau ngày %s.",
					     unit->name,
					     date_text(req, unit->valid_to))
			   : talloc_asprintf(req, "“%s” không nhận ủy thác.",
					     unit->name);
	if (other)
		r->refusal = talloc_asprintf(
			req, "%s Cơ quan %s là “%s” (%s); xin chọn cơ quan đó.",
			r->refusal, ended ? "kế thừa" : "nhận ủy thác",
			other->name, other->code);
	return NULL;
}

/* Whether the law of the day has units of the kind receive, and this one. */
static bool
receives(const struct act_work *work, const struct unit *unit, struct date on)
{
	return unit->issues_decisions &&
	       date_compare(unit->valid_from, on) <= 0 &&
	       (!date_is_set(unit->valid_to) ||
		date_compare(unit->valid_to, on) >= 0) &&
	       law_term(work->req->law, "entrust_receiver", unit->kind, on);
}

/* An agency does not entrust to itself (từ 01/07/2025 mỗi tỉnh một cơ quan). */
MUST_CHECK static struct err *
check_other(struct act_work *work, const struct unit *unit, struct date on,
	    struct act_receiver *r)
{
	struct request *req = work->req;
	struct unit *own;
	struct err *e = unit_issuing(req, req->db, work->matter->state.unit_id,
				     on, &own);

	if (!e && own->id == unit->id)
		r->refusal = "Cơ quan nhận ủy thác phải là cơ quan khác cơ "
			     "quan đang thi hành.";
	return e;
}

MUST_CHECK static struct err *
take_unit(struct act_work *work, struct act_receiver *r)
{
	struct request *req = work->req;
	struct date on = date_is_set(work->in.on) ? work->in.on : req->today;
	struct unit *unit;
	struct err *e = unit_find(req, req->db, work->in.to, req->today, &unit);

	if (e)
		return e;
	r->name = unit->name;
	r->to = (struct event_receiver){
		.unit_id = unit->id,
		.name = "",
		.on_paper = text_same(unit->kind, "military"),
	};
	return receives(work, unit, on) ? check_other(work, unit, on, r)
					: offer(work, unit, on, r);
}

struct err *
act_receiver_take(struct act_work *work)
{
	struct act_receiver *r;
	bool named = !text_empty(work->in.body);

	if (!work->event || !work->event->transfers)
		return NULL;
	r = talloc_zero(work->req, struct act_receiver);
	work->receiver = r;
	r->field = "to";
	if (!text_empty(work->in.to) && !named)
		return take_unit(work, r);
	if (!named) {
		r->refusal = "Chọn cơ quan nhận ủy thác; nếu không có trong "
			     "danh sách, ghi tên cơ quan đó.";
		return NULL;
	}
	r->field = "body";
	r->name = work->in.body;
	r->to = (struct event_receiver){ 0, work->in.body, true };
	if (!text_empty(work->in.to))
		r->refusal = "Đã chọn một cơ quan trong danh sách; chỉ ghi một "
			     "trong hai.";
	return NULL;
}

struct err *
act_receiver_of(struct act_work *work, const struct proposal *p)
{
	struct request *req = work->req;
	struct unit *unit;
	struct err *e = NULL;

	work->in.body = p->to_name;
	if (p->to_unit_id) {
		e = unit_get(req, req->db, p->to_unit_id, &unit);
		work->in.to = e ? NULL : unit->code;
	}
	return e ? e : act_receiver_take(work);
}
