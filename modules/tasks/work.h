/*
 * work.h - the life of one process of thads-tasks: the duties of one pool, each
 * when it is due, one after the other. A duty that fails is told and tried
 * again at its next time.
 */
#ifndef TASKS_WORK_H
#define TASKS_WORK_H

#include "tasks/duties.h"

/*
 * Runs the duties of a pool until stop_asked(), or, with once, each of them
 * once. board: where the process gives its signs of life; NULL: nobody looks.
 */
void work_pool(const struct conf *conf, const struct pool *pool,
	       struct board *board, bool once);

#endif
