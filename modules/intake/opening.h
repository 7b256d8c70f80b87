/*
 * opening.h - the page of a decision that is to open a matter, as who takes
 * judgments in proposed it (matter/proposal.h).
 */
#ifndef INTAKE_OPENING_H
#define INTAKE_OPENING_H

#include "common/route.h"

/* Loads the proposal of req->id with its judgment, inside the scope; for a
 * route that writes the judgment is locked, and the proposal is as the form
 * showed it. */
extern const struct loader opening_loader;

page_fn page_opening_show;
page_fn page_opening_answer;

#endif
