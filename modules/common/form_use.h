/*
 * form_use.h - a form counts once.
 *
 * Every form that writes carries a one-time id. The first transaction that
 * brings the id owns it; a second one (double click, reload, a lost answer
 * sent again) waits for the first and is led to the page that the first one
 * led to. When the first one failed, its id is free again.
 */
#ifndef COMMON_FORM_USE_H
#define COMMON_FORM_USE_H

#include "common/request.h"

/* Characters of a form id: lower-case hex. */
#define FORM_ID_CHARS 32

/*
 * Takes the id inside the request's transaction. *used: it was taken before,
 * and *location (memory of the request) is where that led to. ERR_FORGED for
 * an id that none of our forms has, or of another account; ERR_CONFLICT when
 * the first answer led nowhere.
 */
MUST_CHECK struct err *form_use_begin(struct request *req, const char *form_id,
				      bool *used, char **location);

/*
 * Looks the id up without taking it: *location is where its first use led to
 * ("" for nowhere), NULL when this account has not used it or none of our
 * forms has such an id.
 */
MUST_CHECK struct err *form_use_find(struct request *req, const char *form_id,
				     const char **location);

/* Notes, in the same transaction, where the form led to. */
MUST_CHECK struct err *form_use_end(struct request *req, const char *form_id,
				    const char *location);

#endif
