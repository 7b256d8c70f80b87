/*
 * password_pages.h - the change of one's own password, for signin_routes.
 */
#ifndef COMMON_PASSWORD_PAGES_H
#define COMMON_PASSWORD_PAGES_H

#include "common/request.h"

MUST_CHECK struct err *page_password_edit(struct request *req);
MUST_CHECK struct err *page_password_change(struct request *req);

#endif
