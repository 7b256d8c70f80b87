/*
 * upload.h - a form with files, streamed to the spool.
 */
#ifndef COMMON_UPLOAD_H
#define COMMON_UPLOAD_H

#include "common/fcgi.h"
#include "common/request.h"

/*
 * Writes length bytes of the body to a file in spool_dir, in pieces, and
 * takes it apart (params.h). The body's file is removed before this returns;
 * the uploads live as long as ctx.
 */
MUST_CHECK struct err *
upload_receive(TALLOC_CTX *ctx, struct fcgi *fcgi, const char *content_type,
	       int64_t length, const char *spool_dir, struct param **params,
	       size_t *n_params, struct upload **uploads, size_t *n_uploads);

#endif
