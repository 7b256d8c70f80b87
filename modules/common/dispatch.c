#include "common/base.h"

#include "common/audit.h"
#include "common/cookie.h"
#include "common/crypto.h"
#include "common/dispatch.h"
#include "common/draft.h"
#include "common/error_page.h"
#include "common/form_use.h"
#include "common/origin_rules.h"
#include "common/params.h"
#include "common/session.h"
#include "common/signin_pages.h"
#include "common/text.h"
#include "common/trail.h"
#include "common/upload.h"

#include <time.h>

/* How often a page runs when another transaction stands in its way. */
#define DISPATCH_TRIES 4
#define DISPATCH_WAIT_NSECS 15000000L

/* The house's own pages come first: a program cannot shadow them. */
MUST_CHECK static struct err *
find_route(struct request *req)
{
	const struct program *program = req->app->program;
	struct program house = { .name = program->name,
				 .routes = signin_routes,
				 .n_routes = signin_routes_count,
				 .has_sign_in = true };
	int64_t ids[2];
	size_t prefix = strlen(program->name) + 2;
	struct err *e;

	if (strlen(req->path) < prefix || req->path[0] != '/'
	    || strncmp(req->path + 1, program->name, prefix - 2) != 0
	    || req->path[prefix - 1] != '/')
		return err_new(ERR_MISSING, NULL, "TH1301: path %s", req->path);
	e = NULL;
	if (program->has_sign_in)
		e = route_find(&house, req->method, req->path + prefix,
			       &req->route, ids);
	if (!program->has_sign_in || (e && e->code == ERR_MISSING)) {
		err_free(&e);
		e = route_find(program, req->method, req->path + prefix,
			       &req->route, ids);
	}
	if (e)
		return e;
	req->id = ids[0];
	req->id2 = ids[1];
	return NULL;
}

MUST_CHECK static struct err *
read_form_body(struct request *req, struct fcgi *fcgi, int64_t length,
	       char **body)
{
	if (length > DISPATCH_BODY_MAX_BYTES)
		return err_new(ERR_TOO_LARGE, NULL, "TH1302: body of %" PRId64,
			       length);
	*body = talloc_array(req, char, (unsigned)length + 1);
	if (fcgi_read(fcgi, *body, (size_t)length) != (size_t)length)
		return err_new(ERR_INPUT,
			       "Nội dung gửi lên bị đứt giữa chừng. Xin gửi "
			       "lại.",
			       "TH1303: short body");
	(*body)[length] = '\0';
	return NULL;
}

MUST_CHECK static struct err *
read_upload(struct request *req, struct fcgi *fcgi, int64_t length,
	    const char *type)
{
	struct param *params;
	struct upload *uploads;
	struct err *e;

	if (length > DISPATCH_UPLOAD_MAX_BYTES)
		return err_new(ERR_TOO_LARGE, NULL, "TH1304: file of %" PRId64,
			       length);
	e = upload_receive(req, fcgi, type, length, req->conf->spool_dir,
			   &params, &req->n_params, &uploads,
			   &req->n_uploads);
	if (e)
		return e;
	req->params = params;
	req->uploads = uploads;
	return NULL;
}

/* Fills req->params from query or body; *body is the raw form, for drafts. */
MUST_CHECK static struct err *
read_params(struct request *req, struct fcgi *fcgi, const char **body)
{
	const char *type = fcgi_param(fcgi, req, "CONTENT_TYPE");
	struct param *params;
	char *bytes;
	int64_t length = 0;
	struct err *e;

	*body = "";
	if (req->method == METHOD_GET) {
		e = params_parse(req, req->query, strlen(req->query), &params,
				 &req->n_params);
		req->params = params;
		return e;
	}
	if (!text_to_int(fcgi_param(fcgi, req, "CONTENT_LENGTH"), &length)
	    || length < 0)
		return err_new(ERR_INPUT, NULL, "TH1305: no length");
	if (strncmp(type, "multipart/form-data", 19) == 0) {
		if (!(req->route->flags & ROUTE_UPLOAD))
			return err_new(ERR_INPUT, NULL, "TH1306: multipart");
		return read_upload(req, fcgi, length, type);
	}
	e = read_form_body(req, fcgi, length, &bytes);
	if (e)
		return e;
	*body = bytes;
	e = params_parse(req, bytes, (size_t)length, &params, &req->n_params);
	req->params = params;
	return e;
}

