/*
 * child.h - a process that does not outlive the one that began it.
 */
#ifndef TASKS_CHILD_H
#define TASKS_CHILD_H

#include <sys/types.h>

/*
 * Begins a process that runs life(data) and ends with the status it gives. It
 * gets SIGTERM when the one that began it ends, however that was. Its number,
 * -1 when there is none.
 */
pid_t child_begin(int (*life)(void *data), void *data);

#endif
