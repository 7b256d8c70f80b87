#include "common/base.h"

#include "reports/ask.h"

#include "common/lookup.h"
#include "common/text.h"
#include "law/law.h"
#include "law/period.h"
#include "reports/report_words.h"

/* The words of ask.c for what an address says. */
static const char *const detail_words[] = {
	[DETAIL_CHILDREN] = "",
	[DETAIL_UNITS] = "units",
	[DETAIL_OFFICERS] = "officers",
};

static char *
query_of(TALLOC_CTX *ctx, const struct report_ask *ask, int64_t unit_id)
{
	char *query = talloc_asprintf(ctx,
				      "form=%s&year=%d&month=%d&unit=%" PRId64,
				      ask->form_code, ask->year, ask->months,
				      unit_id);

	if (ask->reading == READING_RESTATED)
		query = talloc_strdup_append(query, "&reading=restated");
	if (ask->reading == READING_KNOWN)
		query = talloc_asprintf_append(query, "&reading=known&known=%s",
					       date_text(ctx, ask->known_on));
	return query;
}

char *
ask_query(TALLOC_CTX *ctx, const struct report_ask *ask)
{
	char *query = query_of(ctx, ask, ask->unit->id);

	if (ask->detail != DETAIL_CHILDREN)
		query = talloc_asprintf_append(query, "&detail=%s",
					       detail_words[ask->detail]);
	if (ask->officer_id)
		query = talloc_asprintf_append(query, "&officer=%" PRId64,
					       ask->officer_id);
	return query;
}

/* The address of the matters of a row, without the cell. */
static char *
row_href(TALLOC_CTX *ctx, const struct report_ask *ask,
	 const struct report_row *row)
{
	char *href = talloc_asprintf(ctx, "/reports/cell?%s",
				     query_of(ctx, ask, row->unit->id));

	if (row->kind)
		href = talloc_asprintf_append(href, "&row=%s", row->kind->code);
	if (row->level == LEVEL_OFFICE || row->level == LEVEL_OFFICER)
		href = talloc_strdup_append(href, "&part=office");
	if (row->level == LEVEL_GROUP)
		href = talloc_strdup_append(href, "&part=below");
	if (row->level == LEVEL_OFFICER && !row->officer_id)
		return talloc_strdup_append(href, "&officer=" ASK_NOBODY);
	if (row->officer_id || ask->officer_id)
		href = talloc_asprintf_append(
			href, "&officer=%" PRId64,
			row->officer_id ? row->officer_id : ask->officer_id);
	return href;
}

char *
ask_cell_href(TALLOC_CTX *ctx, const struct report_ask *ask,
	      const struct report_row *row, const char *column)
{
	return talloc_asprintf_append(row_href(ctx, ask, row), "&column=%s",
				      column);
}

char *
ask_identity_href(TALLOC_CTX *ctx, const struct report_ask *ask,
		  const struct report_row *row, const char *identity)
{
	return talloc_asprintf_append(row_href(ctx, ask, row), "&identity=%s",
				      identity);
}

static void
choice(struct view *view, const char *name, int64_t value, const char *label,
       bool selected)
{
	char *text = talloc_asprintf(view, "%" PRId64, value);

	view_option(view, name, text, label, selected);
	talloc_free(text);
}

/* A form as the law of the last day has it; one that it has not is there when
 * it is what was asked for. */
static void
view_form(struct request *req, struct view *view, const struct report_ask *ask,
	  const struct law_form *form)
{
	const struct law_form *now =
		law_form(req->law, form->code, ask_end(ask));

	if (!now && !text_same(form->code, ask->form_code))
		return;
	form = now ? now : form;
	view_option(view, "Field.form", form->code,
		    talloc_asprintf(req, "%s – %s%s", form->code,
				    words_measure(form),
				    form->n_rows ? ", theo loại việc" : ""),
		    text_same(form->code, ask->form_code));
}

static void
view_forms_and_years(struct request *req, struct view *view,
		     const struct report_ask *ask)
{
	int begins = ask->year_begins;
	struct date since;
	size_t n;
	const struct law_form **forms =
		law_form_codes(req, req->law, &n, &since);

	for (size_t i = 0; i < n; i++)
		view_form(req, view, ask, forms[i]);
	for (int year = period_year(begins, req->today);
	     date_is_set(since) && year >= period_year(begins, since); year--)
		choice(view, "Field.year", year,
		       talloc_asprintf(req, "%d", year), year == ask->year);
}

