/*
 * pools.h - the first process of thads-tasks: it works nothing itself, but
 * keeps a process for each pool of duties.
 *
 * One that ends is begun again a second later, one that gives no sign of life
 * for POOL_SILENT_SECS is ended first. None of them outlives the first one.
 */
#ifndef TASKS_POOLS_H
#define TASKS_POOLS_H

#include "tasks/duties.h"

/* Longer than a duty works on without a sign: several statements, each at most
 * as long as db_work_timeout_secs. */
#define POOL_SILENT_SECS 900

/* Keeps them until stop_asked(); returns when all have ended. Tells of one
 * that ended by itself: TH4851. */
void pools_keep(const struct conf *conf, struct board *board);

#endif
