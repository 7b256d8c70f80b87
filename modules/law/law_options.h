/*
 * law_options.h - what a field of a form offers of a list of the law.
 */
#ifndef LAW_LAW_OPTIONS_H
#define LAW_LAW_OPTIONS_H

#include "common/form.h"
#include "law/law.h"

/* Options for a FIELD_CODE field, in the order of the terms; nothing: the
 * words of an empty first one, NULL for none. Memory of ctx, words of the
 * terms. */
struct option *law_options(TALLOC_CTX *ctx, const char *nothing,
			   const struct law_term *terms, size_t n,
			   size_t *n_options);

/* Gives the field the terms of a list as of the request's day. */
void law_offer(struct form *form, const struct request *req, const char *field,
	       const char *list, const char *nothing);

#endif
