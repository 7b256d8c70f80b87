/*
 * verify_duty.h - the daily run of thads-verify: a process of its own, so
 * that no other duty waits for it, which keeps its result itself
 * (upkeep/verify_run.h). A run that breaks off leaves the former result and
 * is begun again at the next time of the duty.
 */
#ifndef TASKS_VERIFY_DUTY_H
#define TASKS_VERIFY_DUTY_H

#include "tasks/duties.h"

/* Begins the run when it is due (verify_rules.h), and tells of one that broke
 * off: TH4551 could not be begun, TH4552 ended without a result. */
struct err *duty_verify(struct tasks *tasks, bool *worked);

/* The end of thads-tasks: a run under way is waited for, or ended. */
void verify_duty_end(struct tasks *tasks, bool wait);

#endif
