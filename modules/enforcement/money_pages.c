#include "common/base.h"

#include "enforcement/act_pages.h"

#include "common/money.h"
#include "common/text.h"
#include "enforcement/money_form.h"
#include "law/sense.h"
#include "ledger/ledger.h"
#include "matter/allocate.h"
#include "matter/lines.h"

struct err *
money_edit(struct request *req)
{
	struct money_work work;
	struct err *e = money_form_make(req, &work);

	return e ? e : money_form_show(&work, false);
}

/* The sum of one line as typed, checked against what it can take. */
static void
take_line(struct money_work *work, size_t i)
{
	const struct obligation *o = &work->obligations[i];
	int64_t open = obligation_open(o, work->paying);
	char *field = talloc_asprintf(work->form, "line-%zu-dong", i);

	work->money[i].dong = work->in.lines[i].dong;
	if (work->money[i].dong > open)
		form_error(work->form, field,
			   work->paying
				   ? "Khoản này chỉ có %s đồng chưa chi trả."
				   : "Khoản này chỉ còn phải thu %s đồng.",
			   money_text(work->form, open));
}

/* The rows that came are those that were shown, in their order. */
MUST_CHECK static struct err *
take_lines(struct money_work *work)
{
	if (work->in.n_lines != work->n)
		return err_new(ERR_INPUT, NULL, "TH4301: %zu lines of %zu",
			       work->in.n_lines, work->n);
	for (size_t i = 0; i < work->n; i++) {
		if (work->in.lines[i].id != work->obligations[i].id)
			return err_new(ERR_INPUT, NULL,
				       "TH4302: obligation %" PRId64,
				       work->in.lines[i].id);
		work->money[i].line =
			matter_line(work->act->matter, work->obligations[i].id);
		work->money[i].receipt = work->in.receipt;
		take_line(work, i);
	}
	return NULL;
}

static int64_t
typed_sum(const struct money_work *work)
{
	int64_t sum = 0;

	for (size_t i = 0; i < work->n; i++)
		sum += work->money[i].dong;
	return sum;
}

/* Of today, as long as no day was typed. */
static struct date
day_of(const struct money_work *work)
{
	return date_is_set(work->in.on) ? work->in.on : work->act->req->today;
}

/* The lines; those that are not the payee's take nothing. */
static struct obligation *
lines_to_serve(const struct money_work *work)
{
	struct obligation *lines =
		talloc_memdup(work->form, work->obligations,
			      (work->n + 1) * sizeof(*work->obligations));

	for (size_t i = 0; i < work->n; i++) {
		if (!money_pays_line(work, &lines[i]))
			lines[i].is_money = false;
	}
	return lines;
}

static int64_t
open_to_serve(const struct money_work *work)
{
	const struct obligation *lines = lines_to_serve(work);
	int64_t sum = 0;

	for (size_t i = 0; i < work->n; i++)
		sum += obligation_open(&lines[i], work->paying);
	return sum;
}

/* Divides the sum over the lines by the order of payment of the day. */
static bool
divide(struct money_work *work, int64_t sum)
{
	if (allocate(work->act->req->law, lines_to_serve(work), work->n,
		     work->paying, day_of(work), sum, work->money) == 0)
		return true;
	form_error(work->form, "total",
		   "Tổng số tiền lớn hơn số %s của các khoản (%s đồng).",
		   work->paying ? "chưa chi trả" : "còn phải thu",
		   money_text(work->form, open_to_serve(work)));
	return false;
}

/* Whose will it was to pay otherwise than in the order of payment stands in the
 * note: a debtor may name what he pays. */
static void
check_order(struct money_work *work)
{
	struct event_money *parts = talloc_zero_array(
		work->form, struct event_money, (unsigned)work->n + 1);
	bool same = true;

	(void)allocate(work->act->req->law, work->obligations, work->n,
		       work->paying, work->in.on, typed_sum(work), parts);
	for (size_t i = 0; i < work->n; i++)
		same = same && parts[i].dong == work->money[i].dong;
	if (!same && text_empty(work->in.note))
		form_error(work->form, "note",
			   "Số tiền từng khoản khác với thứ tự thanh toán. Ghi "
			   "lý do, ví dụ người nộp chỉ định khoản được trả.");
}

/* One sum for all lines, all that is open or what was typed as total; or the
 * sums of the lines. */
