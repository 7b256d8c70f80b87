#include "common/base.h"

#include "common/audit.h"
#include "common/form.h"
#include "common/session.h"
#include "common/text.h"
#include "law/sense.h"
#include "registry/change_store.h"
#include "registry/entry_view.h"
#include "registry/registry.h"

#define REASON_MAX 500

struct change_form {
	const char *name;
	const char *address;
	const char *obligation;
	struct date known_on;
	const char *reason;
	const char *answer; /* show, keep */
	int64_t version;
};

#define AT(member) .at = offsetof(struct change_form, member)

/* clang-format off */
static const struct field correction_fields[] = {
	{ "name", "Họ tên, tên tổ chức", FIELD_LINE, REQUIRED, .max = 200, AT(name) },
	{ "address", "Địa chỉ", FIELD_LINE, REQUIRED, .max = 300, AT(address) },
	{ "obligation", "Nghĩa vụ thi hành án", FIELD_AREA, REQUIRED, .max = 1000, AT(obligation) },
	{ "known", "Ngày biết thay đổi, sai sót", FIELD_DATE, REQUIRED | NOT_FUTURE, AT(known_on) },
	{ "reason", "Lý do", FIELD_AREA, REQUIRED, .max = REASON_MAX, AT(reason) },
	{ "version", "Phiên bản", FIELD_INT, 0, AT(version) },
};

static const struct field hiding_fields[] = {
	{ "reason", "Lý do", FIELD_AREA, REQUIRED, .max = REASON_MAX, AT(reason) },
	{ "version", "Phiên bản", FIELD_INT, 0, AT(version) },
};

static const struct field review_fields[] = {
	{ "answer", "Kết quả xem xét", FIELD_CODE, REQUIRED, AT(answer) },
	{ "reason", "Lý do", FIELD_AREA, REQUIRED, .max = REASON_MAX, AT(reason) },
	{ "version", "Phiên bản", FIELD_INT, 0, AT(version) },
};

static const struct option answers[] = {
	{ "show", "Hiện lại: thông tin đúng hoặc đã được sửa đúng" },
	{ "keep", "Giữ ẩn: xác nhận thông tin có sai sót" },
};

static const struct {
	const struct field *fields;
	size_t n_fields;
	const char *title;
	const char *page_template;
	const char *verb; /* of the address */
	const char *done; /* said on the next page */
} acts[] = {
	[ACT_CORRECT] = { correction_fields, ARRAY_LEN(correction_fields),
		"Sửa thông tin đã công khai", "registry/correction_edit.cs",
		"correct",
		"Đã sửa. Người dân thấy thông tin mới từ bây giờ." },
	[ACT_HIDE] = { hiding_fields, ARRAY_LEN(hiding_fields),
		"Ẩn thông tin khỏi danh sách công khai", "registry/hiding_edit.cs",
		"hide",
		"Đã ẩn. Người dân không còn thấy thông tin này." },
	[ACT_REVIEW] = { review_fields, ARRAY_LEN(review_fields),
		"Xác nhận việc ẩn thông tin", "registry/review_edit.cs",
		"review",
		"Đã ghi kết quả xác nhận." },
};
/* clang-format on */

static struct form *
make_form(struct request *req, enum entry_act act)
{
	struct form *form = form_new(req, acts[act].fields, acts[act].n_fields);

	if (act == ACT_REVIEW)
		form_options(form, "answer", answers, ARRAY_LEN(answers));
	return form;
}

static struct view *
make_view(struct request *req, enum entry_act act, const struct entry *entry,
	  struct form *form)
{
	struct view *view = view_new(req, acts[act].title);
	char *path =
		talloc_asprintf(req, "/registry/entry/%" PRId64, entry->id);

	view_crumb(view, "Danh sách công khai", "/registry/");
	view_crumb(view, entry->text.name, path);
	view_text(view, "Entry.Href", path);
	view_format(view, "Entry.Action", "%s/%s", path, acts[act].verb);
	view_date(view, "Entry.Decided", entry->decided_on);
	view_text(view, "Hidden.At",
		  date_time_text(view,
				 entry->hidden_at ? entry->hidden_at : ""));
	view_text(view, "Hidden.By", entry->hidden_by);
	view_text(view, "Hidden.Reason", entry->hidden_reason);
	entry_public_view(view, entry);
	form_view(form, view);
	return view;
}

