/*
 * creditor_sql.h - who gets what a decision gives to nobody by name: the State
 * budget, in the words of the law (list state_creditor of conf/law/terms.xml).
 * Text for the statements of the stores; the account needs law_term.
 */
#ifndef MATTER_CREDITOR_SQL_H
#define MATTER_CREDITOR_SQL_H

/* The name of the State budget. */
#define STATE_CREDITOR                                                         \
	"(SELECT s.label FROM law_term s WHERE s.list = 'state_creditor'"      \
	"  AND s.code = 'budget' ORDER BY s.valid_from DESC LIMIT 1)"

/* The names as stored, or else the State budget's. */
#define CREDITOR_OF(names)                                                     \
	"COALESCE(NULLIF(" names ", ''), " STATE_CREDITOR ")"

#endif
