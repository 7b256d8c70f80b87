/*
 * figures.h - the duties that count for those who watch the house.
 */
#ifndef TASKS_FIGURES_H
#define TASKS_FIGURES_H

#include "tasks/duties.h"

/* Keeps figures in a transaction of its own, which waits for nobody. */
MUST_CHECK struct err *figures_keep(struct db *db, const char *const names[],
				    const int64_t values[], size_t n);

/* Tells when the pool of thads-tasks that is silent longest was last seen. */
struct err *duty_beat(struct tasks *tasks, bool *worked);

/* Counts the entries of the public list, and the debtors who have to be on it
 * and are not. */
struct err *duty_publications(struct tasks *tasks, bool *worked);

#endif