/* Without a session: the sign-in page, which keeps what was typed. */
MUST_CHECK static struct err *
ask_to_sign_in(struct request *req, const char *token, const char *body)
{
	char *draft = NULL;
	struct err *e;

	if (req->method == METHOD_POST && *body) {
		e = draft_keep(req, body, strlen(body), &draft);
		if (e)
			return e;
	}
	return page_signin_show(req,
				*token ? "Phiên làm việc đã hết. Xin đăng "
					 "nhập lại."
				       : NULL,
				draft);
}

/* Checks session and right. *answered: the sign-in page is the answer. */
MUST_CHECK static struct err *
guard_session(struct request *req, const char *body, bool *answered)
{
	const char *token = cookie_get(req, SESSION_COOKIE);
	const char *right = req->route->right;
	struct session *session = NULL;
	struct err *e = NULL;

	if (*token && req->app->program->has_sign_in)
		e = session_load(req, req->db, token, req->today, &session);
	if (e)
		return e;
	req->session = session;
	if (strcmp(right, RIGHT_PUBLIC) == 0)
		return NULL;
	if (!session) {
		*answered = true;
		return ask_to_sign_in(req, token, body);
	}
	e = signin_guard(req, answered);
	if (e || *answered)
		return e;
	if (strcmp(right, RIGHT_SIGNED_IN) == 0)
		return NULL;
	if (!session_may(session, right))
		return err_new(ERR_FORBIDDEN, NULL, "TH1307: %s lacks %s",
			       session->login, right);
	req->scope = session_scope(req, session, right);
	return NULL;
}

/* A form of an earlier session of the same account, as when that one ended
 * and another tab signed in again: shown once more, filled. */
MUST_CHECK static struct err *
show_again(struct request *req, const char *body, bool *answered)
{
	const char *path = NULL;
	char *draft = NULL;
	struct err *e;

	e = draft_keep(req, body, strlen(body), &draft);
	if (!e && draft)
		e = draft_path(req, req->session->account_id, draft, &path);
	if (e)
		return e;
	if (!path)
		return err_new(ERR_FORGED, NULL, "TH1308: csrf token");
	*answered = true;
	request_flash(req, DRAFT_HERE);
	return request_redirect(req, "%s?draft=%s", path, draft);
}

/* A form that a page of another site has sent is nobody's wish. */
MUST_CHECK static struct err *
guard_origin(struct request *req, struct fcgi *fcgi)
{
	const char *fetch_site = fcgi_param(fcgi, req, "HTTP_SEC_FETCH_SITE");
	const char *origin = fcgi_param(fcgi, req, "HTTP_ORIGIN");
	const char *host = fcgi_param(fcgi, req, "HTTP_HOST");

	if (req->method != METHOD_POST ||
	    origin_is_ours(fetch_site, origin, host))
		return NULL;
	return err_new(ERR_FORGED, NULL, "TH2121: sent from %s, %s",
		       *origin ? origin : "-", fetch_site);
}

/* A POST of a session carries the session's token. */
MUST_CHECK static struct err *
guard_token(struct request *req, const char *body, bool *answered)
{
	const char *sent = request_param(req, "csrf");

	if (req->method != METHOD_POST || !req->session
	    || strcmp(req->route->right, RIGHT_PUBLIC) == 0)
		return NULL;
	if (!sent || !crypto_same(sent, req->session->csrf))
		return show_again(req, body, answered);
	return NULL;
}

static bool
uses_form_id(const struct request *req)
{
	return (req->route->flags & ROUTE_WRITES)
	       && !(req->route->flags & ROUTE_NO_FORM_ID) && req->session;
}

