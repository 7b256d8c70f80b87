#include "common/base.h"

#include "common/suggest.h"

#include "common/text.h"

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

const char *
suggest_typed(struct request *req)
{
	const char *raw = request_param(req, "q");
	char *text = raw ? text_clean(req, raw, false) : NULL;

	if (!text || text_length(text_fold(req, text)) < QUERY_MIN_CHARS)
		return NULL;
	return text;
}

char *
suggest_add(struct request *req, char *items, const char *first_name,
	    const char *first, const char *label, const char *note)
{
	return talloc_asprintf(req, "%s%s{\"%s\":%s,\"label\":%s,\"note\":%s}",
			       items ? items : "", items ? "," : "", first_name,
			       json_text(req, first), json_text(req, label),
			       json_text(req, note));
}

struct err *
suggest_answer(struct request *req, const char *items)
{
	return request_text(req, "application/json; charset=utf-8",
			    talloc_asprintf(req, "[%s]", items ? items : ""));
}
