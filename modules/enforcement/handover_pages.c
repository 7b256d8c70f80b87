#include "common/base.h"

#include "enforcement/enforcement.h"

#include "common/form.h"
#include "common/text.h"
#include "common/view.h"
#include "enforcement/act_access.h"
#include "enforcement/assignment.h"
#include "enforcement/matter_view.h"
#include "law/sense.h"

struct handover_form {
	const char *officer;
	struct date on;
	const char *note;
	int64_t version;
};

#define AT(member) offsetof(struct handover_form, member)

/* clang-format off */
static const struct field handover_fields[] = {
	{ "officer", "Chấp hành viên nhận", FIELD_CODE, REQUIRED, 0, AT(officer) },
	{ "on", "Ngày bàn giao", FIELD_DATE, REQUIRED | NOT_FUTURE, 0, AT(on) },
	{ "note", "Lý do, tài liệu bàn giao", FIELD_AREA, 0, 1000, AT(note) },
	{ "version", "Phiên bản", FIELD_INT, 0, 0, AT(version) },
};
/* clang-format on */

struct handover_work {
	struct request *req;
	struct matter *matter;
	struct handover_form in;
	struct form *form;
};

MUST_CHECK static struct err *
make_form(struct handover_work *work)
{
	struct request *req = work->req;

	work->form = form_new(req, handover_fields, ARRAY_LEN(handover_fields));
	form_preset(work->form, "on", date_text(req, req->today));
	form_preset(work->form, "version",
		    talloc_asprintf(req, "%" PRId64, work->matter->version));
	return assignment_declare(work->form, request_param(req, "officer"));
}

static struct view *
make_view(struct handover_work *work)
{
	const struct matter *m = work->matter;
	struct view *view = view_new(
		work->req, m->state.officer_id ? "Bàn giao hồ sơ"
					       : "Phân công Chấp hành viên");

	form_view(work->form, view);
	matter_bar_view(view, work->req, m);
	view_crumb(view, m->number,
		   talloc_asprintf(view, "/enforcement/matter/%" PRId64,
				   m->id));
	view_text(view, "Handover.From", m->officer_name);
	view_text(view, "Handover.Unit", m->unit_name);
	view_text(view, "Handover.State", m->account_label);
	view_money(view, "Handover.ToCollect",
		   m->state.balance_dong - m->held_dong);
	if (m->held_dong > 0)
		view_money(view, "Handover.Held", m->held_dong);
	return view;
}

/* GET /enforcement/matter/#/hand-over */
struct err *
page_handover_edit(struct request *req)
{
	struct handover_work work = { .req = req, .matter = req->loaded };
	struct err *e = make_form(&work);

	if (e)
		return e;
	return request_render(req, make_view(&work),
			      "enforcement/handover_edit.cs");
}

/* POST /enforcement/matter/#/hand-over */
struct err *
page_handover_record(struct request *req)
{
	struct handover_work work = { .req = req, .matter = req->loaded };
	struct officer *officer = NULL;
	const char *refusal = NULL;
	struct err *e = make_form(&work);

	if (!e)
		e = form_read(work.form, &work.in);
	if (e)
		return e;
	if (form_valid(work.form))
		e = assignment_chosen(req, work.in.officer, &officer);
	if (!e && officer)
		e = assignment_give(req, work.matter, officer, work.in.on,
				    work.in.note, &refusal);
	if (e)
		return e;
	if (refusal)
		form_error(work.form, "", "%s", refusal);
	sense_check_day(req, work.form, "on", "act_day", work.in.on);
	if (!officer || !form_valid(work.form))
		return request_render_invalid(req, make_view(&work),
					      "enforcement/handover_edit.cs");
	request_flash(req, talloc_asprintf(req, "Đã giao hồ sơ cho %s.",
					   officer->name));
	return request_redirect(req, "/enforcement/matter/%" PRId64, req->id);
}
