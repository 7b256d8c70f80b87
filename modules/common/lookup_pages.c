#include "common/base.h"

#include "common/lookup.h"

#include "common/suggest.h"

/* GET /PROGRAM/suggest/NOUN?q= */
struct err *
page_lookup_suggest(struct request *req)
{
	const struct lookup *lookup = req->route->of;
	const char *typed = suggest_typed(req);
	struct lookup_found *found;
	struct lookup_ask ask;
	struct json *items = json_new_list(req);
	size_t n = 0;
	struct err *e = NULL;

	if (typed) {
		ask = lookup_ask(req, typed, SUGGESTIONS_MAX);
		e = lookup->find(req, &ask, &found, &n);
	}
	if (e)
		return e;
	for (size_t i = 0; i < n; i++)
		suggest_add(items, "value", lookup_called(req, &found[i]),
			    found[i].label,
			    talloc_asprintf(req, "%s – %s", found[i].code,
					    found[i].note));
	return suggest_answer(req, items);
}
