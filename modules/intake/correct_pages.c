#include "common/base.h"

#include "common/audit.h"
#include "common/paths.h"
#include "common/text.h"
#include "intake/correct.h"
#include "intake/intake.h"
#include "law/claim_rules.h"
#include "law/law_options.h"
#include "law/sense.h"
#include "matter/series.h"

#define REASON_MAX 500

/* Beside the fields of the row. */
enum { FIELD_REASON = RECORD_FIELDS_MAX, FIELD_VERSION, FIELDS_MAX };

static const struct page {
	const char *table;
	const char *title;
	const char *path; /* before the id; the kind in the trail */
	const char *action;
	const char *series; /* its day keeps the number in its book */
} pages[] = {
	{ "judgment", "Sửa bản án, quyết định đã nhập", "judgment",
	  "judgment.correct", "judgment" },
	{ "party", "Sửa đương sự đã nhập", "party", "party.correct", NULL },
	{ "claim", "Sửa khoản đã nhập", "claim", "claim.correct", NULL },
	{ "enforcement_request", "Sửa yêu cầu thi hành án đã nhập", "request",
	  "request.correct", "request" },
};
enum which { OF_JUDGMENT, OF_PARTY, OF_CLAIM, OF_REQUEST };

/* What one page works with. */
struct work {
	struct request *req;
	const struct page *page;
	struct correct_row *row;
	struct judgment *judgment;
	struct form *form;
	struct correct_value in[FIELDS_MAX];
	const char **after;
};

static void
offer_codes(const struct work *w, const struct record_field *field)
{
	struct law_obligation_type *kinds;
	struct option *options;
	size_t n;

	if (!text_same(field->list, RECORD_OBLIGATIONS)) {
		law_offer(w->form, w->req, field->column, field->list, NULL);
		return;
	}
	law_obligation_types(w->req, w->req->law, NULL,
			     w->judgment->received_on, &kinds, &n);
	options = talloc_zero_array(w->req, struct option, (unsigned)n + 1);
	for (size_t i = 0; i < n; i++)
		options[i] = (struct option){ kinds[i].code, kinds[i].label };
	form_options(w->form, field->column, options, n);
}

/* Where a field of this kind is read into. */
static size_t
place_of(size_t i, enum field_kind kind)
{
	size_t at = i * sizeof(struct correct_value);

	if (kind == FIELD_DATE)
		return at + offsetof(struct correct_value, date);
	if (kind == FIELD_MONEY || kind == FIELD_INT)
		return at + offsetof(struct correct_value, number);
	return at + offsetof(struct correct_value, text);
}

static void
new_form(struct work *w)
{
	const struct record_kind *kind = w->row->kind;
	struct field *fields =
		talloc_zero_array(w->req, struct field, FIELDS_MAX);
	size_t n = kind->n_fields;

	for (size_t i = 0; i < n; i++) {
		const struct record_field *f = &kind->fields[i];

		fields[i] = (struct field){ f->column, f->label,
					    f->kind,   f->rules,
					    f->max,    place_of(i, f->kind) };
	}
	fields[n++] = (struct field){
		"reason",   "Lý do, căn cứ sửa",
		FIELD_AREA, REQUIRED,
		REASON_MAX, place_of(FIELD_REASON, FIELD_AREA)
	};
	fields[n++] =
		(struct field){ "version", "Phiên bản",
				FIELD_INT, 0,
				0,	   place_of(FIELD_VERSION, FIELD_INT) };
	w->form = form_new(w->req, fields, n);
	for (size_t i = 0; i < kind->n_fields; i++) {
		if (kind->fields[i].list)
			offer_codes(w, &kind->fields[i]);
	}
}

static void
preset(struct work *w)
{
	const struct record_kind *kind = w->row->kind;

	form_corrects(w->form);
	for (size_t i = 0; i < kind->n_fields; i++) {
		const struct record_field *f = &kind->fields[i];
		const char *value = w->row->values[i];
		bool is_code = f->kind == FIELD_CODE;

		form_preset(w->form, f->column,
			    is_code ? value
				    : record_words(w->req, w->req->law, f,
						   value, w->req->today));
	}
	form_preset(w->form, "version",
		    talloc_asprintf(w->req, "%" PRId64, w->judgment->version));
}

