/*
 * matter_find_store.h - the matter of a number.
 */
#ifndef ENFORCEMENT_MATTER_FIND_STORE_H
#define ENFORCEMENT_MATTER_FIND_STORE_H

#include "common/request.h"

/* The one matter whose decision has this number; 0 when none or several. */
MUST_CHECK struct err *matter_find_number(TALLOC_CTX *ctx, struct db *db,
					  const struct scope *scope,
					  const char *typed, int64_t *id);

#endif
