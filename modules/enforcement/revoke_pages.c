#include "common/base.h"

#include "enforcement/enforcement.h"

#include "common/form.h"
#include "common/session.h"
#include "common/text.h"
#include "common/view.h"
#include "enforcement/act_access.h"
#include "enforcement/matter_view.h"
#include "law/law_options.h"
#include "law/sense.h"
#include "matter/event_return.h"

struct revoke_form {
	const char *target; /* the event of the decision */
	const char *ground; /* "EVENT/GROUND" */
	const char *note;
	int64_t version;
};

#define AT(member) offsetof(struct revoke_form, member)

/* clang-format off */
static const struct field revoke_fields[] = {
	{ "target", "Quyết định được thu hồi, sửa đổi, hủy", FIELD_CODE, REQUIRED,
	  0, AT(target) },
	{ "ground", "Hình thức và căn cứ", FIELD_CODE, REQUIRED, 0, AT(ground) },
	{ "note", "Nội dung và hậu quả pháp lý", FIELD_AREA, REQUIRED, 2000,
	  AT(note) },
	{ "version", "Phiên bản", FIELD_INT, 0, 0, AT(version) },
};
/* clang-format on */

struct revoke_work {
	struct request *req;
	struct matter *matter;
	struct event_line *lines;
	size_t n;
	struct revoke_form in;
	struct form *form;
	struct event_input input;
	int64_t event_id;
};

/* Decisions that stand, but for the one that opened the matter: that one is
 * withdrawn by the act of its own. */
static void
add_targets(struct revoke_work *work)
{
	struct option *options = talloc_zero_array(work->req, struct option,
						   (unsigned)work->n + 2);
	size_t n = 0;

	options[n++] = (struct option){ "", "— chọn quyết định —" };
	for (size_t i = 0; i < work->n; i++) {
		const struct event_line *line = &work->lines[i];

		if (!line->decision_id || !line->can_void)
			continue;
		options[n++] = (struct option){
			talloc_asprintf(options, "%" PRId64, line->id),
			talloc_asprintf(options, "%s%s%s ngày %s", line->label,
					text_empty(line->decision_number)
						? ""
						: ", số ",
					text_empty(line->decision_number)
						? ""
						: line->decision_number,
					date_text(options, line->effective_on)),
		};
	}
	form_options(work->form, "target", options, n);
}

static void
add_grounds_of(struct revoke_work *work, const struct ledger_event *event,
	       struct option **options, size_t *n)
{
	struct request *req = work->req;
	struct law_term *terms;
	size_t count;

	if (!event_is_on_decision(event) || !event->grounds ||
	    !event->decision_type)
		return;
	law_terms(req, req->law, event->grounds, req->today, &terms, &count);
	*options = talloc_realloc(req, *options, struct option,
				  (unsigned)(*n + count) + 1);
	for (size_t i = 0; i < count; i++)
		(*options)[(*n)++] = (struct option){
			talloc_asprintf(req, "%s/%s", event->code,
					terms[i].code),
			talloc_asprintf(req, "%s: %s", event->label,
					terms[i].label),
		};
}

static void
add_grounds(struct revoke_work *work)
{
	const struct ledger_chart *chart =
		law_chart(work->req->law, work->req->today);
	struct option *options = talloc_zero(work->req, struct option);
	size_t n = 1;

	options[0] = (struct option){ "", "— chọn căn cứ —" };
	for (size_t i = 0; chart && i < chart->n_events; i++)
		add_grounds_of(work, &chart->events[i], &options, &n);
	form_options(work->form, "ground", options, n);
}

MUST_CHECK static struct err *
load(struct request *req, struct revoke_work *work)
{
	struct err *e;

	*work = (struct revoke_work){ .req = req, .matter = req->loaded };
	e = event_list(req, req->db, req->law, work->matter->id, &work->lines,
		       &work->n);
	if (e)
		return e;
	work->form = form_new(req, revoke_fields, ARRAY_LEN(revoke_fields));
	form_preset(work->form, "version",
		    talloc_asprintf(req, "%" PRId64, work->matter->version));
	add_targets(work);
	add_grounds(work);
	return NULL;
}

MUST_CHECK static struct err *
show(struct revoke_work *work, bool invalid)
{
	struct request *req = work->req;
	struct view *view =
		view_new(req, "Thu hồi, sửa đổi, hủy quyết định đã ban hành");

	form_view(work->form, view);
	matter_bar_view(view, req, work->matter);
	view_crumb(view, work->matter->number,
		   talloc_asprintf(view, "/enforcement/matter/%" PRId64,
				   work->matter->id));
	if (invalid)
		return request_render_invalid(req, view,
					      "enforcement/revoke_edit.cs");
	return request_render(req, view, "enforcement/revoke_edit.cs");
}

/* GET /enforcement/matter/#/revoke */
struct err *
page_revoke_edit(struct request *req)
{
	struct revoke_work work;
	struct err *e = load(req, &work);

	return e ? e : show(&work, false);
}

/* What is chosen, as the fact of today that the session signs. */
static void
take_input(struct revoke_work *work)
{
	const struct request *req = work->req;
	char *kind = talloc_strdup(req, work->in.ground);
	char *ground = strchr(kind, '/');

	if (ground)
		*ground++ = '\0';
	(void)text_to_int(work->in.target, &work->event_id);
	work->input = (struct event_input){
		.kind = kind,
		.effective_on = req->today,
		.ground = ground,
		.note = work->in.note,
		.signer = req->session->name,
		.signer_id = req->session->account_id,
	};
}

MUST_CHECK static struct err *
check(struct revoke_work *work)
{
	const char *refusal;
	struct err *e;

	take_input(work);
	e = event_return_weigh(work->req, work->matter, &work->input,
			       work->event_id, NULL, &refusal);
	if (!e && refusal)
		form_error(work->form, "target", "%s", refusal);
	return e;
}

/* POST /enforcement/matter/#/revoke */
struct err *
page_revoke_record(struct request *req)
{
	struct revoke_work work;
	const char *number;
	struct err *e = load(req, &work);

	if (!e)
		e = form_read(work.form, &work.in);
	if (e)
		return e;
	sense_check(req, work.form, "note", "reason", work.in.note);
	if (form_valid(work.form))
		e = check(&work);
	if (e)
		return e;
	if (!form_valid(work.form))
		return show(&work, true);
	e = event_return(req, work.matter, &work.input, work.event_id, &number);
	if (e)
		return e;
	request_flash(req,
		      talloc_asprintf(req, "Đã ghi quyết định số %s ngày %s.",
				      number, date_text(req, req->today)));
	return request_redirect(req, "/enforcement/matter/%" PRId64, req->id);
}
