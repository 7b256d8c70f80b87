#include "common/base.h"

#include "common/audit.h"
#include "common/session.h"
#include "common/text.h"
#include "law/law.h"
#include "law/period.h"
#include "law/sense.h"
#include "ledger/posting.h"
#include "reports/ask.h"
#include "reports/period_rules.h"
#include "reports/period_store.h"
#include "reports/reports.h"

/* Month and detail are not asked; the address is read as that of a report. */
struct period_form {
	struct asked asked;
	const char *move;
	struct date until; /* of a correction that is granted */
	const char *reason;
};

#define AT(member) .at = offsetof(struct period_form, member)

/* clang-format off */
static const struct field period_fields[] = {
	{ "unit", "Đơn vị", FIELD_LINE, 0, .max = 250, AT(asked.unit) },
	{ "year", "Năm thống kê", FIELD_INT, 0, .max = 2190, AT(asked.year) },
	{ "month", "Kỳ", FIELD_INT, 0, .max = 12, AT(asked.month) },
	{ "move", "Việc cần làm", FIELD_LINE, 0, .max = 10, AT(move) },
	{ "until", "Đến hết ngày", FIELD_DATE, 0, AT(until) },
	{ "reason", "Căn cứ, lý do", FIELD_LINE, 0, .max = 300, AT(reason) },
};
/* clang-format on */

/* A unit's year, as the page shows it. */
struct subject {
	struct report_ask ask;
	struct period_year year;
	struct period_state months[12];
	struct period_correction correction;
	struct period_move moves[PERIOD_MOVES_MAX];
	size_t n_moves;
	struct period_form in;
};

MUST_CHECK static struct err *
read_form(struct request *req, struct form **form, struct subject *s)
{
	struct err *e;

	*form = form_new(req, period_fields, ARRAY_LEN(period_fields));
	s->in = (struct period_form){
		.asked = { .form = "", .detail = "", .officer = "" }
	};
	e = form_read(*form, &s->in);
	return e ? e : ask_cell(req, *form, &s->in.asked, &s->ask);
}

MUST_CHECK static struct err *
load(struct request *req, struct subject *s)
{
	struct err *e;

	s->year = (struct period_year){ .begins = req->law->year_begins,
					.year = s->ask.year,
					.today = req->today };
	e = period_states(req, req->db, s->ask.unit->id, s->ask.year, s->months,
			  &s->year.locked);
	if (!e)
		e = period_correction(req, req->db, s->ask.unit->id,
				      s->ask.year, req->today, &s->correction);
	if (e)
		return e;
	s->year.granted = s->correction.is_granted;
	period_rights(&req->scope, &s->year);
	s->n_moves = period_moves(&s->year, s->moves);
	return NULL;
}

/* Months.N.{Name, Class, Words, By, At} */
static void
months_to_view(struct request *req, const struct subject *s, struct view *view)
{
	for (int month = 1; month <= 12; month++) {
		const struct period_state *state = &s->months[month - 1];
		struct date end =
			period_end(s->year.begins, s->ask.year, month);
		struct view *row = view_row(view, "Months");

		view_format(row, "Name", "%02d/%d", end.month, end.year);
		view_text(row, "Class", state->is_locked ? "off" : "run");
		view_text(row, "Words",
			  state->is_locked ? "Đã khóa" : "Đang mở");
		view_text(row, "By", state->moved_by);
		view_text(row, "At", date_time_text(req, state->moved_at));
	}
}

static void
moves_to_view(struct request *req, const struct subject *s, struct view *view)
{
	for (size_t i = 0; i < s->n_moves; i++) {
		char *code = period_move_code(req, &s->moves[i]);

		view_option(view, "Field.move", code,
			    period_move_words(req, &s->year, &s->moves[i]),
			    text_same(code, s->in.move));
	}
	view_flag(view, "May.Move", s->n_moves > 0);
	view_flag(view, "May.Open", s->year.may_open);
	view_flag(view, "May.Grant",
		  s->year.may_open && s->year.locked == POSTING_MONTHS &&
			  !s->year.granted);
}

/* Correction.{Granted, Until, Reason, By, At} */
static void
correction_to_view(struct request *req, const struct subject *s,
		   struct view *view)
{
	const struct period_correction *c = &s->correction;

	view_flag(view, "Correction.Granted", c->is_granted);
	if (!c->is_granted)
		return;
	view_date(view, "Correction.Until", c->until);
	view_text(view, "Correction.Reason", c->reason);
	view_text(view, "Correction.By", c->by);
	view_text(view, "Correction.At", date_time_text(req, c->at));
}

