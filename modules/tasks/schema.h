/*
 * schema.h - the newest migration that thads-tasks, thads-verify and
 * thads-audit rely on; tests/store/check-schema proves it.
 */
#ifndef TASKS_SCHEMA_H
#define TASKS_SCHEMA_H

#define TASKS_SCHEMA 755

#endif
