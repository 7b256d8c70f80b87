#include "common/base.h"

#include "matter/transfer_answer.h"

#include "common/text.h"
#include "law/sense.h"

#define REASON_MAX_CHARS 1000

#define AT(member) .at = offsetof(struct transfer_answer, member)

/* clang-format off */
static const struct field fields[] = {
	{ "act", "Xử lý", FIELD_CODE, REQUIRED, AT(act) },
	{ "on", "Ngày nhận", FIELD_DATE, NOT_FUTURE, AT(on) },
	{ "ground", "Căn cứ trả lại", FIELD_CODE, 0, AT(ground) },
	{ "reason", "Nội dung, lý do", FIELD_AREA, 0, .max = REASON_MAX_CHARS,
	  AT(reason) },
	{ "version", "Phiên bản", FIELD_INT, OF_STATE, AT(version) },
};
/* clang-format on */

struct err *
transfer_may(struct request *req, const struct transfer *t, bool answers,
	     struct transfer_may *may)
{
	bool out = t->state == TRANSFER_SENT || t->state == TRANSFER_RECEIVED ||
		   t->state == TRANSFER_OPENED;
	struct err *e = NULL;

	*may = (struct transfer_may){ 0 };
	if (!answers || !out)
		return NULL;
	e = transfer_back_refusal(req, t, &may->refusal);
	may->receive = t->state == TRANSFER_SENT;
	may->give_back = !may->refusal;
	return e;
}

struct form *
transfer_answer_form(struct request *req, const struct transfer *t)
{
	static const struct option acts[] = { { "receive", "Nhận" },
					      { "return", "Trả lại" } };
	struct form *form = form_new(req, fields, ARRAY_LEN(fields));
	const char *list = transfer_back_grounds(req->law, req->today);
	struct law_term *terms = NULL;
	struct option *options;
	size_t n = 0;

	form_options(form, "act", acts, ARRAY_LEN(acts));
	if (list)
		law_terms(req, req->law, list, req->today, &terms, &n);
	options = talloc_zero_array(req, struct option, (unsigned)n + 2);
	options[0] = (struct option){ "", "— chọn căn cứ —" };
	for (size_t i = 0; i < n; i++)
		options[i + 1] =
			(struct option){ terms[i].code, terms[i].label };
	form_options(form, "ground", options, n + 1);
	form_preset(form, "on", date_text(req, req->today));
	form_preset(form, "version",
		    talloc_asprintf(req, "%" PRId64, t->version));
	return form;
}

static void
check_received(struct request *req, struct form *form, const struct transfer *t,
	       const struct transfer_answer *in)
{
	if (!date_is_set(in->on))
		form_error(form, "on", "Nhập ngày nhận.");
	else if (date_compare(in->on, t->sent_on) < 0)
		form_error(form, "on",
			   "Ngày nhận không thể trước ngày quyết định ủy thác "
			   "(%s).",
			   date_text(req, t->sent_on));
	else
		sense_check_day(req, form, "on", "paper_day", in->on);
}

static void
check_returned(struct request *req, struct form *form,
	       const struct transfer_may *may, const struct transfer_answer *in)
{
	if (may->refusal)
		form_error(form, "", "%s", may->refusal);
	if (text_empty(in->ground))
		form_error(form, "ground",
			   "Chọn căn cứ trả lại: cơ quan nhận chỉ trả lại khi "
			   "ủy thác sai thẩm quyền hoặc sai nội dung.");
	if (text_empty(in->reason))
		form_error(form, "reason", "Nhập lý do trả lại.");
	else
		sense_check(req, form, "reason", "reason", in->reason);
}

void
transfer_answer_check(struct request *req, struct form *form,
		      const struct transfer *t, const struct transfer_may *may,
		      const struct transfer_answer *in)
{
	bool receives = text_same(in->act, "receive");

	if (in->version != t->version ||
	    !(receives ? may->receive : may->give_back || may->refusal))
		form_error(form, "",
			   "Ủy thác này vừa thay đổi; xem tình trạng "
			   "ở trên.");
	else if (receives)
		check_received(req, form, t, in);
	else
		check_returned(req, form, may, in);
}

void
transfer_answer_view(struct view *view, const struct transfer *t,
		     const struct transfer_may *may)
{
	view_text(view, "Transfer.Refusal", may->refusal);
	view_flag(view, "May.Receive", may->receive);
	view_flag(view, "May.Return", may->give_back);
	view_flag(view, "May.Answer", may->receive || may->give_back);
	view_flag(view, "Transfer.OnPaper", t->on_paper);
}
