/*
 * pattern.h - odd patterns that were found in the trail: thads-tasks counts
 * (tasks/patterns.h), thads-accounts shows and has them looked at.
 */
#ifndef UPKEEP_PATTERN_H
#define UPKEEP_PATTERN_H

#include "common/db.h"
#include "upkeep/pattern_rules.h"

/* The rules of a day, by the law's list; a row that says nothing that can be
 * counted is left out. Memory of ctx. */
MUST_CHECK struct err *pattern_rules(TALLOC_CTX *ctx, struct db *db,
				     struct date on,
				     struct pattern_rule **rules, size_t *n);

#endif
