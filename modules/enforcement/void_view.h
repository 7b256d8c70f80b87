/*
 * void_view.h - what taking a fact back would change, before it is done.
 */
#ifndef ENFORCEMENT_VOID_VIEW_H
#define ENFORCEMENT_VOID_VIEW_H

#include "common/view.h"
#include "matter/event_void.h"

/* Refusal and Resting, or Changes: what, before, after. */
void undoing_view(struct view *view, const struct law *law,
		  const struct matter *matter,
		  const struct event_undoing *undoing);

#endif
