/*
 * job_sql.h - how a job is read, for the statements of the stores: a kind reads
 * its own columns after those of the job, in one statement.
 *
 *	"SELECT " JOB_COLUMNS ", i.mode" JOB_TABLES " JOIN import_job i ..."
 */
#ifndef UPKEEP_JOB_SQL_H
#define UPKEEP_JOB_SQL_H

#include "upkeep/job.h"

#define JOB_COLUMNS                                                            \
	"j.id, j.kind, j.object_id, j.unit_id, u.name, u.code, u.path,"        \
	" j.account_id, COALESCE(a.name, ''), j.title, j.state, j.phase,"      \
	" j.done, j.total, j.tries, j.cancel_asked, j.result, j.created_at,"   \
	" j.ended_at, j.version"

/* How many these are. */
#define JOB_COLUMNS_N 20

#define JOB_TABLES                                                             \
	" FROM job j JOIN unit u ON u.id = j.unit_id"                          \
	" LEFT JOIN account a ON a.id = j.account_id"

/* Reads them; the texts stay the rows'. */
void job_read(struct job *job, const struct db_rows *rows, size_t row);

#endif
