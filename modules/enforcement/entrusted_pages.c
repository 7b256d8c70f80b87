#include "common/base.h"

#include "enforcement/entrusted.h"

#include "common/session.h"
#include "common/text.h"
#include "enforcement/act_access.h"
#include "matter/transfer_answer.h"

/* What the page of one works with. */
struct entrusted {
	struct request *req;
	struct transfer_side *side;
	struct transfer_may may;
};

/* The sender answers for who does so on paper, where he may enter acts. */
MUST_CHECK static struct err *
load_entrusted(struct request *req)
{
	struct entrusted *work = talloc_zero(req, struct entrusted);
	struct scope scope = session_scope(req, req->session, "matter.view");
	struct matter *matter;
	struct err *e = transfer_side_get(req, req->id, &work->side);

	work->req = req;
	req->loaded = work;
	if (!e)
		e = matter_get(req, req->db, req->law, &scope,
			       work->side->of.matter_id, &matter);
	return e ? e
		 : transfer_may(req, &work->side->of,
				work->side->of.on_paper &&
					matter_reached(req, "matter.act",
						       matter),
				&work->may);
}

const struct loader entrusted_loader = { "entrusted", load_entrusted };

MUST_CHECK static struct err *
show(struct entrusted *work, struct form *form, bool invalid)
{
	static const char template[] = "enforcement/entrusted_show.cs";
	struct request *req = work->req;
	const struct transfer *t = &work->side->of;
	struct view *view = view_new(req, "Ủy thác đi");

	view_crumb(view, "Ủy thác đi", "/enforcement/entrusted");
	view_crumb(view, t->number, NULL);
	transfer_side_view(view, req, work->side);
	view_format(view, "Transfer.Sender", "/enforcement/matter/%" PRId64,
		    t->matter_id);
	transfer_answer_view(view, t, &work->may);
	view_format(view, "Transfer.Href", "/enforcement/entrusted/%" PRId64,
		    t->id);
	form_view(form, view);
	return invalid ? request_render_invalid(req, view, template)
		       : request_render(req, view, template);
}

/* GET /enforcement/entrusted/# */
struct err *
page_entrusted_show(struct request *req)
{
	struct entrusted *work = req->loaded;

	return show(work, transfer_answer_form(req, &work->side->of), false);
}

/* What a body wrote that answers on paper. */
MUST_CHECK static struct err *
answer(struct entrusted *work, const struct transfer_answer *in,
       const char **refusal)
{
	struct request *req = work->req;
	const struct transfer *t = &work->side->of;

	if (text_same(in->act, "receive"))
		return transfer_receive(req, t, 0, in->on, in->reason);
	return transfer_give_back(req, t, req->today, in->ground, in->reason,
				  refusal);
}

/* POST /enforcement/entrusted/#: received or given back, on paper. */
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
	e = answer(work, &in, &refusal);
	if (e)
		return e;
	if (refusal) {
		form_error(form, "", "%s", refusal);
		return show(work, form, true);
	}
	request_flash(req, "Đã ghi trả lời của cơ quan nhận ủy thác.");
	return request_redirect(req, "/enforcement/matter/%" PRId64,
				t->matter_id);
}
