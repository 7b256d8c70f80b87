/*
 * import_view.h - an import job as its pages show it.
 */
#ifndef INTAKE_IMPORT_VIEW_H
#define INTAKE_IMPORT_VIEW_H

#include "common/list.h"
#include "exchange/import_job.h"

/* Who sent a file that no account did. */
#define IMPORT_BY_COMMAND "Dòng lệnh"

/* True while the job runs or waits for thads-tasks. */
bool import_job_moves(const struct import_job *job);

/* Of a list's filter by state: all first. */
#define IMPORT_STATES 8
extern const struct list_choice import_states[IMPORT_STATES];

/* What its state is called, and the class of status_label() for it. */
const char *import_state_words(const struct import_job *job, const char **css);

/* Job.* of the job's own page, with what can be done next (May.*). */
void import_job_to_view(struct view *view, const struct import_job *job);

#endif
