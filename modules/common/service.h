/*
 * service.h - what a program tells the service manager (systemd) that started
 * it; the only place that sees libsystemd. Without one, nothing is told.
 *
 * Between two signs of life at most WatchdogSec of the unit may pass, or the
 * service manager takes the program for hung and starts it anew. A worker
 * gives them between requests and while bytes of a body flow, not while it
 * works: so WatchdogSec of a pool (conf/pools) is longer than Apache waits for
 * an answer (timeout= in the module's snippet). The first process of
 * thads-tasks gives them while it looks after the others (tasks/pools.h).
 */
#ifndef COMMON_SERVICE_H
#define COMMON_SERVICE_H

/* The program is ready to serve. */
void service_ready(void);

/* A sign of life. */
void service_alive(void);

/* The program ends because it was asked to. */
void service_stopping(void);

/* In milliseconds, after what time without work a sign of life is due: half
 * of what the service manager allows. -1: it waits for none. */
int service_beat_msecs(void);

#endif
