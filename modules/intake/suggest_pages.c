#include "common/base.h"

#include "common/paths.h"
#include "common/text.h"
#include "intake/court_store.h"
#include "intake/intake.h"
#include "intake/party_store.h"

#define SUGGESTIONS_MAX 12
#define QUERY_MIN_CHARS 2

/* text as a JSON string. Memory of ctx. */
static char *
json_text(TALLOC_CTX *ctx, const char *text)
{
	char *json = talloc_strdup(ctx, "\"");

	for (const char *c = text ? text : ""; *c; c++) {
		if (*c == '"' || *c == '\\')
			json = talloc_asprintf_append_buffer(json, "\\%c", *c);
		else if ((unsigned char)*c < 0x20 || *c == '<')
			json = talloc_asprintf_append_buffer(json, "\\u%04x",
							     (unsigned char)*c);
		else
			json = talloc_asprintf_append_buffer(json, "%c", *c);
	}
	return talloc_strdup_append_buffer(json, "\"");
}

/* What was typed, cleaned; NULL when it has too few letters and digits to
 * search for: signs alone would find everybody. */
static const char *
typed(struct request *req)
{
	const char *raw = request_param(req, "q");
	char *text = raw ? text_clean(req, raw, false) : NULL;

	if (!text || text_length(text_fold(req, text)) < QUERY_MIN_CHARS)
		return NULL;
	return text;
}

static char *
add_item(char *json, const char *first, const char *first_name,
	 const char *label, const char *note)
{
	return talloc_asprintf_append_buffer(
		json, "%s{\"%s\":%s,\"label\":%s,\"note\":%s}",
		json[1] ? "," : "", first_name, json_text(json, first),
		json_text(json, label), json_text(json, note));
}

MUST_CHECK static struct err *
answer(struct request *req, char *json)
{
	json = talloc_strdup_append_buffer(json, "]");
	return request_text(req, "application/json; charset=utf-8", json);
}

/* GET /intake/suggest/court?q= */
struct err *
page_suggest_court(struct request *req)
{
	char *json = talloc_strdup(req, "[");
	const char *text = typed(req);
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
		json = add_item(json, courts[i], "value", courts[i], "");
	return answer(req, json);
}

/* GET /intake/suggest/person?q= */
struct err *
page_suggest_person(struct request *req)
{
	char *json = talloc_strdup(req, "[");
	const char *text = typed(req);
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
		json = add_item(json, people[i].name, "value", people[i].name,
				people[i].address);
	return answer(req, json);
}

/* GET /intake/related?q= : matters of the same debtor. */
struct err *
page_related_matters(struct request *req)
{
	char *json = talloc_strdup(req, "[");
	const char *text = typed(req);
	struct related_matter *matters;
	size_t n = 0;
	struct err *e;

	if (text && request_has_program(req, "enforcement")) {
		e = party_matters(req, req->db, &req->scope, text,
				  SUGGESTIONS_MAX, &matters, &n);
		if (e)
			return e;
	}
	request_hits(req, (int64_t)n);
	for (size_t i = 0; i < n; i++)
		json = add_item(
			json, talloc_asprintf(req, PATH_MATTER, matters[i].id),
			"href",
			talloc_asprintf(req, "%s – %s", matters[i].number,
					matters[i].debtors),
			talloc_asprintf(req, "%s, %s", matters[i].state,
					matters[i].unit));
	return answer(req, json);
}
