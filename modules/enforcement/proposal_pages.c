#include "common/base.h"

#include "enforcement/proposal.h"

#include "common/text.h"
#include "common/view.h"

static struct form *
make_form(const struct proposal_work *work)
{
	return proposal_answer_form(work->req, work->proposal, &work->may,
				    work->matter->version);
}

MUST_CHECK static struct err *
show(struct proposal_work *work, struct form *form, bool invalid)
{
	static const char template[] = "enforcement/proposal_show.cs";
	struct request *req = work->req;
	struct view *view = view_new(req, "Trình ký");
	struct err *e;

	form_view(form, view);
	e = proposal_view(work, view);
	if (e)
		return e;
	return invalid ? request_render_invalid(req, view, template)
		       : request_render(req, view, template);
}

/* GET /enforcement/sign/# */
struct err *
page_proposal_show(struct request *req)
{
	struct proposal_work *work = req->loaded;

	return show(work, make_form(work), false);
}

MUST_CHECK static struct err *
sign(struct proposal_work *work)
{
	struct request *req = work->req;
	const char *number = NULL;
	struct err *e = proposal_sign(work, &number);

	if (e)
		return e;
	request_flash(req, text_empty(number)
				   ? talloc_asprintf(req, "Đã ký: %s.",
						     work->act.decision->label)
				   : talloc_asprintf(
					     req, "Đã ký: %s, số %s ngày %s.",
					     work->act.decision->label, number,
					     date_text(req, req->today)));
	return request_redirect(req, "/enforcement/sign");
}

/* POST /enforcement/sign/#: what a head or the proposer says of it. */
struct err *
page_proposal_answer(struct request *req)
{
	struct proposal_work *work = req->loaded;
	struct form *form = make_form(work);
	struct proposal_answer in = { 0 };
	struct err *e = form_read(form, &in);

	if (e)
		return e;
	proposal_answer_check(req, form, &work->may, &in);
	if (!form_valid(form))
		return show(work, form, true);
	if (text_same(in.act, "sign"))
		return sign(work);
	e = proposal_answered(req, work->proposal, &in);
	if (e)
		return e;
	if (work->may.answers || work->may.confirms)
		return request_redirect(req, "/enforcement/sign");
	return request_redirect(req, "/enforcement/matter/%" PRId64,
				work->matter->id);
}