/* Runs the page, for a form that was not used before. */
MUST_CHECK static struct err *
run_page(struct request *req)
{
	const char *form_id = request_param(req, "form");
	char *location = NULL;
	bool used = false;
	struct err *e;

	if (!uses_form_id(req))
		return req->route->page(req);
	if (!form_id || strlen(form_id) != 32)
		return err_new(ERR_FORGED, NULL, "TH1309: form id");
	e = form_use_begin(req, form_id, &used, &location);
	if (e)
		return e;
	if (used) {
		req->answer->status = 303;
		req->answer->location = location;
		return NULL;
	}
	e = req->route->page(req);
	if (e || req->answer->status != 303)
		return e;
	return form_use_end(req, form_id, req->answer->location);
}

/* One run of the page in its transaction. */
MUST_CHECK static struct err *
run_transaction(struct request *req)
{
	struct err *e;

	if (req->route->flags & ROUTE_WRITES)
		e = db_begin_write(req->db);
	else
		e = db_begin_read(req->db);
	if (!e)
		e = run_page(req);
	if (e || req->answer->status >= 400) {
		db_rollback(req->db);
		audit_chain_rollback(req->app->audit);
		return e;
	}
	e = db_commit(req->db);
	if (e)
		audit_chain_rollback(req->app->audit);
	else
		audit_chain_commit(req->app->audit);
	return e;
}

/* A deadlock, a lock wait or a row changed since it was read is nobody's
 * fault: the same page runs again, on what the other one wrote. */
MUST_CHECK static struct err *
run_with_patience(struct request *req)
{
	static const struct timespec wait = { 0, DISPATCH_WAIT_NSECS };
	struct err *e = NULL;

	for (int i = 0; i < DISPATCH_TRIES; i++) {
		e = run_transaction(req);
		if (!e || e->code != ERR_BUSY)
			return e;
		if (i + 1 < DISPATCH_TRIES) {
			metrics_fault(req->app->metrics, e->code);
			metrics_retry(req->app->metrics);
			err_free(&e);
			*req->answer = (struct answer){ .status = 200 };
			nanosleep(&wait, NULL);
		}
	}
	return e;
}

/* A form kept over a sign-in fills the form page. */
MUST_CHECK static struct err *
take_draft(struct request *req)
{
	const char *token = request_param(req, "draft");

	if (req->method != METHOD_GET || !token || !req->session)
		return NULL;
	return draft_take(req, token, &req->params, &req->n_params);
}

/* The sentence of the last page was shown, or this one leaves one. */
MUST_CHECK static struct err *
pass_flash(struct request *req)
{
	const struct session *session = req->session;

	if (!session)
		return NULL;
	if (req->answer->flash)
		return session_set_flash(req->db, session->token_hash,
					 req->answer->flash);
	if (session->flash && req->answer->status == 200
	    && !(req->route->flags & ROUTE_QUIET))
		return session_set_flash(req->db, session->token_hash, NULL);
	return NULL;
}

MUST_CHECK static struct err *
answer_request(struct request *req, struct fcgi *fcgi)
{
	const char *body;
	bool answered = false;
	struct err *e;

	e = find_route(req);
	if (!e)
		e = guard_origin(req, fcgi);
	if (e)
		return e;
	e = read_params(req, fcgi, &body);
	if (e)
		return e;
	e = db_ready(req->db, req->app->program->schema_needed);
	if (e)
		return e;
	e = guard_session(req, body, &answered);
	if (e || answered)
		return e;
	e = guard_token(req, body, &answered);
	if (!e && !answered)
		e = take_draft(req);
	if (!e && !answered)
		e = run_with_patience(req);
	if (!e)
		e = pass_flash(req);
	if (!e && req->session && !(req->route->flags & ROUTE_QUIET))
		e = session_touch(req->db, req->session);
	return e;
}

void
dispatch(struct request *req, struct fcgi *fcgi)
{
	struct err *e = answer_request(req, fcgi);

	if (!e)
		trail_answered(req);
	if (e) {
		metrics_fault(req->app->metrics, e->code);
		db_rollback(req->db);
		trail_refused(req, e);
		error_page(req, e);
		err_free(&e);
	}
}
