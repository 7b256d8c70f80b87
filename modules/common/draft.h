/*
 * draft.h - nothing typed is lost when a session ends.
 *
 * A form that arrives after its session has ended is kept for the account of
 * that session. Its owner signs in and is shown the form again, filled. The
 * form names its session by the field csrf: the cookie may be gone, or may
 * have become that of the next session in another tab. How long it waits says
 * the setting draft_keep_secs.
 */
#ifndef COMMON_DRAFT_H
#define COMMON_DRAFT_H

#include "common/request.h"

/* The largest form that is kept. */
#define DRAFT_MAX_BYTES 65536
/* What its owner is told above the form. */
#define DRAFT_HERE \
	"Nội dung nhập trước khi hết phiên được giữ lại dưới đây và chưa " \
	"được ghi. Xin kiểm tra rồi gửi lại."
#define DRAFT_GONE                                                             \
	"Nội dung nhập trước khi hết phiên không còn được giữ. Xin nhập lại."
/* Drafts of one account that wait at the same time: an old token is no key
 * to fill the table. */
#define DRAFT_MAX_WAITING 20

/*
 * Keeps the body (application/x-www-form-urlencoded, n bytes) of the request
 * for the account in whose session its form was shown. *draft_token (memory
 * of the request) names it; NULL when it is not kept: no such session, too
 * large, or a path without a form page of the program, such as a single
 * button or the change of a password.
 */
MUST_CHECK struct err *draft_keep(struct request *req, const char *body,
				  size_t n, char **draft_token);

/* The path of the form of a draft of the account; NULL when there is none
 * (any more). Memory of the request. */
MUST_CHECK struct err *draft_path(struct request *req, int64_t account_id,
				  const char *draft_token, const char **path);

/*
 * Gives the signed-in owner the fields of his draft of this very page as
 * *params (memory of the request), without the token of the old session, and
 * sets from_draft. When there is no such draft (any more) draft_gone is set,
 * and all else left as it is.
 */
MUST_CHECK struct err *draft_take(struct request *req, const char *draft_token,
				  const struct param **params, size_t *n);

/* Takes the token of a session out of n fields; returns how many are left. */
size_t draft_drop_csrf(struct param *params, size_t n);

/* True when the path of the request has a form page (GET) of the program. */
bool draft_has_form_page(const struct request *req);

#endif
