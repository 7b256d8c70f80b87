/*
 * seal_page.h - the seal of a form that a visitor sends (inbox_rules.h), as
 * its page makes and reads it.
 */
#ifndef PORTAL_SEAL_PAGE_H
#define PORTAL_SEAL_PAGE_H

#include "common/request.h"
#include "portal/inbox_rules.h"

/* A new seal: a form id and a secret. Memory of req. */
MUST_CHECK struct err *seal_page_new(struct request *req, const char **text);

/*
 * Reads the seal that came with the form and says what a person can do about
 * a bad one, as an error of the form. *text is the seal for the page that is
 * shown again: a form that was open too long gets a fresh one.
 */
MUST_CHECK struct err *seal_page_read(struct request *req, struct form *form,
				      const char *sealed, struct seal *seal,
				      const char **text);

#endif
