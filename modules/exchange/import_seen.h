/*
 * import_seen.h - what came earlier in the same file.
 */
#ifndef EXCHANGE_IMPORT_SEEN_H
#define EXCHANGE_IMPORT_SEEN_H

#include "exchange/import_plan.h"

struct import_seen;

/* Nothing seen yet. Memory of ctx. */
struct import_seen *import_seen_new(TALLOC_CTX *ctx);

/* Adds faults for what a dossier repeats or tells otherwise than one before
 * it, and remembers it. */
void import_seen_check(struct import_seen *seen,
		       const struct import_plan *plan);

#endif
