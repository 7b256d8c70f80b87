/*
 * fcgi.h - FastCGI on descriptor 0; the only place that sees libfcgi.
 *
 * One process serves one request at a time. SIGTERM lets the running request
 * finish and then ends the loop; so does SIGUSR1, which multiwatch sends. Both
 * come in only while the program waits for a connection, so that none is lost.
 */
#ifndef COMMON_FCGI_H
#define COMMON_FCGI_H

#include "common/err.h"

struct fcgi;

/* Opens the listener that waits on descriptor 0. Memory of ctx. */
MUST_CHECK struct err *fcgi_open(TALLOC_CTX *ctx, struct fcgi **fcgi);

/* Waits for the next request; false when the loop must end. */
bool fcgi_accept(struct fcgi *fcgi);

/* A parameter of the request ("REQUEST_METHOD"), copied into ctx; "" when
 * absent. */
const char *fcgi_param(struct fcgi *fcgi, TALLOC_CTX *ctx, const char *name);

/* What follows the prefix in the names of the parameters that begin with it
 * and say "yes": in lower case, blanks between, "" for none. Memory of ctx. */
char *fcgi_flags(struct fcgi *fcgi, TALLOC_CTX *ctx, const char *prefix);

/* Reads up to max bytes of the body; fewer only at its end. */
size_t fcgi_read(struct fcgi *fcgi, char *bytes, size_t max);

/* Sends the answer, a head shorter than 60 kB with its empty line, and a body:
 * in as few pieces as records of FastCGI allow, because each wakes Apache. (The
 * library cuts them at 8 kB.) False when the client has gone, which is no
 * error. */
bool fcgi_answer(struct fcgi *fcgi, const char *head, const void *body,
		 size_t length);

/* Ends the request. */
void fcgi_finish(struct fcgi *fcgi);

#endif
