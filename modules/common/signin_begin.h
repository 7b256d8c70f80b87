/*
 * signin_begin.h - the session that follows a sign-in or another password.
 */
#ifndef COMMON_SIGNIN_BEGIN_H
#define COMMON_SIGNIN_BEGIN_H

#include "common/request.h"

/*
 * Puts the new session of the token in place of the request's own, with another
 * token of its forms: what was known before a sign-in or a
 * change of the password is worth nothing after it.
 */
MUST_CHECK struct err *signin_begin(struct request *req, const char *token);

/* Leads to the page on which work begins (home.h). */
MUST_CHECK struct err *signin_lead_home(struct request *req);

#endif
