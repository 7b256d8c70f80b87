/*
 * separate_book.h - whether a matter without means may leave the ordinary
 * count: to the separate book, or back to who asked for it (khoản 5 Điều 9
 * Nghị định 62/2015; Điều 22 Nghị định 152/2026). The one answer to it, for
 * the act, the registry and the import; months and numbers are rows of
 * separate_book_rule.
 */
#ifndef MATTER_SEPARATE_BOOK_H
#define MATTER_SEPARATE_BOOK_H

#include "common/db.h"
#include "law/law.h"

/* What was done about the means of the debtor. A verification that was taken
 * back was never there. */
struct separate_book_facts {
	struct date no_means_on; /* of the last decision; none: not set */
	const char *ground;	 /* of that decision, NULL */
	int64_t verifications;	 /* neither law says from when on to count */
	struct date verified_on; /* the last time; none: not set */
	const char *result;	 /* found then, of verification_result; NULL */
};

struct separate_book_verdict {
	bool longer;		 /* prison, or address unknown */
	int64_t months;		 /* that must have passed here */
	struct date eligible_on; /* when they have; no date: no decision */
	bool long_enough;	 /* the day they end counts as passed */
	bool verified_enough;
	bool quiet; /* no new information on means: the last
		     * verification since the decision found none */
	bool ready; /* all three */
};

/*
 * The conditions on a day. The longer wait is that of who is verified in the
 * longer rhythm, by the ground of the decision or by what was last found:
 * prison, address unknown (Điều 44 khoản 2 Luật THADS 2008). Pure.
 */
struct separate_book_verdict
separate_book_judge(const struct law *law, const struct law_separate_book *rule,
		    const struct separate_book_facts *facts, struct date on);

/* Why not, as a sentence; NULL when all conditions hold. Memory of ctx. */
const char *separate_book_refusal(TALLOC_CTX *ctx,
				  const struct law_separate_book *rule,
				  const struct separate_book_facts *facts,
				  const struct separate_book_verdict *verdict);

/* The facts of a matter; memory of ctx. */
MUST_CHECK struct err *
separate_book_facts_get(TALLOC_CTX *ctx, struct db *db, int64_t matter_id,
			struct separate_book_facts *facts);

/* The same for the statement of a list: its first columns, and tables to join
 * to matter m. */
#define SEPARATE_BOOK_COLUMNS                                                  \
	" n.effective_on, n.ground, (SELECT COUNT(*) FROM verification k"      \
	"  WHERE k.matter_id = m.id"                                           \
	"  AND k.event_id NOT IN " SEPARATE_BOOK_VOIDED "),"                   \
	" v.verified_on, v.result"

#define SEPARATE_BOOK_TABLES                                                   \
	" LEFT JOIN event n ON n.id = (SELECT e.id FROM event e"               \
	"  WHERE e.matter_id = m.id AND e.kind = 'no_means'"                   \
	"  AND e.id NOT IN " SEPARATE_BOOK_VOIDED                              \
	"  ORDER BY e.seq DESC LIMIT 1)"                                       \
	" LEFT JOIN verification v ON v.id = (SELECT z.id"                     \
	"  FROM verification z WHERE z.matter_id = m.id"                       \
	"  AND z.event_id NOT IN " SEPARATE_BOOK_VOIDED                        \
	"  ORDER BY z.verified_on DESC, z.id DESC LIMIT 1)"

/* Events of the matter that were taken back. */
#define SEPARATE_BOOK_VOIDED                                                   \
	"(SELECT x.refers_to FROM event x FORCE INDEX (event_refers)"          \
	" WHERE x.matter_id = m.id"                                            \
	" AND x.kind = 'voided' AND x.refers_to IS NOT NULL)"

struct separate_book_facts separate_book_facts_read(const struct db_rows *rows,
						    size_t row);

#endif
