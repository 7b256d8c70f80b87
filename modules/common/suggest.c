#include "common/base.h"

#include "common/suggest.h"

#include "common/text.h"

#define QUERY_MIN_CHARS 2

const char *
suggest_typed(struct request *req)
{
	const char *raw = request_param(req, "q");
	char *text = raw ? text_clean(req, raw, false) : NULL;

	if (!text || text_length(text_fold(req, text)) < QUERY_MIN_CHARS)
		return NULL;
	return text;
}

void
suggest_add(struct json *items, const char *first_name, const char *first,
	    const char *label, const char *note)
{
	struct json *item = json_new_record(items);

	json_put_text(item, first_name, first);
	json_put_text(item, "label", label);
	json_put_text(item, "note", note);
	json_add_record(items, item);
}

struct err *
suggest_answer(struct request *req, const struct json *items)
{
	return request_text(req, "application/json; charset=utf-8",
			    json_written(req, items));
}
