#include "common/base.h"

#include "common/paths.h"
#include "common/suggest.h"
#include "intake/court_store.h"
#include "intake/intake.h"
#include "intake/party_store.h"

/* GET /intake/suggest/court?q= */
struct err *
page_suggest_court(struct request *req)
{
	struct json *items = json_new_list(req);
	const char *text = suggest_typed(req);
	const char **courts;
	size_t n = 0;
	struct err *e;

	if (text) {
		e = court_find(req, req->db, text, SUGGESTIONS_MAX, &courts,
			       &n);
		if (e)
			return e;
	}
	for (size_t i = 0; i < n; i++)
		suggest_add(items, "value", courts[i], courts[i], "");
	return suggest_answer(req, items);
}

/* GET /intake/suggest/person?q= */
struct err *
page_suggest_person(struct request *req)
{
	struct json *items = json_new_list(req);
	const char *text = suggest_typed(req);
	struct known_person *people;
	size_t n = 0;
	struct err *e;

	if (text) {
		e = party_find(req, req->db, &req->scope, text, SUGGESTIONS_MAX,
			       &people, &n);
		if (e)
			return e;
	}
	request_hits(req, (int64_t)n);
	for (size_t i = 0; i < n; i++)
		suggest_add(items, "value", people[i].name, people[i].name,
			    people[i].address);
	return suggest_answer(req, items);
}

/* GET /intake/related?q= : matters of the same debtor. */
struct err *
page_related_matters(struct request *req)
{
	struct json *items = json_new_list(req);
	const char *text = suggest_typed(req);
	struct related_matter *matters;
	size_t n = 0;
	struct err *e;

	if (text && request_has_program(req, "enforcement")) {
		e = party_matters(req, text, SUGGESTIONS_MAX, &matters, &n);
		if (e)
			return e;
	}
	request_hits(req, (int64_t)n);
	for (size_t i = 0; i < n; i++)
		suggest_add(items, "href",
			    talloc_asprintf(req, PATH_MATTER, matters[i].id),
			    talloc_asprintf(req, "%s – %s", matters[i].number,
					    matters[i].debtors),
			    talloc_asprintf(req, "%s, %s", matters[i].state,
					    matters[i].unit));
	return suggest_answer(req, items);
}
