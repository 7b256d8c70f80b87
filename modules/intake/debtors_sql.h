/*
 * debtors_sql.h - who owes by a judgment (j), for the lists of intake.
 */
#ifndef INTAKE_DEBTORS_SQL_H
#define INTAKE_DEBTORS_SQL_H

#define DEBTORS_OF_JUDGMENT                                                    \
	"(SELECT GROUP_CONCAT(d.name ORDER BY d.position SEPARATOR ', ')"      \
	" FROM party d WHERE d.judgment_id = j.id AND d.role = 'debtor')"

#endif
