#include "common/base.h"

#include "common/app.h"
#include "common/audit.h"
#include "common/form_use.h"
#include "common/log.h"
#include "common/metrics.h"
#include "common/session.h"
#include "common/transact.h"

#include <time.h>

/* How often a page runs when another transaction stands in its way. */
#define TRANSACT_TRIES	    4
#define TRANSACT_WAIT_NSECS 15000000L

bool
transact_counts_once(const struct route *route)
{
	return (route->flags & ROUTE_WRITES) &&
	       !(route->flags & ROUTE_NO_FORM_ID);
}

static bool
uses_form_id(const struct request *req)
{
	return transact_counts_once(req->route) && req->session;
}

MUST_CHECK static struct err *
load_and_answer(struct request *req)
{
	const struct loader *loader = req->route->loader;
	struct err *e = loader ? loader->load(req) : NULL;

	return e ? e : req->route->page(req);
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
		return load_and_answer(req);
	if (!form_id || strlen(form_id) != FORM_ID_CHARS)
		return err_new(ERR_FORGED, NULL, "TH1309: form id");
	e = form_use_begin(req, form_id, &used, &location);
	if (e)
		return e;
	if (used) {
		req->answer->status = 303;
		req->answer->location = location;
		return NULL;
	}
	e = load_and_answer(req);
	if (e || req->answer->status != 303)
		return e;
	return form_use_end(req, form_id, req->answer->location);
}

/* The sentence of the last page was shown, or this one leaves one. */
MUST_CHECK static struct err *
pass_flash(struct request *req)
{
	const struct session *session = req->session;

	if (req->answer->flash)
		return session_set_flash(req->db, session->token_hash,
					 req->answer->flash);
	if (session->flash && req->answer->status == 200 &&
	    !(req->route->flags & ROUTE_QUIET))
		return session_set_flash(req->db, session->token_hash, NULL);
	return NULL;
}

MUST_CHECK static struct err *
note_session(struct request *req)
{
	struct err *e;

	if (!req->session || req->session->read_only)
		return NULL;
	e = pass_flash(req);
	if (!e && !(req->route->flags & ROUTE_QUIET))
		e = session_touch(req->db, req->session);
	return e;
}

void
transact_note_session(struct request *req)
{
	struct err *e = note_session(req);

	if (!e)
		return;
	log_line(LOG_WARN, req->conf->name, req->number,
		 "TH2152: not noted in the session: %s", e->detail);
	err_free(&e);
}

MUST_CHECK static struct err *
begin(struct request *req)
{
	if (req->route->flags & ROUTE_WRITES)
		return db_begin_write(req->db);
	if (!(req->route->flags & ROUTE_NO_SNAPSHOT))
		return db_begin_read(req->db);
	db_begin_plain(req->db);
	return NULL;
}

/* One run of the page in its transaction. */
MUST_CHECK static struct err *
run_transaction(struct request *req)
{
	bool writes = req->route->flags & ROUTE_WRITES;
	struct err *e = begin(req);

	if (!e)
		e = run_page(req);
	if (!e && writes && req->answer->status < 400)
		e = note_session(req);
	if (!e && req->answer->status < 400)
		e = db_commit(req->db);
	else
		db_rollback(req->db);
	if (e || req->answer->status >= 400)
		audit_chain_rollback(req->app->audit);
	else
		audit_chain_commit(req->app->audit);
	if (e)
		db_rollback(req->db);
	else if (!writes || req->answer->status >= 400)
		transact_note_session(req);
	return e;
}

/* A deadlock, a lock wait or a row changed since it was read is nobody's
 * fault: the same page runs again, on what the other one wrote. */
struct err *
transact_page(struct request *req)
{
	static const struct timespec wait = { 0, TRANSACT_WAIT_NSECS };
	struct err *e = NULL;

	for (int i = 0; i < TRANSACT_TRIES; i++) {
		e = run_transaction(req);
		if (!e || e->code != ERR_BUSY)
			return e;
		if (i + 1 < TRANSACT_TRIES) {
			metrics_fault(req->app->metrics, e->code);
			metrics_retry(req->app->metrics);
			err_free(&e);
			*req->answer = (struct answer){ .status = 200 };
			nanosleep(&wait, NULL);
		}
	}
	return e;
}

/* The form was read, the connection is there to ask, and what it would tell is
 * not known. */
static bool
should_look_up(const struct request *req, const struct err *e)
{
	return req->method == METHOD_POST && req->route && uses_form_id(req) &&
	       req->received && req->form_state == FORM_UNSEEN &&
	       e->code != ERR_DB_LOST && e->code != ERR_DB_UNSURE;
}

bool
transact_look_up(struct request *req, const struct err *e)
{
	const char *form_id = request_param(req, "form");
	const char *location = NULL;
	struct err *failed = NULL;

	if (!should_look_up(req, e))
		return false;
	if (form_id)
		failed = form_use_find(req, form_id, &location);
	if (failed) {
		log_line(LOG_WARN, req->conf->name, req->number,
			 "TH2153: form id not looked up: %s", failed->detail);
		err_free(&failed);
		return false;
	}
	req->form_state = location ? FORM_USED : FORM_FREE;
	if (!location || !*location)
		return false;
	*req->answer = (struct answer){ .status = 303, .location = location };
	return true;
}
