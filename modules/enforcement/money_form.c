#include "common/base.h"

#include "enforcement/money_form.h"

#include "common/view.h"
#include "matter/allocate.h"
#include "matter/lines.h"

#define LINES_MAX	  200
#define RECEIPT_MAX_CHARS 60
#define BOOK_MAX_CHARS	  20
#define FIELDS_MAX	  20

#define AT(member) offsetof(struct money_form, member)

/* clang-format off */
static const struct field paper_fields[] = {
	{ "book", "Quyển", FIELD_LINE, 0, BOOK_MAX_CHARS, AT(book) },
	{ "account", "Số tài khoản, nơi mở tài khoản", FIELD_LINE, 0, 200,
	  AT(account) },
};

static const struct field collect_fields[] = {
	{ "on", "Ngày thu", FIELD_DATE, REQUIRED | NOT_FUTURE, 0, AT(on) },
	{ "receipt", "Số biên lai, chứng từ", FIELD_LINE, REQUIRED,
	  RECEIPT_MAX_CHARS, AT(receipt) },
	{ "total", "Tổng số tiền thu", FIELD_MONEY, 0, 0, AT(total_dong) },
	{ "full", "Thu đủ", FIELD_FLAG, 0, 0, AT(full) },
	{ "way", "Hình thức thu", FIELD_CODE, REQUIRED, 0, AT(way) },
	{ "person", "Người nộp tiền", FIELD_LINE, REQUIRED, 200,
	  AT(person) },
};

static const struct field pay_fields[] = {
	{ "on", "Ngày chi trả", FIELD_DATE, REQUIRED | NOT_FUTURE, 0, AT(on) },
	{ "receipt", "Số phiếu chi, giấy nộp tiền", FIELD_LINE, REQUIRED,
	  RECEIPT_MAX_CHARS, AT(receipt) },
	{ "total", "Tổng số tiền chi trả", FIELD_MONEY, 0, 0, AT(total_dong) },
	{ "full", "Chi trả hết", FIELD_FLAG, 0, 0, AT(full) },
	{ "way", "Hình thức chi trả", FIELD_CODE, REQUIRED, 0, AT(way) },
	{ "person", "Người đến nhận thay", FIELD_LINE, 0, 200, AT(person) },
	{ "payee", "Người nhận", FIELD_CODE, 0, 0, AT(payee) },
};

static const struct field return_fields[] = {
	{ "on", "Ngày trả lại", FIELD_DATE, REQUIRED | NOT_FUTURE, 0, AT(on) },
	{ "receipt", "Số phiếu chi", FIELD_LINE, REQUIRED, RECEIPT_MAX_CHARS,
	  AT(receipt) },
	{ "total", "Tổng số tiền trả lại", FIELD_MONEY, 0, 0, AT(total_dong) },
	{ "full", "Trả lại hết", FIELD_FLAG, 0, 0, AT(full) },
	{ "way", "Hình thức trả", FIELD_CODE, REQUIRED, 0, AT(way) },
	{ "person", "Người đã nộp tiền", FIELD_LINE, REQUIRED, 200,
	  AT(person) },
};

static const struct field both_fields[] = {
	{ "divide", "Chia tổng số tiền", FIELD_FLAG, AGAIN, 0, AT(divide) },
	{ "note", "Ghi chú", FIELD_AREA, 0, 1000, AT(note) },
	{ "version", "Phiên bản", FIELD_INT, 0, 0, AT(version) },
};

static const struct field fee_fields[] = {
	{ "share", "Tiền thi hành án thu được do", FIELD_CODE, REQUIRED, 0,
	  AT(share) },
	{ "relief", "Miễn, giảm phí", FIELD_CODE, 0, 0, AT(relief) },
	{ "fee", "Phí thi hành án", FIELD_MONEY, 0, 0, AT(fee_dong) },
	{ "fee_reason", "Lý do phí khác mức quy định", FIELD_LINE, 0, 500,
	  AT(fee_reason) },
};

static const struct field line_fields[] = {
	{ "id", "Khoản", FIELD_INT, REQUIRED, 0, offsetof(struct money_line, id) },
	{ "dong", "Số tiền", FIELD_MONEY, 0, 0,
	  offsetof(struct money_line, dong) },
};
/* clang-format on */

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
add_fields(struct field *fields, size_t *n, const struct field *more,
	   size_t n_more)
{
	assert(*n + n_more <= FIELDS_MAX);
	memcpy(fields + *n, more, n_more * sizeof(*more));
	*n += n_more;
}

static void
make_form(struct request *req, struct money_work *work)
{
	struct field *fields = talloc_array(req, struct field, FIELDS_MAX);
	size_t n = 0;

	if (work->returning)
		add_fields(fields, &n, return_fields, ARRAY_LEN(return_fields));
	else if (work->paying)
		add_fields(fields, &n, pay_fields, ARRAY_LEN(pay_fields));
	else
		add_fields(fields, &n, collect_fields,
			   ARRAY_LEN(collect_fields));
	add_fields(fields, &n, paper_fields, ARRAY_LEN(paper_fields));
	add_fields(fields, &n, both_fields, ARRAY_LEN(both_fields));
	if (work->asks_fee)
		add_fields(fields, &n, fee_fields, ARRAY_LEN(fee_fields));
	work->form = form_new(req, fields, n);
	form_group(work->form, "line", "Khoản", line_fields,
		   ARRAY_LEN(line_fields), LINES_MAX, sizeof(struct money_line),
		   (void **)&work->in.lines, &work->in.n_lines);
	form_preset(work->form, "on", date_text(req, req->today));
	form_preset(work->form, "version",
		    talloc_asprintf(req, "%" PRId64,
				    work->act->matter->version));
	preset_lines(work);
}

struct err *
money_form_make(struct request *req, struct money_work *work)
{
	struct err *e;

	*work = (struct money_work){ .act = req->loaded };
	work->returning = work->act->event->money == LEDGER_RETURNS;
	work->paying = work->returning ||
		       work->act->event->money == LEDGER_PAYS;
	take_open_lines(req, work);
	work->money = talloc_zero_array(req, struct event_money,
					(unsigned)work->n + 1);
	e = money_fee_load(work);
	if (e)
		return e;
	make_form(req, work);
	money_fee_offer(work);
	return money_paper_offer(work);
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
		view_money(row, "Owed", obligation_whole(o));
		view_money(row, "Ended", o->ended_dong);
		ended = ended || o->ended_dong > 0;
		view_money(row, "Collected", o->collected_dong);
		view_money(row, "Paid", o->paid_dong);
		view_money(row, "Open", obligation_open(o, work->paying));
		talloc_free(name);
	}
	view_flag(view, "Money.Ended", ended);
}

struct err *
money_form_show(struct money_work *work, bool invalid)
{
	struct request *req = work->act->req;
	struct view *view = view_new(req, act_work_title(work->act));
	struct err *e;

	form_view(work->form, view);
	e = act_work_view(work->act, view);
	if (e)
		return e;
	line_facts_view(work, view);
	money_fee_view(work, view);
	view_flag(view, "Money.Paying", work->paying);
	view_flag(view, "Money.Returning", work->returning);
	view_flag(view, "Money.Many", work->n > 1);
	view_money(view, "Money.Open",
		   matter_open(work->act->matter, work->paying));
	if (invalid)
		return request_render_invalid(req, view,
					      "enforcement/money_edit.cs");
	return request_render(req, view, "enforcement/money_edit.cs");
}
