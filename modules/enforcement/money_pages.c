#include "common/base.h"

#include "enforcement/act_pages.h"

#include "common/money.h"
#include "common/text.h"
#include "common/view.h"
#include "enforcement/act_form.h"
#include "enforcement/money_store.h"
#include "law/sense.h"
#include "ledger/ledger.h"
#include "matter/allocate.h"
#include "matter/lines.h"

#define LINES_MAX	  200
#define RECEIPT_MAX_CHARS 60

struct money_line {
	int64_t id; /* of the obligation */
	int64_t dong;
};

struct money_form {
	struct date on;
	const char *receipt;
	int64_t total_dong; /* to be spread over the lines */
	bool full;	    /* the button "all of it" */
	bool divide;	    /* the button that shows how it is divided */
	const char *note;
	int64_t version;
	struct money_line *lines;
	size_t n_lines;
};

#define AT(member) offsetof(struct money_form, member)

/* clang-format off */
static const struct field collect_fields[] = {
	{ "on", "Ngày thu", FIELD_DATE, REQUIRED | NOT_FUTURE, 0, AT(on) },
	{ "receipt", "Số biên lai, chứng từ", FIELD_LINE, REQUIRED,
	  RECEIPT_MAX_CHARS, AT(receipt) },
	{ "total", "Tổng số tiền thu", FIELD_MONEY, 0, 0, AT(total_dong) },
	{ "full", "Thu đủ", FIELD_FLAG, 0, 0, AT(full) },
	{ "divide", "Chia tổng số tiền", FIELD_FLAG, AGAIN, 0, AT(divide) },
	{ "note", "Ghi chú", FIELD_AREA, 0, 1000, AT(note) },
	{ "version", "Phiên bản", FIELD_INT, 0, 0, AT(version) },
};

static const struct field pay_fields[] = {
	{ "on", "Ngày chi trả", FIELD_DATE, REQUIRED | NOT_FUTURE, 0, AT(on) },
	{ "receipt", "Số phiếu chi, giấy nộp tiền", FIELD_LINE, REQUIRED,
	  RECEIPT_MAX_CHARS, AT(receipt) },
	{ "total", "Tổng số tiền chi trả", FIELD_MONEY, 0, 0, AT(total_dong) },
	{ "full", "Chi trả hết", FIELD_FLAG, 0, 0, AT(full) },
	{ "divide", "Chia tổng số tiền", FIELD_FLAG, AGAIN, 0, AT(divide) },
	{ "note", "Ghi chú", FIELD_AREA, 0, 1000, AT(note) },
	{ "version", "Phiên bản", FIELD_INT, 0, 0, AT(version) },
};

static const struct field line_fields[] = {
	{ "id", "Khoản", FIELD_INT, REQUIRED, 0, offsetof(struct money_line, id) },
	{ "dong", "Số tiền", FIELD_MONEY, 0, 0,
	  offsetof(struct money_line, dong) },
};
/* clang-format on */

struct money_work {
	struct act_work *act;
	bool paying;
	struct obligation *obligations; /* those that can take money */
	size_t n;
	struct event_money *money; /* one for each of them */
	struct money_form in;
	struct form *form;
};

/* The lines that can still take money. */
static void
take_open_lines(struct request *req, struct money_work *work)
{
	const struct matter *m = work->act->matter;

	work->n = 0;
	work->obligations = talloc_array(req, struct obligation,
					 (unsigned)m->n_obligations + 1);
	for (size_t i = 0; i < m->n_obligations; i++) {
		if (obligation_open(&m->obligations[i], work->paying) > 0)
			work->obligations[work->n++] = m->obligations[i];
	}
}

static void
preset_lines(struct money_work *work)
{
	for (size_t i = 0; i < work->n && i < LINES_MAX; i++) {
		char *name = talloc_asprintf(work->form, "line-%zu-id", i);
		char *id = talloc_asprintf(work->form, "%" PRId64,
					   work->obligations[i].id);

		form_preset(work->form, name, id);
	}
}

static void
load(struct request *req, struct money_work *work)
{
	*work = (struct money_work){ .act = req->loaded };
	work->paying = work->act->event->money == LEDGER_PAYS;
	take_open_lines(req, work);
	work->money = talloc_zero_array(req, struct event_money,
					(unsigned)work->n + 1);
	work->form = form_new(req, work->paying ? pay_fields : collect_fields,
			      ARRAY_LEN(collect_fields));
	form_group(work->form, "line", "Khoản", line_fields,
		   ARRAY_LEN(line_fields), LINES_MAX, sizeof(struct money_line),
		   (void **)&work->in.lines, &work->in.n_lines);
	form_preset(work->form, "on", date_text(req, req->today));
	form_preset(work->form, "version",
		    talloc_asprintf(req, "%" PRId64,
				    work->act->matter->version));
	preset_lines(work);
}

