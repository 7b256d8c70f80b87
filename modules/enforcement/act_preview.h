/*
 * act_preview.h - what citizens will read once a decision on want of means
 * is recorded.
 */
#ifndef ENFORCEMENT_ACT_PREVIEW_H
#define ENFORCEMENT_ACT_PREVIEW_H

#include "common/view.h"
#include "matter/matter.h"

/* Preview.N for each debtor whom the matter, as the act leaves it, puts on the
 * list: the fields of the public list. reason: the ground in its own words;
 * NULL: it is yet to be chosen. */
MUST_CHECK struct err *act_preview_view(struct request *req,
					const struct matter *matter,
					const char *reason, struct view *view);

#endif
