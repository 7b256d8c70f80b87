/*
 * due.h - due dates: this event, this rule, this article, this calendar.
 */
#ifndef MATTER_DUE_H
#define MATTER_DUE_H

#include "law/law.h"
#include "matter/matter.h"

/*
 * Which due dates an event opens and which it settles is a table in
 * due_rules.c by rule alias; the amounts are dated rows of deadline_rule.
 * Called by event_record() in its transaction, with the matter as the event
 * leaves it; what is due next is written with the matter's row.
 */
MUST_CHECK struct err *due_follow_event(struct db *db, const struct law *law,
					const struct matter *matter,
					int64_t event_id, const char *kind,
					struct date on);

/* Writes to a new matter's row what is due next. */
MUST_CHECK struct err *due_keep_next(struct db *db, int64_t matter_id);

/* For the UPDATE of the row of matter m. */
#define DUE_NEXT(column)                                                       \
	" (SELECT d." column " FROM due d WHERE d.matter_id = m.id"            \
	" AND d.done_on IS NULL ORDER BY d.due_on, d.id LIMIT 1)"
#define DUE_NEXT_SET                                                           \
	" m.due_on =" DUE_NEXT("due_on") ", m.due_rule =" DUE_NEXT("rule")

/*
 * The event was entered by mistake: what it opened is gone, what it settled
 * is open again. Called by event_void() in its transaction.
 */
MUST_CHECK struct err *due_undo_event(struct db *db, int64_t matter_id,
				      int64_t event_id);

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
