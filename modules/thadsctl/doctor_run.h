/*
 * doctor_run.h - running another program and reading what it says.
 */
#ifndef THADSCTL_DOCTOR_RUN_H
#define THADSCTL_DOCTOR_RUN_H

#include "common/err.h"

#define RUN_OUTPUT_MAX 65536 /* bytes; what is more is thrown away */

/*
 * Runs argv[0] (looked for in PATH) with its arguments, nothing on its
 * standard input; both outputs become *output, memory of
 * ctx. *status is its exit status. An error when there is no such program, or
 * when it was killed; it is killed when it is not done in time.
 */
MUST_CHECK struct err *doctor_run(TALLOC_CTX *ctx, const char *const *argv,
				  int *status, const char **output);

#endif
