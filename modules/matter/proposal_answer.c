#include "common/base.h"

#include "matter/proposal_answer.h"

#include "common/session.h"
#include "common/text.h"
#include "law/sense.h"

#define REASON_MAX_CHARS 1000

#define AT(member) .at = offsetof(struct proposal_answer, member)

/* clang-format off */
static const struct field fields[] = {
	{ "act", "Xử lý", FIELD_CODE, REQUIRED, AT(act) },
	{ "reason", "Lý do", FIELD_AREA, 0, .max = REASON_MAX_CHARS,
	  AT(reason) },
	{ "proposal", "Lần trình", FIELD_INT, OF_STATE, AT(proposal) },
	{ "version", "Phiên bản", FIELD_INT, 0, AT(version) },
};
/* clang-format on */

struct proposal_may
proposal_may(const struct request *req, const struct proposal *p, bool decides,
	     bool enters)
{
	bool own = p->proposed_by == req->session->account_id;
	bool signs = p->state == PROPOSAL_PROPOSED && decides;

	return (struct proposal_may){
		.answers = signs && !own,
		.is_own = signs && own,
		.confirms = proposal_is_on_paper(p) && decides && !own,
		.corrects = proposal_is_open(p) && (own || enters),
	};
}

int64_t
proposal_sent_version(const struct request *req)
{
	const char *typed = request_param(req, "proposal");
	int64_t shown = 0;

	return typed && text_to_int(typed, &shown) ? shown : 0;
}

struct err *
proposal_check_version(const struct proposal *p, int64_t shown)
{
	if (shown == p->version)
		return NULL;
	return err_told(ERR_STALE,
			"Nội dung trình ký đã thay đổi: %s (%s, %s).",
			proposal_state_words(p->state),
			p->answerer ? p->answerer : p->proposer,
			p->answered_at ? p->answered_at : p->proposed_at);
}

struct form *
proposal_answer_form(struct request *req, const struct proposal *p,
		     const struct proposal_may *may, int64_t version)
{
	struct option *options = talloc_array(req, struct option, 5);
	struct form *form = form_new(req, fields, ARRAY_LEN(fields));
	size_t n = 0;

	if (may->answers) {
		options[n++] = (struct option){ "sign", "Ký" };
		options[n++] = (struct option){ "return", "Trả lại" };
	}
	if (may->confirms) {
		options[n++] = (struct option){ "confirm", "Xác nhận" };
		options[n++] = (struct option){ "dispute", "Không xác nhận" };
	}
	if (may->corrects)
		options[n++] = (struct option){ "withdraw", "Rút" };
	form_options(form, "act", options, n);
	form_preset(form, "proposal",
		    talloc_asprintf(form, "%" PRId64, p->version));
	if (version)
		form_preset(form, "version",
			    talloc_asprintf(form, "%" PRId64, version));
	return form;
}

void
proposal_answer_check(struct request *req, struct form *form,
		      const struct proposal_may *may,
		      const struct proposal_answer *in)
{
	const char *missing = NULL;

	if (text_same(in->act, "return"))
		missing = "Nhập lý do trả lại.";
	else if (text_same(in->act, "dispute"))
		missing = "Nhập lý do không xác nhận.";
	if (missing && text_empty(in->reason))
		form_error(form, "reason", "%s", missing);
	else if (missing)
		sense_check(req, form, "reason", "reason", in->reason);
	if (text_same(in->act, "sign") && may->refusal)
		form_error(form, "", "%s", may->refusal);
}

struct err *
proposal_answered(struct request *req, const struct proposal *p,
		  const struct proposal_answer *in)
{
	const char *said = "Đã rút nội dung trình ký.";
	struct err *e;

	if (text_same(in->act, "return")) {
		said = talloc_asprintf(req, "Đã trả lại cho %s.", p->proposer);
		e = proposal_return(req, p, in->reason);
	} else if (text_same(in->act, "confirm")) {
		said = talloc_asprintf(req, "Đã xác nhận quyết định số %s.",
				       p->number);
		e = proposal_confirm(req, p);
	} else if (text_same(in->act, "dispute")) {
		said = talloc_asprintf(req,
				       "Đã ghi không xác nhận; %s được biết "
				       "để xử lý.",
				       p->proposer);
		e = proposal_dispute(req, p, in->reason);
	} else {
		e = proposal_withdraw(req, p);
	}
	if (!e)
		request_flash(req, said);
	return e;
}

void
proposal_answer_view(struct view *view, const struct proposal *p,
		     const struct proposal_may *may)
{
	view_text(view, "Proposal.Note", p->note);
	view_format(view, "Proposal.By", "%s, %s", p->proposer, p->proposed_at);
	view_text(view, "Proposal.State.Class", proposal_state_class(p->state));
	view_text(view, "Proposal.State.Words", proposal_state_words(p->state));
	if (p->answerer)
		view_format(view, "Proposal.Answer", "%s, %s", p->answerer,
			    p->answered_at);
	view_text(view, "Proposal.Reason", p->reason);
	if (p->decision_id)
		view_format(view, "Proposal.Number", "%s ngày %s", p->number,
			    date_text(view, p->decided_on));
	view_text(view, "Proposal.Signer", p->signer);
	view_flag(view, "Proposal.OnPaper",
		  proposal_is_on_paper(p) || p->state == PROPOSAL_CONFIRMED);
	view_flag(view, "May.Answer", may->answers);
	view_flag(view, "May.Sign", may->answers && !may->refusal);
	view_flag(view, "May.Withdraw", may->corrects);
	view_flag(view, "May.Confirm", may->confirms);
	view_flag(view, "May.Dispute",
		  may->confirms && p->state == PROPOSAL_REGISTERED);
	view_flag(view, "May.Nothing",
		  !may->answers && !may->corrects && !may->confirms);
	view_flag(view, "Own", may->is_own);
	view_text(view, "Refusal", may->refusal);
}
