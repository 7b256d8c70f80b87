/*
 * due.h - due dates: this event, this rule, this article, this calendar.
 */
#ifndef MATTER_DUE_H
#define MATTER_DUE_H

#include "common/db.h"
#include "law/law.h"

/*
 * Which due dates an event opens and which it settles is a table in due.c by
 * rule alias; the amounts are dated rows of deadline_rule. Called by
 * event_record() in its transaction; keeps matter.due_on, the nearest open
 * one, up to date.
 */
MUST_CHECK struct err *due_follow_event(struct db *db, const struct law *law,
					int64_t matter_id, int64_t event_id,
					const char *kind, struct date on);

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
				int64_t matter_id, struct due_line **lines,
				size_t *n);

/* How near a due date is, for the badge of templates/macros/list.cs. */
enum due_class { DUE_NONE, DUE_OVER, DUE_TODAY, DUE_SOON, DUE_OK };

enum due_class due_classify(struct date due_on, struct date today,
			    int64_t soon_days, int64_t *days);

#endif
