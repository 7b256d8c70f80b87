/*
 * alert_duty.h - keeps the table alert up: what officials of the registry are
 * to be told of, as rows that pages read.
 *
 * Whatever changes a matter or an entry of the public list leaves its judgment
 * in alert_stale (triggers, so that nobody forgets). The duty finds the alerts
 * of these judgments anew, a batch in a transaction. When a day begins, and
 * when the law was loaded anew, all judgments that can have alerts are left
 * there.
 */
#ifndef TASKS_ALERT_DUTY_H
#define TASKS_ALERT_DUTY_H

#include "tasks/duties.h"

#define ALERT_EVERY_SECS 1

struct err *duty_alerts(struct tasks *tasks, bool *worked);

#endif
