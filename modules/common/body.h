/*
 * body.h - what was sent with a request, taken in within its limits.
 *
 * The limits are the settings form_max_bytes and upload_max_bytes. Apache has
 * the same ones (conf/apache, held together by tests/check-limits.sh): a
 * program that is served otherwise refuses by itself.
 */
#ifndef COMMON_BODY_H
#define COMMON_BODY_H

#include "common/fcgi.h"
#include "common/request.h"

/*
 * Fills the params of the request, from the query of a GET or from the body,
 * and its uploads. *form is the body of a form as it came, for drafts; it
 * stays as it is without one. ERR_TOO_LARGE before anything of a body that is
 * too long is read.
 */
MUST_CHECK struct err *body_read(struct request *req, struct fcgi *fcgi,
				 const char **form);

#endif
