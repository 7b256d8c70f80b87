/*
 * court_store.h - courts as judgments name them, for suggestions.
 */
#ifndef INTAKE_COURT_STORE_H
#define INTAKE_COURT_STORE_H

#include "common/db.h"

/* Names of courts that hold text, with or without diacritics; the most used
 * of the newest judgments first, at most max. Memory of ctx. */
MUST_CHECK struct err *court_find(TALLOC_CTX *ctx, struct db *db,
				  const char *text, int64_t max,
				  const char ***courts, size_t *n);

#endif
