#include "common/base.h"

#include "common/audit.h"
#include "intake/correct.h"
#include "intake/intake.h"

struct void_form {
	const char *reason;
	int64_t version;
};

/* clang-format off */
static const struct field void_fields[] = {
	{ "reason", "Lý do", FIELD_AREA, REQUIRED, .max = 500,
	  .at = offsetof(struct void_form, reason) },
	{ "version", "Phiên bản", FIELD_INT, 0,
	  .at = offsetof(struct void_form, version) },
};
/* clang-format on */

struct work {
	struct request *req;
	struct correct_row *row;
	struct judgment *judgment;
	struct form *form;
};

MUST_CHECK static struct err *
load(struct request *req, bool locked, struct work *w)
{
	struct err *e;

	*w = (struct work){ .req = req };
	e = correct_load(req, "enforcement_request", locked, &w->row,
			 &w->judgment);
	if (!e)
		w->form = form_new(req, void_fields, ARRAY_LEN(void_fields));
	return e;
}

static void
check(const struct work *w)
{
	const char *refusal = request_void_refusal(w->row);

	if (refusal)
		form_error(w->form, "", "%s", refusal);
}

MUST_CHECK static struct err *
render(const struct work *w, bool invalid)
{
	static const char template[] = "intake/request_void.cs";
	struct request *req = w->req;
	struct view *view = view_new(req, "Hủy ghi nhận yêu cầu thi hành án");
	char *back = talloc_asprintf(req, "/intake/judgment/%" PRId64,
				     w->judgment->id);

	view_crumb(view, "Sổ nhận bản án, quyết định", "/intake/");
	view_crumb(view, w->judgment->number, back);
	view_text(view, "Record.Back", back);
	view_text(view, "Record.Name", w->row->name);
	view_format(view, "Record.Action", "/intake/request/%" PRId64 "/void",
		    w->row->id);
	for (size_t i = 0; i < w->row->kind->n_fields; i++) {
		const struct record_field *f = &w->row->kind->fields[i];
		struct view *row = view_row(view, "Facts");

		view_text(row, "Label", f->label);
		view_text(row, "Value",
			  record_words(req, req->law, f, w->row->values[i],
				       w->judgment->received_on));
	}
	form_view(w->form, view);
	return invalid ? request_render_invalid(req, view, template)
		       : request_render(req, view, template);
}

/* GET /intake/request/#/void: one that cannot be sent says so at once. */
struct err *
page_request_void(struct request *req)
{
	struct work w;
	struct err *e = load(req, false, &w);

	if (e)
		return e;
	check(&w);
	form_preset(w.form, "version",
		    talloc_asprintf(req, "%" PRId64, w.judgment->version));
	return render(&w, false);
}

/* POST /intake/request/#/void */
struct err *
page_request_voided(struct request *req)
{
	struct void_form in = { 0 };
	struct work w;
	struct err *e = load(req, true, &w);

	if (!e)
		e = form_read(w.form, &in);
	if (e)
		return e;
	if (in.version != w.judgment->version)
		return err_new(ERR_STALE, NULL,
			       "TH5542: judgment %" PRId64 " changed meanwhile",
			       w.judgment->id);
	check(&w);
	if (!form_valid(w.form))
		return render(&w, true);
	e = request_void(req, w.row, in.reason);
	if (!e)
		e = audit_add(req, "request.void", "request", w.row->id,
			      in.reason);
	if (e)
		return e;
	request_flash(req, "Đã hủy ghi nhận yêu cầu. Các khoản chờ yêu cầu "
			   "khác.");
	return request_redirect(req, "/intake/judgment/%" PRId64,
				w.judgment->id);
}
