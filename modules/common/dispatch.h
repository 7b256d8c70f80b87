/*
 * dispatch.h - the way of a request between the socket and its page.
 */
#ifndef COMMON_DISPATCH_H
#define COMMON_DISPATCH_H

#include "common/app.h"
#include "common/fcgi.h"

/*
 * Answers the request that fcgi has accepted: guards, page, transaction,
 * error page. The answer is complete in memory when this returns; nothing
 * was sent yet. Never fails: a failure is an answer too.
 */
void dispatch(struct request *req, struct fcgi *fcgi);

#endif
