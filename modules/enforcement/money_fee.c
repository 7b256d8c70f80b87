#include "common/base.h"

#include "enforcement/money_form.h"

#include "common/money.h"
#include "common/text.h"
#include "common/view.h"
#include "law/law_fee.h"
#include "matter/lines.h"

/* The fee goes by the law of the day of the pay-out; the form is made by that
 * of the act, which is the day that was sent. */
struct err *
money_fee_load(struct money_work *work)
{
	const struct act_work *act = work->act;

	for (size_t i = 0; work->paying && !work->returning && i < work->n; i++)
		work->asks_fee = work->asks_fee ||
				 line_bears_fee(act->req->law,
						&work->obligations[i], act->on);
	work->asks_fee = work->asks_fee &&
			 law_fee_bracket(act->req->law, 0, act->on);
	if (!work->asks_fee)
		return NULL;
	return matter_fees_recall(act->req->db, act->matter, &work->facts);
}

/* nothing: the words of an empty first choice, NULL: something is chosen. */
static void
offer_parts(struct money_work *work, const char *field, const char *nothing)
{
	const struct act_work *act = work->act;
	size_t n;
	size_t at = 0;
	const struct law_fee_part **parts =
		law_fee_parts(act->req, act->req->law, field, act->on, &n);
	struct option *options =
		talloc_zero_array(act->req, struct option, (unsigned)n + 2);

	if (nothing)
		options[at++] = (struct option){ "", nothing };
	for (size_t i = 0; i < n; i++)
		options[at++] =
			(struct option){ parts[i]->code, parts[i]->label };
	form_options(work->form, field, options, at);
}

void
money_fee_offer(struct money_work *work)
{
	const struct act_work *act = work->act;

	if (!work->asks_fee)
		return;
	offer_parts(work, "share", NULL);
	offer_parts(work, "relief", "Không miễn, giảm");
	form_preset(work->form, "share",
		    fee_share_proposed(act->req, act->req->law, act->matter,
				       &work->facts, act->on));
}

void
money_fee_assess(struct money_work *work, struct event_input *input)
{
	const struct act_work *act = work->act;

	if (!work->asks_fee)
		return;
	work->fees = fees_assess(act->req, act->req->law, act->matter,
				 &work->facts, input, work->in.share,
				 work->in.relief, &work->n_fees);
	input->fees = work->fees;
	input->n_fees = work->n_fees;
}

int64_t
money_fee_sum(const struct money_work *work)
{
	int64_t sum = 0;

	for (size_t i = 0; i < work->n_fees; i++)
		sum += work->fees[i].dong;
	return sum;
}

static void
reason_error(struct money_work *work)
{
	form_error(work->form, "fee",
		   "Phí theo quy định là %s đồng. Để trống để lấy số này, hoặc "
		   "ghi lý do phí khác mức quy định.",
		   money_text(work->form, money_fee_sum(work)));
}

/* One who receives may be charged another sum, with a reason. */
static void
charge_otherwise(struct money_work *work)
{
	struct event_fee *fee = work->fees;

	if (work->n_fees != 1)
		form_error(work->form, "fee",
			   "Chỉ sửa được phí khi chi trả cho đúng một người "
			   "phải nộp phí; chi trả riêng cho từng người.");
	else if (work->in.fee_dong > fee->received_dong)
		form_error(work->form, "fee",
			   "Phí không lớn hơn số người đó nhận (%s đồng).",
			   money_text(work->form, fee->received_dong));
	else if (text_empty(work->in.fee_reason))
		reason_error(work);
	else {
		fee->dong = work->in.fee_dong;
		fee->reason = work->in.fee_reason;
	}
}

void
money_fee_check(struct money_work *work)
{
	if (work->asks_fee && !text_empty(form_typed(work->form, "fee")) &&
	    work->in.fee_dong != money_fee_sum(work))
		charge_otherwise(work);
}

void
money_fee_put(struct money_work *work)
{
	if (work->asks_fee)
		form_put(work->form, "fee",
			 money_text(work->form, money_fee_sum(work)));
}

static const char *
name_of(const struct money_work *work, int64_t party_id)
{
	for (size_t i = 0; i < work->n; i++) {
		if (line_pays(&work->obligations[i], party_id))
			return money_creditor_name(work, &work->obligations[i],
						   party_id);
	}
	return "";
}

void
money_fee_view(const struct money_work *work, struct view *view)
{
	view_flag(view, "Fee.Asks", work->asks_fee);
	for (size_t i = 0; i < work->n_fees; i++) {
		const struct event_fee *fee = &work->fees[i];
		struct view *row = view_row(view, "Fees");
		bool kept = fee->payer_id == fee->party_id;

		view_text(row, "Name", name_of(work, fee->party_id));
		view_money(row, "Received", fee->received_dong);
		view_money(row, "Fee", fee->dong);
		view_money(row, "Gets",
			   fee->received_dong - (kept ? fee->dong : 0));
		view_flag(row, "OfRequester", !kept);
	}
}
