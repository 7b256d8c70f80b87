/*
 * alert_sql.h - how a statement asks for the facts of a batch of judgments,
 * and whose each of them is.
 */
#ifndef MATTER_ALERT_SQL_H
#define MATTER_ALERT_SQL_H

#include "matter/side.h"

/* The matters of the judgments ("[12,15]"). */
#define ALERT_BATCH                                                            \
	" FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) t"           \
	" STRAIGHT_JOIN matter m ON m.judgment_id = t.id"

/* The first columns of such a statement, for alert_read(). */
#define ALERT_COLUMNS(unit, entry, party, debtor)                              \
	" m.judgment_id, m.id, " unit ", COALESCE(m.officer_id, 0), "          \
	entry ", " party ", " debtor ","
#define ALERT_COLUMNS_N 7

/* True when a line of matter m that the debtor owes has no means, in the
 * ordinary count or in the separate book. */
#define ALERT_WITHOUT_MEANS(debtor)                                            \
	"EXISTS (SELECT 1 FROM obligation o"                                   \
	" JOIN ledger_account w ON w.id = o.account_id AND w.without_means"    \
	" WHERE o.matter_id = m.id AND o.done_on IS NULL"                      \
	" AND " SIDE_OWES("o", debtor) ")"

#endif
