/*
 * publication.h - the public list of debtors without means follows the
 * decisions, in their transaction.
 *
 * Điều 44a Luật THADS 2008, Điều 11 Nghị định 62/2015; Điều 38 Luật THADS
 * 2025, Điều 23 Nghị định 152/2026.
 */
#ifndef MATTER_PUBLICATION_H
#define MATTER_PUBLICATION_H

#include "matter/plan.h"

/*
 * The public list follows the facts of the history: an entry for each debtor
 * of its lines starts when publication_rule says that the kind of fact
 * publishes; a live one ends when it ends them and no line of that debtor is
 * without means any more, and goes along to another unit. ctx: memory of the
 * step.
 */
MUST_CHECK struct err *publication_follow(TALLOC_CTX *ctx,
					  struct plan_writer *writer,
					  const struct history *history);

/* Histories that are taken over whole leave what is on the list at their end:
 * since the day of its decision, as no later day is known. */
MUST_CHECK struct err *publication_take_over(TALLOC_CTX *ctx,
					     struct plan_writer *writer,
					     const struct history *histories,
					     size_t n);

/*
 * The list as the facts of the history leave it, after one of this day was
 * taken back: an entry by a decision that is gone ends on that day, one that
 * the fact had ended stands again, and each says what is owed.
 */
MUST_CHECK struct err *publication_restore(TALLOC_CTX *ctx,
					   struct plan_writer *writer,
					   const struct history *history,
					   struct date on);

/* The words by which an entry is found follow its debtor's name, whose
 * text_fold() was before and is now. */
MUST_CHECK struct err *publication_rename(TALLOC_CTX *ctx, struct db *db,
					  int64_t entry_id, const char *before,
					  const char *now);

/* Whether the line puts the debtor on the list: it is open and stands where
 * there are no means. What no debtor is named for, each of them owes. */
bool publication_is_due(const struct law *law, const struct obligation *line,
			int64_t debtor_id);

/* How many lines of the matter put a debtor on the list. */
size_t publication_lines_due(const struct law *law,
			     const struct matter *matter);

/* Whether the fact does this to the list: publish, update, end. */
bool publication_does(const struct plan *plan, const char *action);

/* The last fact by which the debtor stands on the list; NULL: none. */
const struct plan *publication_by(const struct law *law,
				  const struct history *history,
				  int64_t debtor_id);

/* When and why an entry by the decision was over: the last fact that ends
 * entries did it; or the decision is gone itself, and *on is left. */
void publication_end(const struct history *history, int64_t decision_id,
		     struct date *on, const char **reason);

/* What one debtor of a matter owes without means, as an entry words it. Memory
 * of ctx. */
char *publication_owed(TALLOC_CTX *ctx, const struct law *law,
		       const struct matter *matter, int64_t debtor_id);

#endif
