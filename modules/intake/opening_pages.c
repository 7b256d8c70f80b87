#include "common/base.h"

#include "common/money.h"
#include "common/session.h"
#include "common/text.h"
#include "intake/decide_work.h"
#include "intake/opening.h"
#include "matter/proposal_answer.h"
#include "staff/unit.h"

/* What the page of a decision that is to open a matter works with. */
struct opening {
	struct request *req;
	struct proposal *proposal;
	struct decide_work work;
	size_t group; /* 0: the claims are not one decision any more */
	struct matter_new matter;
	struct proposal_may may;
};

/* Whether, and why not, it could be signed today. */
MUST_CHECK static struct err *
weigh(struct opening *opening)
{
	struct request *req = opening->req;
	const struct proposal *p = opening->proposal;

	opening->group = decide_group(req, &opening->work, p->claim_ids);
	if (!opening->group) {
		opening->may.refusal =
			"Các khoản của bản án đã thay đổi từ khi trình (có "
			"yêu cầu mới hoặc quyết định khác), nên không ký được. "
			"Xin trả lại để trình lại.";
		return NULL;
	}
	return decide_matter(req, &opening->work, opening->group,
			     p->to_officer_id, req->today, &opening->matter,
			     &opening->may.refusal);
}

MUST_CHECK static struct err *
load_opening(struct request *req)
{
	struct opening *opening = talloc_zero(req, struct opening);
	bool writes = req->route->flags & ROUTE_WRITES;
	const struct proposal *p;
	struct err *e;

	opening->req = req;
	req->loaded = opening;
	e = proposal_get(req, req->db, req->id, &opening->proposal);
	if (e)
		return e;
	p = opening->proposal;
	if (!p->judgment_id)
		return err_new(ERR_MISSING, NULL,
			       "TH5412: proposal %" PRId64 " opens no matter",
			       p->id);
	if (writes)
		e = judgment_lock(req->db, p->judgment_id);
	if (!e && writes)
		e = proposal_get(req, req->db, req->id, &opening->proposal);
	p = opening->proposal;
	if (!e && writes)
		e = proposal_check_version(p, proposal_sent_version(req));
	if (!e)
		e = decide_load(req, p->judgment_id, &opening->work);
	if (e)
		return e;
	opening->may =
		proposal_may(req, p, session_may(req->session, "matter.decide"),
			     session_may(req->session, "matter.propose"));
	return proposal_is_open(p) ? weigh(opening) : NULL;
}

const struct loader opening_loader = { "opening", load_opening };

static void
add_pair(struct view *view, const char *label, const char *value)
{
	struct view *pair = view_row(view, "Result");

	view_text(pair, "Label", label);
	view_text(pair, "Value", value);
}

/* The number that it would get were it signed now, and where it leads. */
MUST_CHECK static struct err *
result_view(const struct opening *opening, struct view *view)
{
	const struct matter_new *matter = &opening->matter;
	const char *by = OFFICER_NONE;
	struct request *req = opening->req;
	struct officer *officer;
	const struct law_decision_type *type;
	const char *number;
	struct err *e;

	e = event_opening_coming(req, matter, &type, &number);
	if (e || !type)
		return e;
	if (matter->officer_id) {
		e = officer_get(req, req->db, matter->officer_id,
				req->scope.path_like, &officer);
		by = e ? NULL
		       : talloc_asprintf(req, "%s, %s", officer->name,
					 officer->unit_name);
	}
	if (e)
		return e;
	add_pair(view, "Văn bản", type->label);
	add_pair(view, "Số",
		 talloc_asprintf(req, "số %s nếu ký lúc này; ngày %s", number,
				 date_text(req, req->today)));
	add_pair(view, "Nội dung",
		 decide_label(req, &opening->work, opening->group));
	add_pair(view, "Chấp hành viên", by);
	add_pair(
		view, "Phải thi hành",
		talloc_asprintf(req, "%s đồng",
				money_text(req, opening->proposal->owed_dong)));
	return NULL;
}

MUST_CHECK static struct err *
show(struct opening *opening, struct form *form, bool invalid)
{
	static const char template[] = "intake/proposal_show.cs";
	struct request *req = opening->req;
	const struct decide_work *work = &opening->work;
	struct view *view = view_new(req, "Trình ký quyết định thi hành án");
	struct err *e = NULL;

	view_crumb(view, "Chờ ký", "/intake/sign");
	view_crumb(view, work->judgment->number,
		   talloc_asprintf(req, "/intake/judgment/%" PRId64,
				   work->judgment->id));
	judgment_to_view(view, work->judgment);
	claims_to_view(view, "Claims", work->claims, work->n_claims);
	view_format(view, "Proposal.Href", "/intake/sign/%" PRId64,
		    opening->proposal->id);
	proposal_answer_view(view, opening->proposal, &opening->may);
	if (opening->may.corrects)
		view_format(view, "Proposal.Correct",
			    "/intake/judgment/%" PRId64 "/decide",
			    work->judgment->id);
	if (opening->group && !opening->may.refusal)
		e = result_view(opening, view);
	form_view(form, view);
	if (e)
		return e;
	return invalid ? request_render_invalid(req, view, template)
		       : request_render(req, view, template);
}

static struct form *
make_form(const struct opening *opening)
{
	return proposal_answer_form(opening->req, opening->proposal,
				    &opening->may, 0);
}

/* GET /intake/sign/# */
struct err *
page_opening_show(struct request *req)
{
	struct opening *opening = req->loaded;

	return show(opening, make_form(opening), false);
}

MUST_CHECK static struct err *
sign(struct opening *opening)
{
	struct request *req = opening->req;
	const char *number;
	int64_t id;
	struct err *e;

	opening->matter.signer = proposal_signature(req);
	opening->matter.signer_id = req->session->account_id;
	e = event_open_matter(req, &opening->matter, &id, &number);
	if (!e)
		e = proposal_signed(req, opening->proposal, id, 1);
	if (!e)
		request_flash(req, talloc_asprintf(req,
						   "Đã ký quyết định thi hành "
						   "án số %s ngày %s.",
						   number,
						   date_text(req, req->today)));
	return e;
}

/* POST /intake/sign/#: signs, returns or withdraws. */
struct err *
page_opening_answer(struct request *req)
{
	struct opening *opening = req->loaded;
	struct form *form = make_form(opening);
	struct proposal_answer in = { 0 };
	struct err *e = form_read(form, &in);
	bool signs = !e && text_same(in.act, "sign");

	if (e)
		return e;
	proposal_answer_check(req, form, &opening->may, &in);
	if (!form_valid(form))
		return show(opening, form, true);
	e = signs ? sign(opening)
		  : proposal_answered(req, opening->proposal, &in);
	if (e)
		return e;
	if (opening->may.answers)
		return request_redirect(req, "/intake/sign");
	return request_redirect(req, "/intake/judgment/%" PRId64,
				opening->work.judgment->id);
}
