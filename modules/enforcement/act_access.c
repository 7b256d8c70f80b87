#include "common/base.h"

#include "enforcement/act_access.h"

#include "common/session.h"
#include "common/text.h"

bool
act_signed_by_head(const struct law_decision_type *type)
{
	return type && strcmp(type->signer, "officer") != 0;
}

/* True when the matter lies in the scope of the right. */
MUST_CHECK static struct err *
in_scope(struct request *req, const char *right, int64_t matter_id, bool *in)
{
	struct scope scope;
	struct matter *matter;
	struct err *e;

	*in = false;
	if (!session_may(req->session, right))
		return NULL;
	scope = session_scope(req, req->session, right);
	e = matter_get(req, req->db, &scope, matter_id, &matter);
	if (e && e->code == ERR_MISSING) {
		err_free(&e);
		return NULL;
	}
	*in = !e;
	return e;
}

struct err *
act_access_get(struct request *req, int64_t matter_id, struct matter **matter,
	       struct act_access *access)
{
	struct scope view = session_scope(req, req->session, "matter.view");
	struct err *e;

	e = matter_get(req, req->db, &view, matter_id, matter);
	if (!e)
		e = in_scope(req, "matter.act", matter_id, &access->officer);
	if (!e)
		e = in_scope(req, "matter.decide", matter_id, &access->head);
	if (!e)
		e = in_scope(req, "matter.assign", matter_id,
			     &access->assigner);
	return e;
}

struct err *
act_decision_type(struct request *req, const struct ledger_event *event,
		  struct date on, struct law_decision_type **type)
{
	*type = NULL;
	if (!event->decision_type)
		return NULL;
	return law_decision_type_get(req, req->db, event->decision_type, on,
				     type);
}

bool
act_permitted(const struct act_access *access,
	      const struct law_decision_type *type)
{
	return access->officer || (access->head && act_signed_by_head(type));
}

struct err *
act_lock(struct request *req, const struct act_access *access,
	 int64_t version, struct matter **matter)
{
	struct scope scope = session_scope(req, req->session,
					   access->officer ? "matter.act"
							   : "matter.decide");

	return matter_lock(req, req->db, &scope, req->id, version, matter);
}

int64_t
act_sent_version(const struct request *req)
{
	const char *typed = request_param(req, "version");
	int64_t version;

	if (!typed || !text_to_int(typed, &version))
		return 0;
	return version;
}

struct date
act_sent_day(const struct request *req)
{
	const char *typed = request_param(req, "on");
	struct date on;

	if (!typed || !date_parse(typed, &on)
	    || date_compare(on, req->today) > 0)
		return req->today;
	return on;
}
