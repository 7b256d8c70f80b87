#include "common/base.h"

#include "enforcement/proposal.h"

#include "common/text.h"
#include "common/view.h"
#include "law/sense.h"

#define REASON_MAX_CHARS 1000

struct answer_form {
	const char *act; /* a value of answers[] */
	const char *reason;
	int64_t proposal; /* its version */
	int64_t version;  /* of the matter */
};

#define AT(member) .at = offsetof(struct answer_form, member)

/* clang-format off */
static const struct field fields[] = {
	{ "act", "Xử lý", FIELD_CODE, REQUIRED, AT(act) },
	{ "reason", "Lý do", FIELD_AREA, 0, .max = REASON_MAX_CHARS,
	  AT(reason) },
	{ "proposal", "Lần trình", FIELD_INT, OF_STATE, AT(proposal) },
	{ "version", "Phiên bản", FIELD_INT, 0, AT(version) },
};
/* clang-format on */

static struct form *
make_form(const struct proposal_work *work)
{
	struct option *options = talloc_array(work->req, struct option, 5);
	struct form *form = form_new(work->req, fields, ARRAY_LEN(fields));
	size_t n = 0;

	if (work->answers) {
		options[n++] = (struct option){ "sign", "Ký" };
		options[n++] = (struct option){ "return", "Trả lại" };
	}
	if (work->confirms) {
		options[n++] = (struct option){ "confirm", "Xác nhận" };
		options[n++] = (struct option){ "dispute", "Không xác nhận" };
	}
	if (work->corrects)
		options[n++] = (struct option){ "withdraw", "Rút" };
	form_options(form, "act", options, n);
	form_preset(form, "proposal",
		    talloc_asprintf(form, "%" PRId64, work->proposal->version));
	form_preset(form, "version",
		    talloc_asprintf(form, "%" PRId64, work->matter->version));
	return form;
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

MUST_CHECK static struct err *
give_back(struct proposal_work *work, const char *reason)
{
	struct request *req = work->req;
	struct err *e = proposal_return(req, work->proposal, reason);

	if (e)
		return e;
	request_flash(req, talloc_asprintf(req, "Đã trả lại cho %s.",
					   work->proposal->proposer));
	return request_redirect(req, "/enforcement/sign");
}

MUST_CHECK static struct err *
withdraw(struct proposal_work *work)
{
	struct request *req = work->req;
	struct err *e = proposal_withdraw(req, work->proposal);

	if (e)
		return e;
	request_flash(req, "Đã rút nội dung trình ký.");
	return request_redirect(req, "/enforcement/matter/%" PRId64,
				work->matter->id);
}

MUST_CHECK static struct err *
confirm(struct proposal_work *work)
{
	struct request *req = work->req;
	struct err *e = proposal_confirm(req, work->proposal);

	if (e)
		return e;
	request_flash(req, talloc_asprintf(req, "Đã xác nhận quyết định số %s.",
					   work->proposal->number));
	return request_redirect(req, "/enforcement/sign");
}

MUST_CHECK static struct err *
dispute(struct proposal_work *work, const char *reason)
{
	struct request *req = work->req;
	struct err *e = proposal_dispute(req, work->proposal, reason);

	if (e)
		return e;
	request_flash(req, talloc_asprintf(req,
					   "Đã ghi không xác nhận; %s được "
					   "biết để xử lý.",
					   work->proposal->proposer));
	return request_redirect(req, "/enforcement/sign");
}

static void
check(const struct proposal_work *work, struct form *form,
      const struct answer_form *in)
{
	const char *missing =
		text_same(in->act, "return") ? "Nhập lý do trả lại."
		: text_same(in->act, "dispute") ? "Nhập lý do không xác nhận."
						: NULL;

	if (missing && text_empty(in->reason))
		form_error(form, "reason", "%s", missing);
	else if (missing)
		sense_check(work->req, form, "reason", "reason", in->reason);
	if (text_same(in->act, "sign") && work->refusal)
		form_error(form, "", "%s", work->refusal);
}

/* POST /enforcement/sign/#: what a head or the proposer says of it. */
struct err *
page_proposal_answer(struct request *req)
{
	struct proposal_work *work = req->loaded;
	struct form *form = make_form(work);
	struct answer_form in = { 0 };
	struct err *e = form_read(form, &in);

	if (e)
		return e;
	check(work, form, &in);
	if (!form_valid(form))
		return show(work, form, true);
	if (text_same(in.act, "sign"))
		return sign(work);
	if (text_same(in.act, "confirm"))
		return confirm(work);
	if (text_same(in.act, "dispute"))
		return dispute(work, in.reason);
	return text_same(in.act, "return") ? give_back(work, in.reason)
					   : withdraw(work);
}
