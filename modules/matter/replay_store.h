/*
 * replay_store.h - the facts of a matter as its rows have them.
 */
#ifndef MATTER_REPLAY_STORE_H
#define MATTER_REPLAY_STORE_H

#include "matter/replay.h"

/* Those that nobody took back, in the order in which replay_run() walks them;
 * memory of ctx. */
MUST_CHECK struct err *replay_facts_load(TALLOC_CTX *ctx, struct db *db,
					 const struct law *law,
					 const struct matter *matter,
					 struct replay_fact **facts, size_t *n);

#endif
