#include "common/base.h"

#include "common/allowance.h"
#include "common/body.h"
#include "common/cookie.h"
#include "common/crypto.h"
#include "common/dispatch.h"
#include "common/draft.h"
#include "common/error_page.h"
#include "common/form.h"
#include "common/log.h"
#include "common/origin_rules.h"
#include "common/read_only.h"
#include "common/session.h"
#include "common/signin_pages.h"
#include "common/trail.h"
#include "common/transact.h"
#include "common/unsaved.h"

#include <time.h>

/* A connection that is lost later than this after the beginning is not worth
 * a second run. */
#define DISPATCH_AGAIN_MSECS 2000

/* The house's own pages come first: a program cannot shadow them. */
MUST_CHECK static struct err *
find_route(struct request *req)
{
	const struct program *program = req->app->program;
	struct program house = { .name = program->name,
				 .routes = signin_routes,
				 .n_routes = signin_routes_count,
				 .has_sign_in = true };
	struct route_match match;
	size_t prefix = strlen(program->name) + 2;
	struct err *e;

	if (strlen(req->path) < prefix || req->path[0] != '/' ||
	    strncmp(req->path + 1, program->name, prefix - 2) != 0 ||
	    req->path[prefix - 1] != '/')
		return err_new(ERR_MISSING, NULL, "TH1301: path %s", req->path);
	e = NULL;
	if (program->has_sign_in)
		e = route_find(&house, req->method, req->path + prefix, &match);
	if (!program->has_sign_in || (e && e->code == ERR_MISSING)) {
		err_free(&e);
		e = route_find(program, req->method, req->path + prefix,
			       &match);
	}
	if (e)
		return e;
	req->route = match.route;
	req->id = match.ids[0];
	req->id2 = match.ids[1];
	if (*match.word)
		req->word = talloc_strdup(req, match.word);
	return NULL;
}

/* What the house itself adds to a form stands in it once, as all else. */
MUST_CHECK static struct err *
refuse_doubled(struct request *req)
{
	static const char *const names[] = { "csrf", "form", "draft",
					     "version" };
	struct err *e = NULL;

	for (size_t i = 0; !e && i < ARRAY_LEN(names); i++)
		if (req->method == METHOD_POST &&
		    request_param_count(req, names[i]) > 1)
			e = form_refuse_double(names[i]);
	/* No form of ours, so none that was ever saved. */
	if (e)
		req->form_state = FORM_FREE;
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
	struct session *session = NULL;
	struct err *e = NULL;

	if (*token && req->app->program->has_sign_in)
		e = session_load(req, token, &session);
	if (e)
		return e;
	req->session = session;
	e = read_only_ask(req);
	if (e || right_is_public(req->route->any))
		return e;
	if (!session) {
		*answered = true;
		return ask_to_sign_in(req, token, body);
	}
	e = signin_guard(req, answered);
	return e || *answered ? e : route_guard(req);
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
	req->form_state = FORM_FREE;
	return err_new(ERR_FORGED, NULL, "TH2121: sent from %s, %s",
		       *origin ? origin : "-", fetch_site);
}

/* A POST of a session carries the session's token. */
MUST_CHECK static struct err *
guard_token(struct request *req, const char *body, bool *answered)
{
	const char *sent = request_param(req, "csrf");

	if (req->method != METHOD_POST || !req->session ||
	    right_is_public(req->route->any))
		return NULL;
	if (!sent || !crypto_same(sent, req->session->csrf))
		return show_again(req, body, answered);
	return NULL;
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

/*
 * A file is taken in only from who may send one: until that is known nothing of
 * it is read, so that a stranger fills no disk. A connection that was lost is
 * tried once more, as below.
 */
MUST_CHECK static struct err *
guard_upload(struct request *req, bool *answered)
{
	int schema = req->app->program->schema_needed;
	struct err *e = NULL;

	if (!(req->route->flags & ROUTE_UPLOAD))
		return NULL;
	for (int i = 0; i < 2; i++) {
		err_free(&e);
		e = db_ready(req->db, schema);
		if (e)
			return e;
		e = guard_session(req, "", answered);
		if (!e || e->code != ERR_DB_LOST)
			return e;
	}
	return e;
}

/* The part of a request that the database takes part in. *asked becomes true
 * once there is a connection. */
MUST_CHECK static struct err *
answer_once(struct request *req, const char *body, bool *asked)
{
	bool answered = false;
	struct err *e;

	e = db_ready(req->db, req->app->program->schema_needed);
	if (e)
		return e;
	*asked = true;
	e = guard_session(req, body, &answered);
	if (e || answered)
		return e;
	e = guard_token(req, body, &answered);
	if (e)
		return e;
	if (answered) {
		transact_note_session(req);
		return NULL;
	}
	e = allowance_ask(req);
	if (!e && (req->session || !req->app->program->has_sign_in) &&
	    req->app->program->prepare)
		e = req->app->program->prepare(req);
	if (!e)
		e = take_draft(req);
	return e ? e : transact_page(req);
}

static int64_t
now_msecs(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/*
 * A connection that was lost before the commit was sent has written nothing.
 * One lost during the commit may have: the same form again, which waits for
 * its id until the server has decided, finds out.
 */
static bool
is_safe_again(const struct request *req, const struct err *e)
{
	if (e->code == ERR_DB_LOST)
		return true;
	return e->code == ERR_DB_UNSURE && transact_counts_once(req->route);
}

/* Runs once more on a fresh connection, unless the first one was waited for
 * so long that the one who asks would not wait again. */
MUST_CHECK static struct err *
answer_received(struct request *req, const char *body)
{
	const struct request received = *req;
	int64_t began = now_msecs();
	bool asked = false;
	struct err *e = answer_once(req, body, &asked);

	if (!e || !asked || !is_safe_again(req, e) ||
	    now_msecs() - began > DISPATCH_AGAIN_MSECS)
		return e;
	log_line(LOG_WARN, req->conf->name, req->number, "once more: %s",
		 e->detail);
	metrics_fault(req->app->metrics, e->code);
	metrics_retry(req->app->metrics);
	err_free(&e);
	*req = received;
	*req->answer = (struct answer){ .status = 200 };
	return answer_once(req, body, &asked);
}

MUST_CHECK static struct err *
answer_request(struct request *req, struct fcgi *fcgi)
{
	const char *body = "";
	bool answered = false;
	struct err *e;

	e = find_route(req);
	if (!e)
		e = guard_origin(req, fcgi);
	if (!e)
		e = guard_upload(req, &answered);
	if (answered)
		return e;
	if (!e)
		e = body_read(req, fcgi, &body);
	if (!e)
		e = refuse_doubled(req);
	return e ? e : answer_received(req, body);
}

/* What is known of the form decides what the page may say, or whether the
 * result of an earlier sending is the answer. */
static bool
settle(struct request *req, const struct err *e)
{
	return transact_look_up(req, e) || unsaved_show(req, e);
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
		unsaved_tell(req, e);
		if (!settle(req, e))
			error_page(req, e);
		err_free(&e);
	}
}