/* What the line is about, beside its field. */
static void
line_facts_view(const struct money_work *work, struct view *view)
{
	bool ended = false;

	for (size_t i = 0; i < work->n && i < LINES_MAX; i++) {
		const struct obligation *o = &work->obligations[i];
		char *name = talloc_asprintf(view, "Group.line.Rows.%zu", i);
		struct view *row = view_node(view, name);

		view_text(row, "Label", o->label);
		view_text(row, "Thing", o->thing);
		view_text(row, "Debtor", o->debtor);
		view_text(row, "Creditor", o->creditor);
		view_int(row, "Rank",
			 allocate_rank(work->act->req->law, o,
				       work->act->req->today));
		view_money(row, "Owed", o->owed_dong);
		view_money(row, "Ended", o->ended_dong);
		ended = ended || o->ended_dong > 0;
		view_money(row, "Collected", o->collected_dong);
		view_money(row, "Paid", o->paid_dong);
		view_money(row, "Open", obligation_open(o, work->paying));
		talloc_free(name);
	}
	view_flag(view, "Money.Ended", ended);
}

MUST_CHECK static struct err *
show(struct money_work *work, bool invalid)
{
	struct request *req = work->act->req;
	struct view *view = view_new(req, act_work_title(work->act));
	struct err *e;

	form_view(work->form, view);
	e = act_work_view(work->act, view);
	if (e)
		return e;
	line_facts_view(work, view);
	view_flag(view, "Money.Paying", work->paying);
	view_flag(view, "Money.Many", work->n > 1);
	view_money(view, "Money.Open",
		   matter_open(work->act->matter, work->paying));
	if (invalid)
		return request_render_invalid(req, view,
					      "enforcement/money_edit.cs");
	return request_render(req, view, "enforcement/money_edit.cs");
}

struct err *
money_edit(struct request *req)
{
	struct money_work work;

	load(req, &work);
	return show(&work, false);
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

/* Divides the sum over the lines by the order of payment of the day; of today,
 * as long as no day was typed. */
static bool
divide(struct money_work *work, int64_t sum)
{
	const struct request *req = work->act->req;
	struct date on = date_is_set(work->in.on) ? work->in.on : req->today;

	if (allocate(req->law, work->obligations, work->n, work->paying, on,
		     sum, work->money) == 0)
		return true;
	form_error(work->form, "total",
		   "Tổng số tiền lớn hơn số %s của các khoản (%s đồng).",
		   work->paying ? "chưa chi trả" : "còn phải thu",
		   money_text(work->form,
			      matter_open(work->act->matter, work->paying)));
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
		sum = matter_open(work->act->matter, work->paying);
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

/* Puts into the form what each line gets of the total. */
static void
show_division(struct money_work *work)
{
	if (work->in.total_dong == 0)
		form_error(work->form, "total",
			   "Nhập tổng số tiền cần chia, ví dụ 15.000.000.");
	else if (divide(work, work->in.total_dong))
		put_parts(work);
}

static void
check(struct money_work *work, struct event_input *input)
{
	struct act_work *act = work->act;
	enum event_part part;
	const char *refusal;

	*input = (struct event_input){ .kind = act->event->code,
				       .effective_on = work->in.on,
				       .note = work->in.note,
				       .money = work->money,
				       .n_money = work->n };
	spread(work);
	if (!form_valid(work->form))
		return;
	refusal = event_refusal(act->req, act->chart, act->matter, input,
				act->req->today, &part);
	if (refusal)
		form_error(work->form, part == EVENT_DAY ? "on" : "total", "%s",
			   refusal);
}

/* The same number once more: most often the same paper, typed twice. */
MUST_CHECK static struct err *
check_receipt(struct money_work *work)
{
	const struct act_work *act = work->act;
	struct receipt_wish wish = { act->matter->id, act->event->code,
				     work->in.receipt, work->in.on };
	struct receipt_same *same;
	const char *text;
	struct err *e = receipt_find(act->req, &wish, &same);

	if (e || !same)
		return e;
	text = talloc_asprintf(act->req, "%s (%s): ngày %s, %s đồng.",
			       same->sentence, same->matter,
			       date_text(act->req, same->on),
			       money_text(act->req, same->dong));
	if (same->refused)
		form_error(work->form, "receipt", "%s", text);
	else
		form_doubt(work->form, "receipt", "%s", text);
	return NULL;
}

struct err *
money_record(struct request *req)
{
	struct event_input input;
	struct money_work work;
	struct err *e;

	load(req, &work);
	e = form_read(work.form, &work.in);
	if (!e)
		e = take_lines(&work);
	if (e)
		return e;
	if (form_adds(work.form)) {
		show_division(&work);
		return show(&work, true);
	}
	if (form_valid(work.form))
		check(&work, &input);
	e = check_receipt(&work);
	if (e)
		return e;
	sense_check_day(req, work.form, "on", "act_day", work.in.on);
	if (!form_valid(work.form))
		return show(&work, true);
	e = event_record(req, work.act->matter, &input, NULL);
	if (e)
		return e;
	request_flash(
		req, talloc_asprintf(req, "Đã ghi %s %s đồng.",
				     work.paying ? "chi trả" : "thu",
				     money_text(req, event_money_sum(&input))));
	return request_redirect(req, "/enforcement/matter/%" PRId64, req->id);
}
