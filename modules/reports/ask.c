#include "common/base.h"

#include "reports/ask.h"

#include "common/lookup.h"
#include "common/session.h"
#include "common/text.h"
#include "law/law.h"
#include "law/period.h"

#define ASKED_AT(member) .at = offsetof(struct asked, member)

/* clang-format off */
static const struct field report_fields[] = {
	{ "form", "Biểu", FIELD_LINE, 0, .max = 10, ASKED_AT(form) },
	{ "unit", "Đơn vị", FIELD_LINE, 0, .max = 250, ASKED_AT(unit) },
	{ "year", "Năm thống kê", FIELD_INT, 0, .max = 2190, ASKED_AT(year) },
	{ "month", "Kỳ", FIELD_INT, 0, .max = 12, ASKED_AT(month) },
	{ "detail", "Chi tiết", FIELD_LINE, 0, .max = 10, ASKED_AT(detail) },
	{ "officer", "Chấp hành viên", FIELD_LINE, 0, .max = 20, ASKED_AT(officer) },
	{ "reading", "Cách tính", FIELD_LINE, 0, .max = 10, ASKED_AT(reading) },
	{ "known", "Đến hết ngày", FIELD_DATE, 0, ASKED_AT(known) },
};

/* clang-format on */

/* Does the pattern of a scope ("%", "/1/12/%", "/1/12/") hold the path? */
static bool
is_inside(const char *pattern, const char *path)
{
	size_t n = strlen(pattern);

	if (n > 0 && pattern[n - 1] == '%')
		return strncmp(path, pattern, n - 1) == 0;
	return strcmp(path, pattern) == 0;
}

static struct date
last_month_start(const struct report_ask *ask)
{
	struct date end = ask_end(ask);

	end.day = 1;
	return end;
}

/* The period; without one the last complete month. */
static void
take_period(const struct request *req, const struct asked *asked,
	    struct report_ask *ask)
{
	int year = period_year(req->law->year_begins, req->today);
	int months = period_month(req->law->year_begins, req->today) - 1;

	if (months == 0) {
		year--;
		months = 12;
	}
	ask->year = asked->year ? (int)asked->year : year;
	ask->months = asked->month	  ? (int)asked->month
		      : ask->year == year ? months
					  : 12;
}

/* The reader's own unit, or the first one of his scope. */
MUST_CHECK static struct err *
own_unit(struct request *req, const struct report_ask *ask, struct unit **unit)
{
	struct unit *units;
	size_t n;
	struct err *e;

	e = unit_get(req, req->db, req->session->unit_id, unit);
	if (e || is_inside(req->scope.path_like, (*unit)->path))
		return e;
	e = unit_list(req, req->db, req->scope.path_like, ask_end(ask), &units,
		      &n);
	if (e)
		return e;
	if (n == 0)
		return err_new(ERR_MISSING, NULL, "TH5020: an empty scope");
	*unit = &units[0];
	return NULL;
}

/* The unit of an id, as links have it, or what a person typed for it: of the
 * last day, so that old units are found by their names of then. */
MUST_CHECK static struct err *
find_unit(struct request *req, const char *typed, struct date on,
	  struct unit **unit)
{
	int64_t id;

	if (text_to_int(typed, &id))
		return unit_get(req, req->db, id, unit);
	return unit_find(req, req->db, lookup_ask(req, typed, 1).exact, on,
			 unit);
}

MUST_CHECK static struct err *
take_unit(struct request *req, struct form *form, const struct asked *asked,
	  struct report_ask *ask)
{
	bool typed = !text_empty(asked->unit) &&
		     strspn(asked->unit, "0123456789") < strlen(asked->unit);
	struct unit *unit = NULL;
	struct err *e = NULL;

	if (!text_empty(asked->unit))
		e = find_unit(req, asked->unit, ask_end(ask), &unit);
	if (e && typed && (e->code == ERR_MISSING || e->code == ERR_CONFLICT)) {
		form_error(form, "unit", "%s", err_text(e));
		err_free(&e);
	}
	if (!e && !unit) {
		e = own_unit(req, ask, &unit);
		if (!e)
			ask->unit = unit;
		return e;
	}
	if (e)
		return e;
	if (!is_inside(req->scope.path_like, unit->path))
		return err_new(ERR_MISSING, "Không tìm thấy đơn vị.",
			       "TH5021: unit %" PRId64 " outside the scope",
			       unit->id);
	ask->unit = unit;
	return NULL;
}

