#include "common/base.h"

#include "enforcement/enforcement.h"

#include "common/form.h"
#include "common/money.h"
#include "common/view.h"
#include "enforcement/act_access.h"
#include "enforcement/matter_view.h"
#include "law/sense.h"
#include "matter/event.h"

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
	struct event_line *last; /* the one that can be taken back */
	struct void_form in;
	struct form *form;
};

MUST_CHECK static struct err *
check_own(const struct void_work *work)
{
	const struct event_line *last = work->last;

	if (event_may_void(work->req, work->matter, last->recorded_by_id,
			   last->void_right))
		return NULL;
	return err_told(ERR_FORBIDDEN,
			"Việc gần nhất (%s) do %s ghi. Chỉ người đã ghi, hoặc "
			"người có thẩm quyền về việc đó, được hủy ghi nhận.",
			last->label,
			last->recorded_by ? last->recorded_by : "người khác");
}

/* ERR_INPUT with a sentence when nothing can be taken back, ERR_FORBIDDEN
 * when it is not for this session to do so. */
MUST_CHECK static struct err *
find_last(struct void_work *work)
{
	struct event_line *lines;
	size_t n;
	struct err *e;

	e = event_list(work->req, work->req->db, work->req->law,
		       work->matter->id, &lines, &n);
	if (e)
		return e;
	for (size_t i = 0; i < n; i++) {
		if (lines[i].can_void) {
			work->last = &lines[i];
			return check_own(work);
		}
	}
	return err_told(ERR_INPUT,
			"Việc gần nhất của hồ sơ có quyết định hoặc đã làm "
			"thay đổi trạng thái, nên không hủy ghi nhận được. "
			"Phải ra quyết định thu hồi, sửa đổi hoặc tiếp tục.");
}

static void
make_form(struct void_work *work)
{
	struct request *req = work->req;

	work->form = form_new(req, void_fields, ARRAY_LEN(void_fields));
	form_preset(work->form, "event",
		    talloc_asprintf(req, "%" PRId64, work->last->id));
	form_preset(work->form, "version",
		    talloc_asprintf(req, "%" PRId64, work->matter->version));
}

static struct view *
make_view(struct void_work *work)
{
	struct view *view = view_new(work->req, "Hủy ghi nhận");
	const struct event_line *last = work->last;

	form_view(work->form, view);
	matter_bar_view(view, work->req, work->matter);
	view_crumb(view, work->matter->number,
		   talloc_asprintf(view, "/enforcement/matter/%" PRId64,
				   work->matter->id));
	view_text(view, "Event.Label", last->label);
	view_date(view, "Event.On", last->effective_on);
	view_text(view, "Event.Note", last->note);
	view_format(view, "Event.Who", "%s, %s",
		    last->recorded_by ? last->recorded_by : "Hệ thống",
		    last->recorded_at);
	if (last->dong > 0)
		view_money(view, "Event.Dong", last->dong);
	return view;
}

/* GET /enforcement/matter/#/void */
struct err *
page_void_edit(struct request *req)
{
	struct void_work work = { .req = req, .matter = req->loaded };
	struct err *e = find_last(&work);

	if (e)
		return e;
	make_form(&work);
	return request_render(req, make_view(&work),
			      "enforcement/void_edit.cs");
}

/* POST /enforcement/matter/#/void */
struct err *
page_void_record(struct request *req)
{
	struct void_work work = { .req = req, .matter = req->loaded };
	struct err *e = find_last(&work);

	if (e)
		return e;
	make_form(&work);
	e = form_read(work.form, &work.in);
	if (!e)
		sense_check(req, work.form, "reason", "reason", work.in.reason);
	if (e)
		return e;
	if (!form_valid(work.form))
		return request_render_invalid(req, make_view(&work),
					      "enforcement/void_edit.cs");
	e = event_void(req, work.matter, work.in.event_id, work.in.reason);
	if (e)
		return e;
	request_flash(req, talloc_asprintf(req, "Đã hủy ghi nhận: %s.",
					   work.last->label));
	return request_redirect(req, "/enforcement/matter/%" PRId64, req->id);
}
