/*
 * entrusted.h - what went to another agency, as the sender reads it; and what
 * one answers that does so on paper.
 */
#ifndef ENFORCEMENT_ENTRUSTED_H
#define ENFORCEMENT_ENTRUSTED_H

#include "common/route.h"

/* Loads the transfer of req->id from a matter inside the scope of whoever may
 * see it. */
extern const struct loader entrusted_loader;

page_fn page_entrusted_show;
page_fn page_entrusted_answer;

#endif