MUST_CHECK static struct err *
render(struct request *req, struct form *form, struct subject *s, bool invalid)
{
	struct view *view = view_new(req, "Khóa số liệu thống kê");
	struct err *e;

	form_view(form, view);
	e = ask_view(req, view, &s->ask);
	if (e)
		return e;
	view_crumb(view, "Biểu thống kê", "/reports/");
	view_crumb(view, "Khóa số liệu", NULL);
	view_format(view, "Page.Lead", "%s, năm thống kê %d.",
		    s->ask.unit->name, s->ask.year);
	view_format(view, "Period.Unit", "%" PRId64, s->ask.unit->id);
	view_format(view, "Period.Year", "%d", s->ask.year);
	view_format(view, "Period.Late", "/reports/late?unit=%s&year=%d",
		    s->ask.unit->code, s->ask.year);
	view_format(view, "Period.Corrections",
		    "/reports/late?unit=%s&kind=correction&from=%s&to=%s",
		    s->ask.unit->code,
		    date_text(req, period_start(s->year.begins, s->ask.year)),
		    date_text(req, period_end(s->year.begins, s->ask.year,
					      POSTING_MONTHS)));
	months_to_view(req, s, view);
	moves_to_view(req, s, view);
	correction_to_view(req, s, view);
	if (invalid)
		return request_render_invalid(req, view,
					      "reports/period_show.cs");
	return request_render(req, view, "reports/period_show.cs");
}

/* GET /reports/period?unit=&year= */
struct err *
page_period_show(struct request *req)
{
	struct subject s;
	struct form *form;
	struct err *e = read_form(req, &form, &s);

	if (!e)
		e = load(req, &s);
	return e ? e : render(req, form, &s, !form_valid(form));
}

static void
check_until(struct request *req, struct form *form, struct date until)
{
	if (!date_is_set(until))
		form_error(form, "until",
			   "Nhập ngày cuối cùng được ghi điều chỉnh.");
	else if (date_compare(until, req->today) < 0)
		form_error(form, "until",
			   "Ngày này đã qua. Nhập ngày từ hôm nay trở đi.");
	sense_check_day(req, form, "until", "correction_day", until);
}

/* What was chosen, if it can still be done. */
static const struct period_move *
chosen(struct request *req, struct form *form, const struct subject *s)
{
	const struct period_move *move = NULL;

	for (size_t i = 0; i < s->n_moves; i++) {
		if (text_same(period_move_code(req, &s->moves[i]), s->in.move))
			move = &s->moves[i];
	}
	if (!move)
		form_error(form, "move",
			   "Không còn làm được việc đã chọn. Xem lại các "
			   "tháng của năm rồi chọn lại.");
	else if (move->kind != MOVE_LOCK && text_empty(s->in.reason))
		form_error(form, "reason",
			   "Ghi số, ngày văn bản đề nghị của đơn vị và lý do.");
	if (move && move->kind == MOVE_GRANT)
		check_until(req, form, s->in.until);
	return move;
}

static struct period_change
change_of(const struct request *req, const struct subject *s,
	  const struct period_move *move)
{
	struct period_change change = {
		.unit_id = s->ask.unit->id,
		.year = s->ask.year,
		.first = move->month,
		.last = move->month,
		.state = PERIOD_OPEN,
		.reason = s->in.reason,
		.account_id = req->session->account_id,
	};

	if (move->kind == MOVE_LOCK) {
		change.first = s->year.locked + 1;
		change.state = PERIOD_LOCKED;
	} else if (move->kind == MOVE_OPEN) {
		change.last = s->year.locked;
	} else if (move->kind == MOVE_GRANT) {
		change.state = PERIOD_GRANTED;
		change.until = s->in.until;
	}
	return change;
}

MUST_CHECK static struct err *
run(struct request *req, const struct subject *s,
    const struct period_move *move)
{
	static const char *const acts[] = {
		[MOVE_LOCK] = "period.lock",
		[MOVE_OPEN] = "period.open",
		[MOVE_GRANT] = "period.grant",
		[MOVE_END] = "period.end",
	};
	const char *words = period_move_words(req, &s->year, move);
	int64_t unit_id = s->ask.unit->id;
	const struct period_change change = change_of(req, s, move);
	struct err *e = period_move_months(req->db, &change);

	if (!e)
		e = audit_add(req, acts[move->kind], "unit", unit_id,
			      talloc_asprintf(req, "%s%s%s", words,
					      text_empty(s->in.reason) ? ""
								       : "; ",
					      s->in.reason));
	if (e)
		return e;
	request_flash(req, talloc_asprintf(req, "%s: đã ghi.", words));
	return request_redirect(req, "/reports/period?unit=%" PRId64 "&year=%d",
				unit_id, s->ask.year);
}

/* POST /reports/period/move */
struct err *
page_period_move(struct request *req)
{
	const struct period_move *move;
	struct subject s;
	struct form *form;
	struct err *e = read_form(req, &form, &s);

	if (!e)
		e = period_hold(req->db, s.ask.unit->id);
	if (!e)
		e = load(req, &s);
	if (e)
		return e;
	move = chosen(req, form, &s);
	if (!form_valid(form))
		return render(req, form, &s, true);
	return run(req, &s, move);
}
