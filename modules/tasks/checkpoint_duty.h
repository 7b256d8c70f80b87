/*
 * checkpoint_duty.h - signs where the trail stands, twice a minute.
 */
#ifndef TASKS_CHECKPOINT_DUTY_H
#define TASKS_CHECKPOINT_DUTY_H

#include "tasks/duties.h"

/* Nothing without a key: see thadsctl checkpoint. Runs after the anchors,
 * which it signs. */
struct err *duty_checkpoint(struct tasks *tasks, bool *worked);

#endif
