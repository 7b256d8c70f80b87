/*
 * job_list.h - one's own jobs as a list (common/list.h), the newest first.
 */
#ifndef ACCOUNTS_JOB_LIST_H
#define ACCOUNTS_JOB_LIST_H

#include "accounts/account_view.h"
#include "common/list.h"
#include "upkeep/job.h"

extern const struct list accounts_jobs;

/* What a kind of job is called, and how it stands. */
const char *job_kind_words(const char *kind);
struct state_words job_state_words(const char *state);

/* Of what runs; 0 while nobody knows the total. */
int64_t job_percent(const struct job *job);

#endif
