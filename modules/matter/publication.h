/*
 * publication.h - the public list of debtors without means follows the
 * decisions, in their transaction.
 *
 * Điều 44a Luật THADS 2008, Điều 11 Nghị định 62/2015; Điều 38 Luật THADS
 * 2025, Điều 23 Nghị định 152/2026.
 */
#ifndef MATTER_PUBLICATION_H
#define MATTER_PUBLICATION_H

#include "matter/matter.h"

/*
 * Called by event_record(): starts an entry for each debtor of the matter
 * when publication_rule says that this kind of event publishes, ends the live
 * entries when it ends them. decision_id: the decision of the event, 0 if
 * none; ground: why there are no means.
 */
MUST_CHECK struct err *
publication_follow_event(struct db *db, const struct law *law,
			 const struct matter *matter, const char *kind,
			 struct date on, int64_t decision_id,
			 const char *ground);

/* The entries of a matter go where it went. */
MUST_CHECK struct err *publication_move(struct db *db,
					const struct matter *matter);

/*
 * What one debtor of a matter owes, as an entry words it; what no debtor is
 * named for, each of them owes. Memory of ctx.
 */
MUST_CHECK struct err *publication_owed(TALLOC_CTX *ctx, struct db *db,
					const struct law *law,
					int64_t matter_id, int64_t debtor_id,
					char **text);

#endif
