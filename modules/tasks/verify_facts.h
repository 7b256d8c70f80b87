/*
 * verify_facts.h - the facts of a matter against one another, for
 * thads-verify: what a row repeats of another row, a sum that is kept, a
 * number that follows the one before. Each check is one statement whose rows
 * are differences (struct recount_check); none shares anything with the
 * programs that write the rows.
 */
#ifndef TASKS_VERIFY_FACTS_H
#define TASKS_VERIFY_FACTS_H

#include "tasks/recount_store.h"

/* Events, money, decisions, verifications, due dates of matters. */
extern const struct recount_check verify_matter_checks[];
extern const size_t verify_matter_checks_count;

/* Numbers and books, the public list, words of the search, support. */
extern const struct recount_check verify_book_checks[];
extern const size_t verify_book_checks_count;

#endif
