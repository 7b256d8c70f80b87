#include "common/base.h"

#include "common/unsaved.h"

#include "common/app.h"
#include "common/draft.h"
#include "common/error_page.h"
#include "common/log.h"
#include "common/route.h"
#include "common/session.h"
#include "common/transact.h"

/* Makes the request one for the page of the form, as after a sign-in. */
MUST_CHECK static struct err *
turn_into_form(struct request *req)
{
	const char *below = req->path + strlen(req->app->program->name) + 2;
	struct param *typed = talloc_memdup(
		req, req->params, (req->n_params + 1) * sizeof(*typed));
	struct route_match match;
	struct err *e;

	e = route_find(req->app->program, METHOD_GET, below, &match);
	if (e)
		return e;
	req->route = match.route;
	req->method = METHOD_GET;
	req->params = typed;
	req->n_params = draft_drop_csrf(typed, req->n_params);
	req->from_draft = true;
	*req->answer = (struct answer){ .status = 200 };
	return NULL;
}

/* Why, and what to do now. */
static const char *
sentence(struct request *req, const struct err *e)
{
	if (e->code == ERR_READ_ONLY)
		return ERROR_NOT_SAVED
			" Nội dung đã nhập còn nguyên dưới đây: "
			"để trang này mở và gửi lại khi hệ thống ghi được.";
	return talloc_asprintf(req,
			       "%s Lần gửi này chưa ghi gì; nội dung đã nhập "
			       "còn nguyên dưới đây. Xem lại trên tình trạng "
			       "mới rồi gửi lại, hoặc bỏ qua.",
			       err_text(e));
}

/* Whether the form can be shown again at all. */
static bool
has_page(const struct request *req, const struct err *e)
{
	return (e->code == ERR_READ_ONLY || e->code == ERR_STALE) &&
	       req->method == METHOD_POST && req->n_uploads == 0 &&
	       req->form_state == FORM_FREE && draft_has_form_page(req);
}

void
unsaved_tell(struct request *req, struct err *e)
{
	const struct program *program = req->app->program;
	struct last_change change = { 0 };
	struct err *failed;

	if (e->code != ERR_STALE || req->method != METHOD_POST ||
	    !req->session || !program->last_change)
		return;
	failed = program->last_change(req, &change);
	if (failed)
		log_line(LOG_WARN, req->conf->name, req->number,
			 "TH5201: last change not read: %s", failed->detail);
	err_free(&failed);
	if (change.what)
		e->text = talloc_asprintf(req, "%s Gần nhất: %s (%s, %s).",
					  err_text(e), change.what,
					  change.who ? change.who : "Hệ thống",
					  date_time_text(req, change.at));
}

bool
unsaved_show(struct request *req, const struct err *e)
{
	const struct request sent = *req;
	struct err *failed;

	if (!has_page(req, e))
		return false;
	req->unsaved = sentence(req, e);
	req->renewed = e->code == ERR_STALE;
	failed = turn_into_form(req);
	if (!failed)
		failed = route_guard(req);
	if (!failed)
		failed = transact_page(req);
	if (failed)
		log_line(LOG_WARN, req->conf->name, req->number,
			 "TH2154: form not shown again: %s", failed->detail);
	if (!failed && req->answer->status == 200 && req->answer->body) {
		req->answer->status = err_status(e);
		return true;
	}
	err_free(&failed);
	*req = sent;
	return false;
}