/* The decisions that say the same, and the fields in their order. */
MUST_CHECK static struct err *
parts_view(const struct work *w, struct view *view)
{
	static const char *const words[] = {
		[FIELD_LINE] = "line",	 [FIELD_AREA] = "area",
		[FIELD_CODE] = "code",	 [FIELD_DATE] = "date",
		[FIELD_MONEY] = "money", [FIELD_INT] = "number",
	};
	struct judgment_matter *matters;
	size_t n;
	struct err *e = judgment_matters(w->req, w->judgment, &matters, &n);

	for (size_t i = 0; !e && w->row->decided && i < n; i++) {
		struct view *row = view_row(view, "Decisions");

		view_text(row, "Number", matters[i].number);
		view_date(row, "On", matters[i].decided_on);
		view_href(row, "Href", PATH_MATTER, matters[i].id);
	}
	for (size_t i = 0; i < w->row->kind->n_fields; i++) {
		const struct record_field *f = &w->row->kind->fields[i];
		struct view *row = view_row(view, "Fields");

		view_text(row, "Name", f->column);
		view_text(row, "Kind", words[f->kind]);
		if (correct_refusal(w->row, i))
			view_text(row, "Hint", "Không sửa được ở đây");
	}
	return e;
}

MUST_CHECK static struct err *
render(struct work *w, bool invalid)
{
	static const char template[] = "intake/correct_edit.cs";
	struct request *req = w->req;
	struct view *view = view_new(req, w->page->title);
	char *back = talloc_asprintf(req, "/intake/judgment/%" PRId64,
				     w->judgment->id);
	struct err *e = parts_view(w, view);

	if (e)
		return e;
	view_crumb(view, "Sổ nhận bản án, quyết định", "/intake/");
	view_crumb(view, w->judgment->number, back);
	view_text(view, "Record.Noun", w->row->kind->noun);
	view_text(view, "Record.Name", w->row->name);
	view_text(view, "Record.Back", back);
	view_format(view, "Record.Action", "/intake/%s/%" PRId64 "/correct",
		    w->page->path, w->row->id);
	form_view(w->form, view);
	return invalid ? request_render_invalid(req, view, template)
		       : request_render(req, view, template);
}

MUST_CHECK static struct err *
load(struct request *req, enum which which, bool locked, struct work *w)
{
	struct err *e;

	*w = (struct work){ .req = req, .page = &pages[which] };
	e = correct_load(req, w->page->table, locked, &w->row, &w->judgment);
	if (!e)
		new_form(w);
	return e;
}

MUST_CHECK static struct err *
show(struct request *req, enum which which)
{
	struct work w;
	struct err *e = load(req, which, false, &w);

	if (e)
		return e;
	preset(&w);
	return render(&w, false);
}

static void
check_sense(const struct work *w)
{
	for (size_t i = 0; i < w->row->kind->n_fields; i++) {
		const struct record_field *f = &w->row->kind->fields[i];

		if (!f->sense || text_empty(w->after[i]) ||
		    !record_differs(w->row->values[i], w->after[i]))
			continue;
		if (f->kind == FIELD_DATE)
			sense_check_day(w->req, w->form, f->column, f->sense,
					w->in[i].date);
		else if (f->kind != FIELD_MONEY || w->in[i].number)
			sense_check(w->req, w->form, f->column, f->sense,
				    w->after[i]);
	}
}

/* The number in the book is that of the year in which it was received. */
MUST_CHECK static struct err *
check_book(const struct work *w)
{
	const struct record_kind *kind = w->row->kind;
	struct request *req = w->req;
	size_t i = 0;
	struct date before;
	int period[2];
	struct err *e;

	while (strcmp(kind->fields[i].column, "received_on") != 0)
		i++;
	if (!record_differs(w->row->values[i], w->after[i]) ||
	    !date_parse(w->row->values[i], &before))
		return NULL;
	e = series_period_on(req, req->db, req->law, w->judgment->unit_id,
			     w->page->series, before, &period[0]);
	if (!e)
		e = series_period_on(req, req->db, req->law,
				     w->judgment->unit_id, w->page->series,
				     w->in[i].date, &period[1]);
	if (!e && period[0] != period[1])
		form_error(w->form, "received_on",
			   "Ngày này thuộc sổ năm %d, số sổ đã lấy ở sổ năm "
			   "%d.",
			   period[1], period[0]);
	return e;
}

