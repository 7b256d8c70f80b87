/*
 * cookie.h - the cookies of the house.
 *
 * Where they travel over TLS only (secure_cookie) their names begin with
 * "__Host-": the browser then takes them from this very host alone, so that
 * neither a neighbouring host of the domain nor somebody on the way can put
 * one of his own in their place (RFC 6265bis, 4.1.3.2).
 */
#ifndef COMMON_COOKIE_H
#define COMMON_COOKIE_H

#include "common/request.h"

/* The value of our cookie, "" if absent. Memory of the request. */
const char *cookie_get(struct request *req, const char *name);

/* Sends the cookie with the answer: for the whole host, for no script, for
 * requests of our own pages. An empty value takes it away. */
void cookie_set(struct request *req, const char *name, const char *value);

#endif
