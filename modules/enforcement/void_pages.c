#include "common/base.h"

#include "enforcement/enforcement.h"

#include "common/form.h"
#include "common/money.h"
#include "common/text.h"
#include "common/view.h"
#include "enforcement/act_access.h"
#include "enforcement/matter_view.h"
#include "enforcement/void_view.h"
#include "law/sense.h"
#include "matter/event_void.h"

struct void_form {
	int64_t event_id;
	const char *reason;
	int64_t version;
};

#define AT(member) offsetof(struct void_form, member)

/* clang-format off */
static const struct field void_fields[] = {
	{ "event", "Việc đã ghi", FIELD_INT, REQUIRED | OF_STATE, 0,
	  AT(event_id) },
	{ "reason", "Lý do hủy ghi nhận", FIELD_AREA, REQUIRED, 1000, AT(reason) },
	{ "version", "Phiên bản", FIELD_INT, 0, 0, AT(version) },
};
/* clang-format on */

struct void_work {
	struct request *req;
	struct matter *matter;
	const struct event_line *fact; /* that is to be taken back */
	struct void_form in;
	struct form *form;
};

MUST_CHECK static struct err *
check_own(const struct void_work *work)
{
	const struct event_line *fact = work->fact;
	const char *who = fact->signed_by_head ? fact->signer
					       : fact->recorded_by;

	if (event_may_void(work->req, work->matter, fact))
		return NULL;
	return err_told(ERR_FORBIDDEN,
			"Việc này (%s) do %s %s. Chỉ người đã %s, hoặc người "
			"có thẩm quyền về việc đó, được hủy ghi nhận.",
			fact->label, text_empty(who) ? "người khác" : who,
			fact->signed_by_head ? "ký" : "ghi",
			fact->signed_by_head ? "ký" : "ghi");
}

/* The fact that the address names; without a name the last that may be taken
 * back. */
static const struct event_line *
fact_asked(const struct request *req, const struct event_line *lines, size_t n)
{
	const char *typed = request_param(req, "event");
	int64_t id = 0;

	if (typed && !text_to_int(typed, &id))
		return NULL;
	for (size_t i = 0; i < n; i++) {
		if (lines[i].can_void && (!id || lines[i].id == id))
			return &lines[i];
	}
	return NULL;
}

/* ERR_INPUT with a sentence when there is no such fact, ERR_FORBIDDEN when it
 * is not for this session to take it back. */
MUST_CHECK static struct err *
find_fact(struct void_work *work)
{
	struct event_line *lines;
	size_t n;
	struct err *e;

	e = event_list(work->req, work->req->db, work->req->law,
		       work->matter->id, &lines, &n);
	if (e)
		return e;
	work->fact = fact_asked(work->req, lines, n);
	if (work->fact)
		return check_own(work);
	return err_told(ERR_INPUT,
			"Không có việc đó để hủy ghi nhận: việc đã được hủy "
			"ghi nhận, hoặc là quyết định mở hồ sơ. Quyết định mở "
			"hồ sơ sai thì ra quyết định thu hồi, sửa đổi hoặc "
			"hủy.");
}

static void
make_form(struct void_work *work)
{
	struct request *req = work->req;

	work->form = form_new(req, void_fields, ARRAY_LEN(void_fields));
	form_preset(work->form, "event",
		    talloc_asprintf(req, "%" PRId64, work->fact->id));
	form_preset(work->form, "version",
		    talloc_asprintf(req, "%" PRId64, work->matter->version));
}

static void
fact_view(struct view *view, const struct event_line *fact)
{
	view_text(view, "Event.Label", fact->label);
	view_date(view, "Event.On", fact->effective_on);
	view_text(view, "Event.Number", fact->decision_number);
	view_text(view, "Event.Note", fact->note);
	view_format(view, "Event.Who", "%s, %s",
		    fact->recorded_by ? fact->recorded_by : "Hệ thống",
		    fact->recorded_at);
	if (fact->dong > 0)
		view_money(view, "Event.Dong", fact->dong);
}

MUST_CHECK static struct err *
show_page(struct void_work *work, bool invalid)
{
	struct view *view = view_new(work->req, "Hủy ghi nhận");
	struct matter *matter = work->matter;
	struct event_undoing undoing;
	struct err *e =
		event_void_weigh(work->req, matter, work->fact, &undoing);

	if (e)
		return e;
	form_view(work->form, view);
	matter_bar_view(view, work->req, matter);
	view_crumb(view, matter->number,
		   talloc_asprintf(view, "/enforcement/matter/%" PRId64,
				   matter->id));
	fact_view(view, work->fact);
	undoing_view(view, work->req->law, matter, &undoing);
	if (invalid)
		return request_render_invalid(work->req, view,
					      "enforcement/void_edit.cs");
	return request_render(work->req, view, "enforcement/void_edit.cs");
}

/* GET /enforcement/matter/#/void */
struct err *
page_void_edit(struct request *req)
{
	struct void_work work = { .req = req, .matter = req->loaded };
	struct err *e = find_fact(&work);

	if (e)
		return e;
	make_form(&work);
	return show_page(&work, false);
}

/* POST /enforcement/matter/#/void */
struct err *
page_void_record(struct request *req)
{
	struct void_work work = { .req = req, .matter = req->loaded };
	struct err *e = find_fact(&work);

	if (e)
		return e;
	make_form(&work);
	e = form_read(work.form, &work.in);
	if (!e)
		sense_check(req, work.form, "reason", "reason", work.in.reason);
	if (e)
		return e;
	if (!form_valid(work.form))
		return show_page(&work, true);
	e = event_void(req, work.matter, work.fact, work.in.reason);
	if (e)
		return e;
	request_flash(req, talloc_asprintf(req, "Đã hủy ghi nhận: %s.",
					   work.fact->label));
	return request_redirect(req, "/enforcement/matter/%" PRId64, req->id);
}