/* As when it is entered. */
static void
check_claim(const struct work *w)
{
	const struct law_obligation_type *type = law_obligation_type(
		w->req->law, w->after[0], w->judgment->received_on);
	/* Who stands on its sides was checked when it was entered. */
	const struct claim_said said = {
		.debtor = true,
		.creditor = CLAIM_FOR_PARTY,
		.amount_dong = w->in[1].number,
		.thing = !text_empty(w->after[2]),
	};
	struct claim_wants wants;

	if (!type)
		return;
	wants = claim_wants(type, &said);
	if (wants.amount)
		form_error(w->form, "amount_dong", "%s", wants.amount);
	if (wants.thing)
		form_error(w->form, "thing", "%s", wants.thing);
}

MUST_CHECK static struct err *
check(const struct work *w, enum which which)
{
	int64_t same = 0;
	struct err *e = NULL;

	correct_check(w->form, w->row, w->after);
	check_sense(w);
	if (which == OF_CLAIM)
		check_claim(w);
	if (w->page->series)
		e = check_book(w);
	if (!e && which == OF_JUDGMENT)
		e = correct_find_same(w->req, w->judgment, w->after, &same);
	if (!e && same)
		form_error(w->form, "number",
			   "Bản án, quyết định này đã có trong sổ.");
	return e;
}

MUST_CHECK static struct err *
record(struct request *req, enum which which)
{
	struct work w;
	struct err *e = load(req, which, true, &w);

	if (!e)
		e = form_read(w.form, w.in);
	if (e)
		return e;
	if (w.in[FIELD_VERSION].number != w.judgment->version)
		return err_new(ERR_STALE, NULL,
			       "TH5541: judgment %" PRId64 " changed meanwhile",
			       w.judgment->id);
	w.after = correct_after(req, w.row, w.in);
	if (form_valid(w.form))
		e = check(&w, which);
	if (e)
		return e;
	if (!form_valid(w.form))
		return render(&w, true);
	e = correct_write(req, w.row, w.after, w.in[FIELD_REASON].text);
	if (!e)
		e = audit_add(req, w.page->action, w.page->path, w.row->id,
			      w.in[FIELD_REASON].text);
	if (e)
		return e;
	request_flash(req, "Đã sửa. Nội dung trước và sau khi sửa ở mục Đính "
			   "chính.");
	return request_redirect(req, "/intake/judgment/%" PRId64,
				w.judgment->id);
}

/* GET /intake/judgment/#/correct */
struct err *
page_judgment_correct(struct request *req)
{
	return show(req, OF_JUDGMENT);
}

/* POST /intake/judgment/#/correct */
struct err *
page_judgment_corrected(struct request *req)
{
	return record(req, OF_JUDGMENT);
}

/* GET /intake/party/#/correct */
struct err *
page_party_correct(struct request *req)
{
	return show(req, OF_PARTY);
}

/* POST /intake/party/#/correct */
struct err *
page_party_corrected(struct request *req)
{
	return record(req, OF_PARTY);
}

/* GET /intake/claim/#/correct */
struct err *
page_claim_correct(struct request *req)
{
	return show(req, OF_CLAIM);
}

/* POST /intake/claim/#/correct */
struct err *
page_claim_corrected(struct request *req)
{
	return record(req, OF_CLAIM);
}

/* GET /intake/request/#/correct */
struct err *
page_request_correct(struct request *req)
{
	return show(req, OF_REQUEST);
}

/* POST /intake/request/#/correct */
struct err *
page_request_corrected(struct request *req)
{
	return record(req, OF_REQUEST);
}
