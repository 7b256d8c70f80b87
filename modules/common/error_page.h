/*
 * error_page.h - a failure told to the visitor, and logged once.
 */
#ifndef COMMON_ERROR_PAGE_H
#define COMMON_ERROR_PAGE_H

#include "common/request.h"

/*
 * Makes the error the answer: a page with its status, what happened, whether
 * data was saved, what to do, and the request number, which leads to the log
 * line written here. Falls back to plain HTML when even the template fails.
 */
void error_page(struct request *req, const struct err *e);

#endif
