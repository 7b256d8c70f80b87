/*
 * params.h - what a client sends, cut into names and values.
 *
 * Query strings and application/x-www-form-urlencoded bodies come as text,
 * multipart/form-data as a file in the spool. Every name and value given back
 * is valid UTF-8 without NUL; nothing is cleaned or looked up yet (form.h).
 */
#ifndef COMMON_PARAMS_H
#define COMMON_PARAMS_H

#include "common/request.h"

/* Limits of one request. */
#define PARAMS_MAX	      400
#define PARAM_NAME_MAX_BYTES  80
#define PARAM_VALUE_MAX_BYTES 200000
/* Files of one request, and the name of a file as the browser gives it. */
#define UPLOADS_MAX	      20
#define UPLOAD_NAME_MAX_BYTES 1024

/*
 * Reads a query string or body of length bytes. *params is an array of *n,
 * memory of ctx, in the order sent. ERR_INPUT for bad escapes, NUL bytes,
 * bytes that are not UTF-8, and too many or too long names; ERR_TOO_LARGE for
 * a value that is too long. Each with a Vietnamese sentence.
 */
MUST_CHECK struct err *params_parse(TALLOC_CTX *ctx, const char *text,
				    size_t length, struct param **params,
				    size_t *n);

/*
 * Reads a multipart/form-data body from the file body_path, which stays.
 * Fields go to params; each file is written to a new file of mode 0600 in
 * spool_dir, which is removed when ctx is freed unless somebody renamed it.
 * A file input left empty gives no upload. Errors as above; a body that was
 * cut off is ERR_INPUT. Nothing stays in the spool after an error.
 */
MUST_CHECK struct err *
params_parse_multipart(TALLOC_CTX *ctx, const char *content_type,
		       const char *body_path, const char *spool_dir,
		       struct param **params, size_t *n_params,
		       struct upload **uploads, size_t *n_uploads);

#endif
