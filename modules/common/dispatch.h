/*
 * dispatch.h - the way of a request between the socket and its page.
 */
#ifndef COMMON_DISPATCH_H
#define COMMON_DISPATCH_H

#include "common/app.h"
#include "common/fcgi.h"

/* The largest body of an ordinary form, in bytes. */
#define DISPATCH_BODY_MAX_BYTES (1 << 20)
/* The largest file a ROUTE_UPLOAD page takes, in bytes. */
#define DISPATCH_UPLOAD_MAX_BYTES (INT64_C(512) * 1024 * 1024)

/*
 * Answers the request that fcgi has accepted: guards, page, transaction,
 * error page. The answer is complete in memory when this returns; nothing
 * was sent yet. Never fails: a failure is an answer too.
 */
void dispatch(struct request *req, struct fcgi *fcgi);

#endif
