#include "common/base.h"

#include "enforcement/act_access.h"

#include "common/route.h"
#include "common/session.h"
#include "common/text.h"
#include "law/law_keep.h"

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
act_matter_get(struct request *req, struct matter **matter)
{
	struct scope view = session_scope(req, req->session, "matter.view");

	return get_or_lock(req, &view, matter);
}

bool
act_permitted(const struct request *req, const struct matter *matter,
	      const struct law_act *act, const struct law_decision_type *type)
{
	if (matter_reached(req, act->rights[0], matter))
		return true;
	return act->rights[1] && law_signed_by_head(type) &&
	       matter_reached(req, act->rights[1], matter);
}

bool
act_may_be_on_paper(const struct law_act *act,
		    const struct law_decision_type *type)
{
	return law_signed_by_head(type) && act->rights[1];
}

bool
act_signs(const struct request *req, const struct matter *matter)
{
	return matter_reached(req, "matter.decide", matter);
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

/* A day whose law does not know the act is refused with a sentence, if that of
 * today does. */
MUST_CHECK static struct err *
find_act(struct request *req, const char *const **any)
{
	const struct law_act *act;
	struct err *e = law_prepare(req);

	if (e)
		return e;
	act = law_act(req->law, req->word, act_sent_day(req));
	if (!act)
		act = law_act(req->law, req->word, req->today);
	if (!act)
		return err_new(ERR_MISSING, NULL, "TH5301: no act %s",
			       req->word);
	req->named = act;
	*any = act->rights;
	return NULL;
}

const struct route_word act_word = { find_act };

MUST_CHECK static struct err *
find_paper(struct request *req, const char *const **any)
{
	static const char *const rights[] = { "decision.register", NULL };
	struct err *e = find_act(req, any);

	*any = rights;
	return e;
}

const struct route_word act_paper_word = { find_paper };
