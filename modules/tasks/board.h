/*
 * board.h - the signs of life of the processes of thads-tasks, in memory that
 * they share with the first one, which looks after them.
 */
#ifndef TASKS_BOARD_H
#define TASKS_BOARD_H

#include "common/err.h"

struct board;

/* A board of so many places, each signed now. Memory of ctx; processes begun
 * later see the same. */
MUST_CHECK struct err *board_new(TALLOC_CTX *ctx, size_t places,
				 struct board **board);

/* A sign of life: between two steps of the work. NULL: nobody looks. */
void board_sign(struct board *board, size_t place);

/* Seconds since the last sign of a place, */
int64_t board_age_secs(const struct board *board, size_t place);
/* and of the place that is silent longest; 0 for NULL. */
int64_t board_oldest_secs(const struct board *board);

/* Seconds of a clock that nobody sets, the same for all processes of a host:
 * one that goes back by hours, as on a host that took local time for UTC when
 * it started, would stop all duties for as long. */
int64_t board_clock_secs(void);

#endif
