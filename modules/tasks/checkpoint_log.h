/*
 * checkpoint_log.h - the checkpoints at home: one file a month, which only
 * grows ("2026-11.checkpoints" in the folder checkpoint_dir).
 */
#ifndef TASKS_CHECKPOINT_LOG_H
#define TASKS_CHECKPOINT_LOG_H

#include "common/db.h"
#include "tasks/checkpoint.h"

struct checkpoint_log;

/* Reads the newest file of the folder, to go on from its last block. */
MUST_CHECK struct err *checkpoint_log_open(TALLOC_CTX *ctx, const char *dir,
					   struct checkpoint_log **log);

/*
 * Takes up what was anchored since the last block, signs the next one as of
 * at ("YYYY-MM-DD HH:MM:SS.mmm" in UTC), writes it so that it is on the disk,
 * and notes its number in the database. In a transaction of its own.
 */
MUST_CHECK struct err *checkpoint_log_add(struct checkpoint_log *log,
					  struct db *db, const char *secret,
					  const char *at);

/* The one line of the key file; *secret NULL when there is none. */
MUST_CHECK struct err *checkpoint_secret(TALLOC_CTX *ctx, const char *path,
					 const char **secret);

#endif
