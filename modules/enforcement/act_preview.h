/*
 * act_preview.h - what citizens will read once a decision on want of means
 * is recorded.
 */
#ifndef ENFORCEMENT_ACT_PREVIEW_H
#define ENFORCEMENT_ACT_PREVIEW_H

#include "common/view.h"
#include "matter/matter.h"

/* Preview.N for each debtor: the fields of the public list but the reason,
 * which is the ground chosen on the form, in its own words. */
MUST_CHECK struct err *act_preview_view(struct request *req,
					const struct matter *matter,
					struct view *view);

#endif
