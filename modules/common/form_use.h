/*
 * form_use.h - a form counts once.
 *
 * Every form that writes carries a one-time id, and the last statement of the
 * transaction that it brought about keeps the id with what came of it: the page
 * that its sender is led to, and the sentence that this page then shows. A
 * second one (double click, reload, a lost answer sent again) waits there for
 * the first, nothing else that it wrote stays, and it is led to the page that
 * the first one led to. When the first one failed, its id is free.
 *
 * The sentence comes back with the session of the next request, whose cookie
 * names the form. So it is told once, to nobody else, and costs no write.
 */
#ifndef COMMON_FORM_USE_H
#define COMMON_FORM_USE_H

#include "common/request.h"

/* Characters of a form id: lower-case hex. */
#define FORM_ID_CHARS 32

/* Names the form whose sentence the next page shows. */
#define FORM_COOKIE "thads_form"

/* True for what our forms have as their id. */
bool form_use_is_id(const char *text);

/*
 * Keeps the id inside the request's transaction, with the redirect and the
 * sentence of its answer. ERR_CONFLICT when it was used before (form_use_find()
 * tells where it led to), ERR_FORGED when another account has used it.
 */
MUST_CHECK struct err *form_use_keep(struct request *req, const char *form_id);

/*
 * Looks the id up: *location is where its use led to ("" for nowhere), NULL
 * when this account has not used it or none of our forms has such an id.
 */
MUST_CHECK struct err *form_use_find(struct request *req, const char *form_id,
				     const char **location);

/* What is told of a form that was used and led nowhere. */
MUST_CHECK struct err *form_use_taken(void);

#endif
