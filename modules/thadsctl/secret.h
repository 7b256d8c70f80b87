/*
 * secret.h - files that hold the password of a database account, or a key.
 */
#ifndef THADSCTL_SECRET_H
#define THADSCTL_SECRET_H

#include "common/err.h"

/*
 * Makes the file with a new random password in one line, unless it is there.
 * Readable for its owner and, when the host has it, for the group named. The
 * folder is made when it is missing. *made tells what happened.
 */
MUST_CHECK struct err *secret_make(TALLOC_CTX *ctx, const char *path,
				   const char *group, bool *made);

/* The same with this text. */
MUST_CHECK struct err *secret_keep(TALLOC_CTX *ctx, const char *path,
				   const char *group, const char *secret,
				   bool *made);

/* The password in the file; memory of ctx. */
MUST_CHECK struct err *secret_read(TALLOC_CTX *ctx, const char *path,
				   const char **password);

#endif
