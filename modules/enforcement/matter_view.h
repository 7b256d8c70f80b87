/*
 * matter_view.h - matters as the templates read them.
 */
#ifndef ENFORCEMENT_MATTER_VIEW_H
#define ENFORCEMENT_MATTER_VIEW_H

#include "common/view.h"
#include "matter/matter.h"

/* The class of the label that shows a state: templates/macros/list.cs. */
const char *matter_state_class(const char *account_code);

/* Matter.* for case_bar: number, title, state, next due date, facts. Also the
 * crumbs of the dossier. */
void matter_bar_view(struct view *view, const struct request *req,
		     const struct matter *matter);

#endif
