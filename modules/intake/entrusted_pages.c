#include "common/base.h"

#include "intake/entrusted.h"

#include "common/session.h"
#include "common/text.h"
#include "matter/due_view.h"
#include "matter/transfer_answer.h"

/* What the page of one works with. */
struct entrusted {
	struct request *req;
	struct transfer_side *side;
	struct transfer_may may;
};

MUST_CHECK static struct err *
load_entrusted(struct request *req)
{
	struct entrusted *work = talloc_zero(req, struct entrusted);
	struct err *e = transfer_side_get(req, req->id, &work->side);

	work->req = req;
	req->loaded = work;
	if (e)
		return e;
	if (work->side->of.on_paper ||
	    !transfer_reaches(req, "judgment.view", work->side->to_path))
		return err_new(ERR_MISSING, NULL,
			       "TH5501: transfer %" PRId64 " is not to here",
			       req->id);
	return transfer_may(req, &work->side->of,
			    session_may(req->session, "judgment.write") &&
				    req->session->unit_id ==
					    work->side->of.to_unit_id,
			    &work->may);
}

const struct loader entrusted_loader = { "entrusted", load_entrusted };

/* Until when to decide, once it is here. */
static void
due_view(const struct entrusted *work, struct view *view)
{
	const struct transfer *t = &work->side->of;
	const struct law_due *due = NULL;

	if (t->state == TRANSFER_RECEIVED)
		due = law_due(view, work->req->law, "entrust_received",
			      t->received_on);
	if (due)
		due_to_view(view, work->req, due->code, due->due_on);
}

MUST_CHECK static struct err *
show(struct entrusted *work, struct form *form, bool invalid)
{
	static const char template[] = "intake/entrusted_show.cs";
	struct request *req = work->req;
	const struct transfer *t = &work->side->of;
	struct view *view = view_new(req, "Ủy thác đến");

	view_crumb(view, "Ủy thác đến", "/intake/entrusted");
	view_crumb(view, t->number, NULL);
	transfer_side_view(view, req, work->side);
	transfer_answer_view(view, t, &work->may);
	due_view(work, view);
	view_format(view, "Transfer.Href", "/intake/entrusted/%" PRId64, t->id);
	form_view(form, view);
	return invalid ? request_render_invalid(req, view, template)
		       : request_render(req, view, template);
}

/* GET /intake/entrusted/# */
struct err *
page_entrusted_show(struct request *req)
{
	struct entrusted *work = req->loaded;

	return show(work, transfer_answer_form(req, &work->side->of), false);
}

MUST_CHECK static struct err *
receive(struct entrusted *work, const struct transfer_answer *in)
{
	struct request *req = work->req;
	int64_t judgment_id;
	struct err *e = entrusted_book(req, work->side, in->on, &judgment_id);

	if (!e)
		e = transfer_receive(req, &work->side->of, judgment_id, in->on,
				     in->reason);
	if (e)
		return e;
	request_flash(req, "Đã nhận ủy thác và ghi vào Sổ nhận bản án, quyết "
			   "định. Các khoản chờ ra quyết định thi hành án.");
	return request_redirect(req, "/intake/judgment/%" PRId64, judgment_id);
}

/* POST /intake/entrusted/#: takes it in, or gives it back. */
struct err *
page_entrusted_answer(struct request *req)
{
	struct entrusted *work = req->loaded;
	const struct transfer *t = &work->side->of;
	struct form *form = transfer_answer_form(req, t);
	struct transfer_answer in = { 0 };
	const char *refusal = NULL;
	struct err *e = form_read(form, &in);

	if (e)
		return e;
	if (form_valid(form))
		transfer_answer_check(req, form, t, &work->may, &in);
	if (!form_valid(form))
		return show(work, form, true);
	if (text_same(in.act, "receive"))
		return receive(work, &in);
	e = transfer_give_back(req, t, req->today, in.ground, in.reason,
			       &refusal);
	if (e)
		return e;
	if (refusal) {
		form_error(form, "", "%s", refusal);
		return show(work, form, true);
	}
	request_flash(req, talloc_asprintf(req, "Đã trả lại cho %s.", t->from));
	return request_redirect(req, "/intake/entrusted");
}
