#include "common/base.h"

#include "enforcement/act_pages.h"

#include "common/money.h"
#include "common/text.h"
#include "common/view.h"
#include "enforcement/act_form.h"
#include "enforcement/added_store.h"
#include "law/law_options.h"
#include "law/sense.h"
#include "matter/lines.h"

struct added_form {
	struct date on;
	const char *line; /* id of the obligation */
	const char *kind;
	struct date from;
	struct date to;
	const char *rate;
	int64_t dong;
	bool reckon; /* the button that tells the interest */
	const char *note;
	int64_t version;
};

#define AT(member) offsetof(struct added_form, member)

/* clang-format off */
static const struct field added_fields[] = {
	{ "on", "Ngày ghi nhận", FIELD_DATE, REQUIRED | NOT_FUTURE, 0, AT(on) },
	{ "line", "Khoản", FIELD_CODE, REQUIRED, 0, AT(line) },
	{ "kind", "Loại tiền tính thêm", FIELD_CODE, REQUIRED, 0, AT(kind) },
	{ "from", "Tính lãi từ ngày", FIELD_DATE, NOT_FUTURE, 0, AT(from) },
	{ "to", "Tính lãi đến ngày", FIELD_DATE, NOT_FUTURE, 0, AT(to) },
	{ "rate", "Lãi suất (%/năm)", FIELD_LINE, 0, 10, AT(rate) },
	{ "dong", "Số tiền tính thêm", FIELD_MONEY, 0, 0, AT(dong) },
	{ "reckon", "Tính lãi", FIELD_FLAG, AGAIN, 0, AT(reckon) },
	{ "note", "Nội dung, lý do", FIELD_AREA, REQUIRED, 1000, AT(note) },
	{ "version", "Phiên bản", FIELD_INT, 0, 0, AT(version) },
};
/* clang-format on */

struct added_work {
	struct act_work *act;
	struct added_form in;
	struct form *form;
	struct event_added added;
	struct event_money money;
};

/* The open lines of money that the event takes. */
static void
offer_lines(struct added_work *work)
{
	const struct act_work *act = work->act;
	const struct matter *m = act->matter;
	struct option *options = talloc_zero_array(
		act->req, struct option, (unsigned)m->n_obligations + 1);
	size_t n = 0;

	for (size_t i = 0; i < m->n_obligations; i++) {
		const struct obligation *o = &m->obligations[i];

		if (o->is_money && line_takes(act->chart, act->event, o))
			options[n++] = (struct option){
				talloc_asprintf(act->req, "%" PRId64, o->id),
				talloc_asprintf(
					act->req,
					"%zu. %s, còn phải thu %s đồng", i + 1,
					o->label,
					money_text(act->req,
						   obligation_open(o, false))),
			};
	}
	form_options(work->form, "line", options, n);
}

/* Where the judgment names no rate it is that of the law. */
static void
preset_rate(struct added_work *work)
{
	const struct act_work *act = work->act;
	struct law_term *rates;
	size_t n;

	law_terms(act->req, act->req->law, "late_interest_rate", act->on,
		  &rates, &n);
	if (n > 0)
		form_preset(work->form, "rate",
			    interest_rate_text(act->req, rates[0].threshold));
}

static void
load(struct request *req, struct added_work *work)
{
	struct law_term *kinds;
	size_t n;

	*work = (struct added_work){ .act = req->loaded };
	work->form = form_new(req, added_fields, ARRAY_LEN(added_fields));
	law_terms(req, req->law, "added_kind", work->act->on, &kinds, &n);
	form_options(work->form, "kind", law_options(req, NULL, kinds, n, &n),
		     n);
	offer_lines(work);
	preset_rate(work);
	form_preset(work->form, "on", date_text(req, req->today));
	form_preset(work->form, "version",
		    talloc_asprintf(req, "%" PRId64,
				    work->act->matter->version));
}

MUST_CHECK static struct err *
show(struct added_work *work, bool invalid)
{
	struct request *req = work->act->req;
	struct view *view = view_new(req, act_work_title(work->act));
	struct err *e;

	form_view(work->form, view);
	e = act_work_view(work->act, view);
	if (e)
		return e;
	if (invalid)
		return request_render_invalid(req, view,
					      "enforcement/added_edit.cs");
	return request_render(req, view, "enforcement/added_edit.cs");
}

struct err *
added_edit(struct request *req)
{
	struct added_work work;

	load(req, &work);
	return show(&work, false);
}

static const struct obligation *
line_of(const struct added_work *work)
{
	const struct matter *m = work->act->matter;
	int64_t id = 0;
	size_t at;

	(void)text_to_int(work->in.line, &id);
	at = matter_line(m, id);
	return at < m->n_obligations ? &m->obligations[at] : NULL;
}

static bool
is_interest(const struct added_work *work)
{
	const struct law_term *kind = law_term(work->act->req->law,
					       "added_kind", work->in.kind,
					       work->act->on);

	return kind && text_same(kind->handling, "interest");
}

