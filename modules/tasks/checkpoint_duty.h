/*
 * checkpoint_duty.h - signs where the trail stands, twice a minute.
 */
#ifndef TASKS_CHECKPOINT_DUTY_H
#define TASKS_CHECKPOINT_DUTY_H

#include "tasks/duties.h"

/*
 * Signs nothing without a key: see thadsctl checkpoint. Runs after the anchors,
 * which it signs. Keeps for those who watch when it signed last, and what
 * thadsctl checkpoint-send told beside the checkpoints of their copy: last-copy
 * (UNIX time and where to) and copy-failures (how often in vain since).
 */
struct err *duty_checkpoint(struct tasks *tasks, bool *worked);

#endif