static void
spread(struct money_work *work)
{
	int64_t typed = typed_sum(work);
	int64_t sum = work->in.total_dong;

	if (work->in.full)
		sum = open_to_serve(work);
	if (work->in.full || (typed == 0 && sum > 0))
		(void)divide(work, sum);
	else if (typed > 0 && sum > 0 && typed != sum)
		form_error(work->form, "total",
			   "Tổng số tiền khác tổng của các khoản đã nhập (%s "
			   "đồng). Nhập một trong hai, hoặc sửa cho khớp.",
			   money_text(work->form, typed));
	else if (!work->paying)
		check_order(work);
}

static void
put_parts(struct money_work *work)
{
	for (size_t i = 0; i < work->n; i++) {
		char *name = talloc_asprintf(work->form, "line-%zu-dong", i);

		form_put(work->form, name,
			 money_text(work->form, work->money[i].dong));
	}
}

static struct event_input
input_of(const struct money_work *work)
{
	return (struct event_input){ .kind = work->act->event->code,
				     .effective_on = work->in.on,
				     .note = work->in.note,
				     .money = work->money,
				     .n_money = work->n,
				     .paper = &work->paper };
}

/* Puts into the form what each line gets of the total, and the fee for it. */
static void
show_division(struct money_work *work)
{
	struct event_input input = input_of(work);
	int64_t sum = work->in.total_dong;

	input.effective_on = day_of(work);
	if (sum == 0 && work->asks_fee)
		sum = typed_sum(work);
	if (sum == 0)
		form_error(work->form, "total",
			   "Nhập tổng số tiền cần chia, ví dụ 15.000.000.");
	else if (work->in.total_dong == 0 || divide(work, sum)) {
		put_parts(work);
		money_fee_assess(work, &input);
		money_fee_put(work);
	}
}

static void
check(struct money_work *work, struct event_input *input)
{
	struct act_work *act = work->act;
	enum event_part part;
	const char *refusal;

	*input = input_of(work);
	spread(work);
	if (!form_valid(work->form))
		return;
	money_fee_assess(work, input);
	money_fee_check(work);
	refusal = event_refusal(act->req, act->chart, act->matter, input,
				act->req->today, &part);
	if (refusal)
		form_error(work->form, part == EVENT_DAY ? "on" : "total", "%s",
			   refusal);
}

/* What the next page says. */
static const char *
done_sentence(const struct money_work *work, const struct event_input *input)
{
	struct request *req = work->act->req;
	const char *sum = money_text(req, event_money_sum(input));

	if (money_fee_sum(work) > 0)
		return talloc_asprintf(
			req, "Đã ghi chi trả %s đồng, phí thi hành án %s đồng.",
			sum, money_text(req, money_fee_sum(work)));
	return talloc_asprintf(req, "Đã ghi %s %s đồng.",
			       work->returning ? "trả lại"
			       : work->paying  ? "chi trả"
					       : "thu",
			       sum);
}

/* Somebody else may have taken the number since it was looked for. */
MUST_CHECK static struct err *
record(struct money_work *work, const struct event_input *input)
{
	struct err *e =
		event_record(work->act->req, work->act->matter, input, NULL);

	if (!e || e->code != ERR_CONFLICT)
		return e;
	err_free(&e);
	return err_told(ERR_STALE,
			"Số %s quyển %s vừa được dùng cho việc khác.",
			work->in.receipt, work->in.book);
}

struct err *
money_record(struct request *req)
{
	struct event_input input;
	struct money_work work;
	struct err *e;

	e = money_form_make(req, &work);
	if (!e)
		e = form_read(work.form, &work.in);
	if (!e)
		e = take_lines(&work);
	if (e)
		return e;
	money_paper_take(&work);
	if (form_adds(work.form)) {
		show_division(&work);
		return money_form_show(&work, true);
	}
	if (work.returning)
		sense_check(req, work.form, "note", "reason", work.in.note);
	if (form_valid(work.form))
		check(&work, &input);
	e = money_paper_check(&work);
	if (e)
		return e;
	sense_check_day(req, work.form, "on", "act_day", work.in.on);
	if (!form_valid(work.form))
		return money_form_show(&work, true);
	e = record(&work, &input);
	if (e)
		return e;
	request_flash(req, done_sentence(&work, &input));
	return request_redirect(req, "/enforcement/matter/%" PRId64, req->id);
}