/* A form that nobody could send now says so at once. */
MUST_CHECK static struct err *
show_form(struct request *req, enum entry_act act)
{
	struct form *form = make_form(req, act);
	struct entry *entry;
	const char *refusal;
	struct err *e;

	e = entry_get(req, req->id, &entry);
	if (e)
		return e;
	refusal = entry_refusal(act, &entry->state, req->session->account_id);
	if (refusal)
		form_error(form, "", "%s", refusal);
	if (act == ACT_CORRECT) {
		form_corrects(form);
		form_preset(form, "name", entry->text.name);
		form_preset(form, "address", entry->text.address);
		form_preset(form, "obligation", entry->text.obligation);
		form_preset(form, "known", date_text(req, req->today));
	}
	form_preset(form, "version",
		    talloc_asprintf(req, "%" PRId64, entry->version));
	return request_render(req, make_view(req, act, entry, form),
			      acts[act].page_template);
}

/* What the fields alone cannot tell. */
static void
check_correction(struct form *form, const struct entry *entry,
		 const struct change_form *in)
{
	struct entry_text text = { in->name, in->address, in->obligation };
	struct entry_change changes[ENTRY_CHANGES_MAX];

	if (entry_changes(&entry->text, &text, changes) == 0)
		form_error(form, "name",
			   "Chưa có mục nào được sửa so với thông tin đang "
			   "công khai.");
	if (date_compare(in->known_on, entry->decided_on) < 0)
		form_error(form, "known",
			   "Ngày biết thay đổi không thể trước ngày ra quyết "
			   "định chưa có điều kiện (%s).",
			   date_text(form, entry->decided_on));
}

MUST_CHECK static struct err *
store_change(struct request *req, enum entry_act act, const struct entry *entry,
	     const struct change_form *in)
{
	struct entry_text text = { in->name, in->address, in->obligation };
	struct change_note note = { in->reason, in->known_on };

	switch (act) {
	case ACT_CORRECT:
		return entry_correct(req, entry, &text, &note);
	case ACT_HIDE:
		return entry_hide(req, entry, in->reason);
	case ACT_REVIEW:
	default:
		return entry_review(req, entry, text_same(in->answer, "show"),
				    in->reason);
	}
}

static const char *
audit_action(enum entry_act act, const struct change_form *in)
{
	switch (act) {
	case ACT_CORRECT:
		return "entry.correct";
	case ACT_HIDE:
		return "entry.hide";
	case ACT_REVIEW:
	default:
		return text_same(in->answer, "show") ? "entry.show"
						     : "entry.keep_hidden";
	}
}

MUST_CHECK static struct err *
record(struct request *req, enum entry_act act)
{
	struct form *form = make_form(req, act);
	struct change_form in = { 0 };
	struct entry *entry;
	const char *refusal;
	struct err *e;

	e = form_read(form, &in);
	if (e)
		return e;
	sense_check(req, form, "reason", "reason", in.reason);
	e = entry_lock(req, req->id, in.version, &entry);
	if (e)
		return e;
	refusal = entry_refusal(act, &entry->state, req->session->account_id);
	if (refusal)
		form_error(form, "", "%s", refusal);
	if (act == ACT_CORRECT && form_valid(form))
		check_correction(form, entry, &in);
	sense_check_day(req, form, "known", "paper_day", in.known_on);
	if (!form_valid(form))
		return request_render_invalid(req,
					      make_view(req, act, entry, form),
					      acts[act].page_template);
	e = store_change(req, act, entry, &in);
	if (!e)
		e = audit_add(req, audit_action(act, &in), "publication",
			      entry->id, in.reason);
	if (e)
		return e;
	request_flash(req, acts[act].done);
	return request_redirect(req, "/registry/entry/%" PRId64, entry->id);
}

/* GET /registry/entry/#/correct */
struct err *
page_correction_edit(struct request *req)
{
	return show_form(req, ACT_CORRECT);
}

/* POST /registry/entry/#/correct */
struct err *
page_correction_record(struct request *req)
{
	return record(req, ACT_CORRECT);
}

/* GET /registry/entry/#/hide */
struct err *
page_hiding_edit(struct request *req)
{
	return show_form(req, ACT_HIDE);
}

/* POST /registry/entry/#/hide */
struct err *
page_hiding_record(struct request *req)
{
	return record(req, ACT_HIDE);
}

/* GET /registry/entry/#/review */
struct err *
page_review_edit(struct request *req)
{
	return show_form(req, ACT_REVIEW);
}

/* POST /registry/entry/#/review */
struct err *
page_review_record(struct request *req)
{
	return record(req, ACT_REVIEW);
}
