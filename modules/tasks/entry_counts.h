/*
 * entry_counts.h - puts together what changes of the public list have added to
 * the counts of its entries (table entry_count), unit by unit.
 */
#ifndef TASKS_ENTRY_COUNTS_H
#define TASKS_ENTRY_COUNTS_H

#include "tasks/duties.h"

#define ENTRY_COUNTS_EVERY_SECS 10

struct err *duty_entry_counts(struct tasks *tasks, bool *worked);

#endif