/* The same days bear interest once. */
MUST_CHECK static struct err *
check_known(struct added_work *work, const struct obligation *line)
{
	struct request *req = work->act->req;
	struct interest_known *known;
	struct err *e = interest_find(req, line->id, work->in.from, work->in.to,
				      &known);

	if (!e && known)
		form_error(work->form, "from",
			   "Lãi của khoản này từ ngày %s đến ngày %s đã tính "
			   "thêm ngày %s.",
			   date_text(req, known->from),
			   date_text(req, known->to),
			   date_text(req, known->added_on));
	return e;
}

static void
check_days(struct added_work *work)
{
	if (!date_is_set(work->in.from))
		form_error(work->form, "from",
			   "Nhập ngày bắt đầu tính lãi, ví dụ ngày nộp đơn yêu "
			   "cầu thi hành án.");
	if (!date_is_set(work->in.to))
		form_error(work->form, "to", "Nhập ngày cuối tính lãi.");
	else if (date_compare(work->in.to, work->in.from) <= 0)
		form_error(work->form, "to",
			   "Ngày cuối phải sau ngày bắt đầu tính lãi.");
	if (!interest_rate_parse(work->in.rate, &work->added.rate))
		form_error(work->form, "rate",
			   "Nhập lãi suất theo năm, ví dụ 10 hoặc 13,5.");
}

/* What the interest of the days is. */
MUST_CHECK static struct err *
reckon(struct added_work *work, const struct obligation *line)
{
	struct interest_case c = { .principal_dong = line->owed_dong,
				   .from = work->in.from,
				   .to = work->in.to };
	struct interest_step *steps;
	struct err *e;

	check_days(work);
	c.rate = work->added.rate;
	if (!date_is_set(c.from) || !date_is_set(c.to) || c.rate == 0)
		return NULL;
	e = interest_steps(work->act->req, line->id, &steps, &c.n_steps);
	c.steps = steps;
	if (!e && !interest_of(&c, &work->added.rule_dong))
		form_error(work->form, "to",
			   "Thời gian tính lãi quá dài. Kiểm tra lại ngày.");
	work->added.from = c.from;
	work->added.to = c.to;
	return e ? e : check_known(work, line);
}

/* Interest as reckoned, unless another sum was typed; a cost as typed. */
static void
take_sum(struct added_work *work, const struct obligation *line)
{
	int64_t rule = work->added.rule_dong;

	work->money = (struct event_money){
		.line = matter_line(work->act->matter, line->id),
		.dong = work->in.dong,
	};
	if (work->money.dong == 0)
		work->money.dong = rule;
	if (work->money.dong == 0)
		form_error(work->form, "dong",
			   is_interest(work)
				   ? "Khoản này không còn nợ gốc trong thời "
				     "gian đó nên không có lãi."
				   : "Nhập số tiền tính thêm.");
	else if (rule > 0 && work->money.dong != rule)
		form_doubt(work->form, "dong",
			   "Lãi theo lãi suất này là %s đồng, khác số đã nhập. "
			   "Số đã nhập có đúng không?",
			   money_text(work->form, rule));
}

MUST_CHECK static struct err *
check(struct added_work *work, struct event_input *input)
{
	struct act_work *act = work->act;
	const struct obligation *line = line_of(work);
	enum event_part part;
	const char *refusal;
	struct err *e = NULL;

	if (!line)
		return err_new(ERR_INPUT, NULL, "TH5470: a line of others");
	work->added.kind = work->in.kind;
	if (is_interest(work))
		e = reckon(work, line);
	if (e || !form_valid(work->form))
		return e;
	take_sum(work, line);
	*input = (struct event_input){ .kind = act->event->code,
				       .effective_on = work->in.on,
				       .note = work->in.note,
				       .money = &work->money,
				       .n_money = 1,
				       .added = &work->added };
	refusal = event_refusal(act->req, act->chart, act->matter, input,
				act->req->today, &part);
	if (refusal && work->money.dong > 0)
		form_error(work->form, part == EVENT_DAY ? "on" : "dong", "%s",
			   refusal);
	return NULL;
}

/* Puts what the interest is into the form, which comes back. */
MUST_CHECK static struct err *
tell_interest(struct added_work *work)
{
	const struct obligation *line = line_of(work);
	struct err *e = line ? reckon(work, line) : NULL;

	if (e)
		return e;
	if (work->added.rule_dong > 0)
		form_put(work->form, "dong",
			 money_text(work->form, work->added.rule_dong));
	return show(work, true);
}

struct err *
added_record(struct request *req)
{
	struct event_input input;
	struct added_work work;
	struct err *e;

	load(req, &work);
	e = form_read(work.form, &work.in);
	if (e)
		return e;
	if (form_adds(work.form))
		return tell_interest(&work);
	sense_check(req, work.form, "note", "reason", work.in.note);
	if (form_valid(work.form))
		e = check(&work, &input);
	if (e)
		return e;
	sense_check_day(req, work.form, "on", "act_day", work.in.on);
	if (!form_valid(work.form))
		return show(&work, true);
	e = event_record(req, work.act->matter, &input, NULL);
	if (e)
		return e;
	request_flash(req, talloc_asprintf(req, "Đã tính thêm %s đồng.",
					   money_text(req, work.money.dong)));
	return request_redirect(req, "/enforcement/matter/%" PRId64, req->id);
}
