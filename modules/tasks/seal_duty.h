/*
 * seal_duty.h - the duty that seals new facts, see fact_seal.h.
 */
#ifndef TASKS_SEAL_DUTY_H
#define TASKS_SEAL_DUTY_H

#include "tasks/duties.h"

/*
 * Every so many seconds. What was there at a run is sealed by the next one: by
 * then no transaction is left that took an id before and has not ended, so
 * ids are sealed without a gap that is filled later.
 */
#define SEAL_EVERY_SECS 60

struct err *duty_seal(struct tasks *tasks, bool *worked);

#endif