/* Whoever may see his own figures only sees those of no other officer. */
MUST_CHECK static struct err *
take_officer(struct request *req, const struct asked *asked,
	     struct report_ask *ask)
{
	int64_t own = req->scope.officer_id;
	bool nobody = text_same(asked->officer, ASK_NOBODY);
	int64_t id = 0;

	if (!nobody && *asked->officer &&
	    (!text_to_int(asked->officer, &id) || id <= 0))
		return err_new(ERR_INPUT, NULL, "TH5022: no officer's id");
	if (own && (nobody || (id && id != own)))
		return err_new(ERR_MISSING, NULL, "TH5023: another's figures");
	ask->officer_id = own ? own : id;
	return NULL;
}

static void
take_detail(const struct asked *asked, struct report_ask *ask)
{
	ask->detail = DETAIL_CHILDREN;
	if (text_same(asked->detail, "units"))
		ask->detail = DETAIL_UNITS;
	else if (text_same(asked->detail, "officers"))
		ask->detail = DETAIL_OFFICERS;
	/* Thousands of officers are no page; each province has its own. */
	if (ask->detail == DETAIL_OFFICERS &&
	    text_same(ask->unit->kind, "nation"))
		ask->detail = DETAIL_UNITS;
}

/* As known on a day that is over; a day alone asks for that, too. */
static void
take_reading(const struct request *req, struct form *form,
	     const struct asked *asked, struct report_ask *ask)
{
	bool known = text_same(asked->reading, "known");

	if (text_same(asked->reading, "restated")) {
		ask->reading = READING_RESTATED;
	} else if (known ||
		   (date_is_set(asked->known) && text_empty(asked->reading))) {
		ask->reading = READING_KNOWN;
		ask->known_on = asked->known;
	}
	if (ask->reading != READING_KNOWN)
		return;
	if (!date_is_set(ask->known_on))
		form_error(form, "known", "Nhập ngày cần biết số liệu khi ấy.");
	else if (date_compare(ask->known_on, req->today) >= 0)
		form_error(form, "known", "Nhập một ngày trước hôm nay.");
}

/* The form; without one the first by agencies and officers. */
static void
take_form(const struct request *req, const struct asked *asked,
	  struct report_ask *ask)
{
	const struct law *law = req->law;

	ask->form_code = asked->form;
	for (size_t i = 0; i < law->n_forms && !*ask->form_code; i++) {
		if (law->forms[i].n_rows == 0)
			ask->form_code = law->forms[i].code;
	}
}

/* Makes of the address what is asked for. */
MUST_CHECK static struct err *
take(struct request *req, struct form *form, const struct asked *asked,
     struct report_ask *ask)
{
	struct err *e;

	*ask = (struct report_ask){ .scope = req->scope.path_like,
				    .year_begins = req->law->year_begins };
	take_period(req, asked, ask);
	if (date_compare(last_month_start(ask), req->today) > 0)
		form_error(form, "month", "Kỳ này chưa bắt đầu. Chọn kỳ khác.");
	e = take_unit(req, form, asked, ask);
	if (!e)
		e = take_officer(req, asked, ask);
	if (e)
		return e;
	take_form(req, asked, ask);
	take_reading(req, form, asked, ask);
	take_detail(asked, ask);
	return NULL;
}

struct err *
ask_report(struct request *req, struct form **form, struct report_ask *ask)
{
	struct asked asked = { 0 };
	struct err *e;

	*form = form_new(req, report_fields, ARRAY_LEN(report_fields));
	e = form_read(*form, &asked);
	if (e)
		return e;
	return take(req, *form, &asked, ask);
}

struct err *
ask_cell(struct request *req, struct form *form, const struct asked *asked,
	 struct report_ask *ask)
{
	return take(req, form, asked, ask);
}

struct report_ask
ask_today(const struct request *req, const struct report_ask *ask)
{
	struct report_ask now = *ask;

	now.year = period_year(req->law->year_begins, req->today);
	now.months = period_month(req->law->year_begins, req->today);
	now.detail = DETAIL_CHILDREN;
	now.reading = READING_PUBLISHED;
	return now;
}

bool
ask_is_running(const struct request *req, const struct report_ask *ask)
{
	return date_compare(ask_end(ask), req->today) >= 0;
}
