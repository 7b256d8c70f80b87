/*
 * suggest.h - answers to a field that suggests while somebody types: a list in
 * JSON, to ?q=.
 */
#ifndef COMMON_SUGGEST_H
#define COMMON_SUGGEST_H

#include "common/json.h"
#include "common/request.h"

#define SUGGESTIONS_MAX 12

/* What was typed, cleaned; NULL when it has too few letters and digits to
 * search for: signs alone would find everybody. */
const char *suggest_typed(struct request *req);

/* One more item of a list: {FIRST_NAME: first, "label": ..., "note": ...}. */
void suggest_add(struct json *items, const char *first_name, const char *first,
		 const char *label, const char *note);

MUST_CHECK struct err *suggest_answer(struct request *req,
				      const struct json *items);

#endif
