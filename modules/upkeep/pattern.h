/*
 * pattern.h - odd patterns that were found in the trail: thads-tasks counts
 * (tasks/patterns.h), thads-accounts shows and has them looked at.
 */
#ifndef UPKEEP_PATTERN_H
#define UPKEEP_PATTERN_H

#include "law/law.h"
#include "upkeep/pattern_rules.h"

/* The rules of a day, by the law's list; a row that says nothing that can be
 * counted is left out. Memory of ctx. */
void pattern_rules(TALLOC_CTX *ctx, const struct law *law, struct date on,
		   struct pattern_rule **rules, size_t *n);

/* The rule of this code on a day; when that day's law does not know it, one
 * that counts nothing and is called by its code. */
void pattern_rule_on(const struct law *law, const char *code, struct date on,
		     struct pattern_rule *rule);

#endif
