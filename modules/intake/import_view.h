/*
 * import_view.h - an import job as its pages show it.
 */
#ifndef INTAKE_IMPORT_VIEW_H
#define INTAKE_IMPORT_VIEW_H

#include "common/view.h"
#include "exchange/import_job.h"

/* True while the job runs or waits for thads-tasks. */
bool import_job_moves(const struct import_job *job);

/* What its state is called, and the class of status_label() for it. */
const char *import_state_words(const struct import_job *job, const char **css);

/* Job.* of the job's own page, with what can be done next (May.*). */
void import_job_to_view(struct view *view, const struct import_job *job);

#endif
