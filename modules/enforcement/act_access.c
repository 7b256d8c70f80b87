#include "common/base.h"

#include "enforcement/act_access.h"

#include "common/route.h"
#include "common/session.h"
#include "common/text.h"

bool
act_signed_by_head(const struct law_decision_type *type)
{
	return type && strcmp(type->signer, "officer") != 0;
}

MUST_CHECK static struct err *
get_or_lock(struct request *req, const struct scope *scope,
	    struct matter **matter)
{
	if (req->route->flags & ROUTE_WRITES)
		return matter_lock(req, req->db, req->law, scope, req->id,
				   act_sent_version(req), matter);
	return matter_get(req, req->db, req->law, scope, req->id, matter);
}

MUST_CHECK static struct err *
load_matter(struct request *req)
{
	struct matter *matter = NULL;
	struct err *e = get_or_lock(req, &req->scope, &matter);

	req->loaded = matter;
	return e;
}

const struct loader matter_loader = { "matter", load_matter };

struct err *
act_access_get(struct request *req, struct matter **matter,
	       struct act_access *access)
{
	struct scope view = session_scope(req, req->session, "matter.view");
	struct err *e = get_or_lock(req, &view, matter);

	if (e)
		return e;
	*access = (struct act_access){
		.officer = matter_reached(req, "matter.act", *matter),
		.head = matter_reached(req, "matter.decide", *matter),
		.assigner = matter_reached(req, "matter.assign", *matter),
	};
	return NULL;
}

bool
act_permitted(const struct act_access *access,
	      const struct law_decision_type *type)
{
	return access->officer || (access->head && act_signed_by_head(type));
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

	if (!typed || !date_parse(typed, &on) ||
	    date_compare(on, req->today) > 0)
		return req->today;
	return on;
}
