/*
 * stop.h - that thads-tasks was asked to end: SIGTERM or SIGINT.
 */
#ifndef TASKS_STOP_H
#define TASKS_STOP_H

#include <stdbool.h>

/* From now on the two signals are noted, here and in processes begun later. */
void stop_catch(void);

/* Whether one of them came: the work under way is brought to an end. */
bool stop_asked(void);

#endif