static void
view_months(struct request *req, struct view *view,
	    const struct report_ask *ask)
{
	for (int i = 1; i <= 12; i++) {
		struct date end = period_end(ask->year_begins, ask->year, i);

		choice(view, "Field.month", i,
		       talloc_asprintf(req, "%d tháng (đến %s)", i,
				       date_text(req, end)),
		       i == ask->months);
	}
}

static size_t
depth_of(const char *path)
{
	size_t depth = 0;

	for (; *path; path++)
		depth += *path == '/';
	return depth;
}

/* Of more than a select shows a line of text with suggestions. */
static void
suggest_units(struct request *req, struct view *view, const struct unit *unit)
{
	const char *typed = request_param(req, "unit");
	const struct lookup_found here = { .code = unit->code,
					   .label = unit->name };
	int64_t id;

	view_text(view, "Field.unit.Suggest", "/reports/suggest/unit");
	if (text_empty(typed) || text_to_int(typed, &id))
		view_text(view, "Field.unit.Value", lookup_called(req, &here));
}

/* The units of the scope on the last day, and the one asked for even if it
 * is not among them. */
MUST_CHECK static struct err *
view_units(struct request *req, struct view *view, const struct report_ask *ask)
{
	static const char *const indents[] = { "", "— ", "— — " };
	struct unit *units;
	bool found = false;
	size_t n;
	struct err *e;

	e = unit_list(req, req->db, ask->scope, ask_end(ask), &units, &n);
	if (e)
		return e;
	if (n > LOOKUP_SHORT) {
		suggest_units(req, view, ask->unit);
		return NULL;
	}
	for (size_t i = 0; i < n; i++) {
		bool here = units[i].id == ask->unit->id;
		size_t deep = depth_of(units[i].path) - depth_of(units[0].path);

		if (deep >= ARRAY_LEN(indents))
			deep = ARRAY_LEN(indents) - 1;
		found = found || here;
		choice(view, "Field.unit", units[i].id,
		       talloc_asprintf(req, "%s%s", indents[deep],
				       units[i].name),
		       here);
	}
	if (!found)
		choice(view, "Field.unit", ask->unit->id, ask->unit->name,
		       true);
	return NULL;
}

static void
view_details(struct request *req, struct view *view,
	     const struct report_ask *ask)
{
	bool nation = text_same(ask->unit->kind, "nation");
	const struct law_form *form =
		law_form(req->law, ask->form_code, ask_end(ask));

	/* A unit with none below it always lists its officers. */
	if (ask->officer_id || (form && form->n_rows) ||
	    text_same(ask->unit->kind, "district") ||
	    text_same(ask->unit->kind, "division"))
		return;
	view_option(view, "Field.detail", "",
		    nation ? "Từng tỉnh, thành phố" : "Từng đơn vị",
		    ask->detail == DETAIL_CHILDREN);
	if (nation)
		view_option(view, "Field.detail", "units",
			    "Kèm đơn vị trực thuộc",
			    ask->detail == DETAIL_UNITS);
	else
		view_option(view, "Field.detail", "officers",
			    "Kèm Chấp hành viên",
			    ask->detail == DETAIL_OFFICERS);
}

static void
view_readings(struct view *view, const struct report_ask *ask)
{
	view_option(view, "Field.reading", "", "Theo kỳ đã ghi (số chốt)",
		    ask->reading == READING_PUBLISHED);
	view_option(view, "Field.reading", "restated",
		    "Tính lại theo ngày xảy ra",
		    ask->reading == READING_RESTATED);
	view_option(view, "Field.reading", "known", "Như đã biết đến hết ngày",
		    ask->reading == READING_KNOWN);
}

struct err *
ask_view(struct request *req, struct view *view, const struct report_ask *ask)
{
	struct err *e;

	view_forms_and_years(req, view, ask);
	e = view_units(req, view, ask);
	if (e)
		return e;
	view_months(req, view, ask);
	view_details(req, view, ask);
	view_readings(view, ask);
	return NULL;
}
