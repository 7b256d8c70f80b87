/*
 * entrusted.h - what another agency entrusts to the unit: taken in as a
 * judgment of its own with all that the sender knew, or given back.
 */
#ifndef INTAKE_ENTRUSTED_H
#define INTAKE_ENTRUSTED_H

#include "common/route.h"

struct transfer_side;

/* Loads the transfer of req->id to a unit inside the scope. */
extern const struct loader entrusted_loader;

page_fn page_entrusted_show;
page_fn page_entrusted_answer;

/* Books it: the judgment with its parties and what is left of the lines, or
 * these added to one that is in the book already. *judgment_id is that. */
MUST_CHECK struct err *entrusted_book(struct request *req,
				      const struct transfer_side *side,
				      struct date on, int64_t *judgment_id);

#endif
