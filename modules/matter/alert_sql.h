/*
 * alert_sql.h - how a statement asks for the facts of a batch of judgments,
 * and whose each of them is.
 */
#ifndef MATTER_ALERT_SQL_H
#define MATTER_ALERT_SQL_H

/* The matters of the judgments ("[12,15]"). */
#define ALERT_BATCH                                                            \
	" FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) t"           \
	" STRAIGHT_JOIN matter m ON m.judgment_id = t.id"

/* The first columns of such a statement, for alert_read(). */
#define ALERT_COLUMNS(unit, entry, party, debtor)                              \
	" m.judgment_id, m.id, " unit ", COALESCE(m.officer_id, 0), "          \
	entry ", " party ", " debtor ","
#define ALERT_COLUMNS_N 7

#endif
