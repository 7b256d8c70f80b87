/*
 * due.h - due dates: this event, this rule, this article, this calendar. What
 * opens and settles them is due_rules.h, when a fact is planned (plan.h).
 */
#ifndef MATTER_DUE_H
#define MATTER_DUE_H

#include "law/law.h"
#include "matter/matter.h"

struct due_line {
	const char *rule; /* alias of the time limit */
	const char *label;
	const char *article;
	struct date from_on;
	struct date due_on;
	struct date done_on; /* no date: open */
	/* Ended without having been kept, by the event of this name; NULL:
	 * open, or done. */
	const char *cancelled_by;
};

MUST_CHECK struct err *due_list(TALLOC_CTX *ctx, struct db *db,
				const struct law *law, int64_t matter_id,
				struct due_line **lines, size_t *n);

/* How near a due date is, for the badge of templates/macros/list.cs. */
enum due_class { DUE_NONE, DUE_OVER, DUE_TODAY, DUE_SOON, DUE_OK };

enum due_class due_classify(struct date due_on, struct date today,
			    int64_t soon_days, int64_t *days);

#endif
