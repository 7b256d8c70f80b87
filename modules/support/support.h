/*
 * support.h - the pages of thads-support: what citizens sent through the
 * portal, and what the office does with it (organisation of online support:
 * Quyết định 816/QĐ-TCTHADS).
 */
#ifndef SUPPORT_SUPPORT_H
#define SUPPORT_SUPPORT_H

#include "common/lookup.h"
#include "common/route.h"
#include "common/waits.h"

extern const struct program support_program;

/* Where the day begins (start_waits.c). */
extern const struct waits support_waits;

/* Where a request can be sent on to: agencies of the country, by code. */
extern const struct lookup step_agencies;

page_fn page_case_list;
page_fn page_case_show;
/* The last step of the request of the route (step_pages.c). */
MUST_CHECK struct err *case_last_change(struct request *req,
					struct last_change *change);

page_fn page_step_edit;
page_fn page_step_take;

#endif
