#include "common/base.h"

#include "common/app.h"
#include "common/audit.h"
#include "common/cookie.h"
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

/* Runs the page, and keeps the id of the form that it took. */
MUST_CHECK static struct err *
run_page(struct request *req)
{
	const char *form_id = request_param(req, "form");
	struct err *e;

	if (!uses_form_id(req))
		return load_and_answer(req);
	if (!form_id || !form_use_is_id(form_id))
		return err_new(ERR_FORGED, NULL, "TH1309: form id");
	e = load_and_answer(req);
	if (e || req->answer->status >= 400)
		return e;
	return form_use_keep(req, form_id);
}

MUST_CHECK static struct err *
note_session(struct request *req)
{
	if (!req->session || req->session->read_only ||
	    (req->route->flags & ROUTE_QUIET))
		return NULL;
	return session_touch(req->db, req->session);
}

/* The next page shows the sentence of this form; or this one has shown that of
 * the last. */
static void
pass_sentence(struct request *req)
{
	bool told = req->session && req->session->flash &&
		    !(req->route->flags & ROUTE_QUIET);

	if (req->answer->status == 303 && uses_form_id(req))
		cookie_set(req, FORM_COOKIE, request_param(req, "form"));
	else if (req->answer->status == 200 && told)
		cookie_set(req, FORM_COOKIE, "");
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

/* The form was read, the connection is there to ask, and what it would tell is
 * not known. */
static bool
should_look_up(const struct request *req, const struct err *e)
{
	return req->method == METHOD_POST && req->route && uses_form_id(req) &&
	       req->received && req->form_state == FORM_UNSEEN &&
	       (!e || (e->code != ERR_DB_LOST && e->code != ERR_DB_UNSURE));
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

/* A deadlock, a lock wait or a row changed since it was read is nobody's
 * fault: the same page runs again, on what the other one wrote. */
MUST_CHECK static struct err *
run_again(struct request *req)
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

struct err *
transact_page(struct request *req)
{
	struct err *e = run_again(req);

	if (!e && req->answer->status < 400) {
		pass_sentence(req);
		return NULL;
	}
	if (transact_look_up(req, e)) {
		err_free(&e);
		pass_sentence(req);
		return NULL;
	}
	if (req->form_state != FORM_USED || !uses_form_id(req))
		return e;
	err_free(&e);
	return form_use_taken();
}
