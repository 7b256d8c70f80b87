/*
 * verify_keep.h - the result of a run of thads-verify, kept for those who
 * watch the house.
 */
#ifndef TASKS_VERIFY_KEEP_H
#define TASKS_VERIFY_KEEP_H

#include "upkeep/verify_run.h"

/* The last migration that it relies on. */
#define VERIFY_SCHEMA_NEEDED 753

/* Holds the one lock of a run that keeps its result until the connection
 * ends; ERR_USAGE (TH4550) while another run holds it. */
MUST_CHECK struct err *verify_lock(struct db *db);

/* Adds the result in a transaction of its own. */
MUST_CHECK struct err *verify_keep(struct db *db, const struct verify_run *run);

#endif
