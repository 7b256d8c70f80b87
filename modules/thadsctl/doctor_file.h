/*
 * doctor_file.h - files and folders of the host, their owners and rights.
 */
#ifndef THADSCTL_DOCTOR_FILE_H
#define THADSCTL_DOCTOR_FILE_H

#include "thadsctl/doctor_rules.h"

#define DOCTOR_FILE_MAX_BYTES 262144

/* The whole text of a file; memory of ctx. ERR_MISSING when there is none,
 * ERR_USAGE when it cannot be read or is longer than the limit. */
MUST_CHECK struct err *file_text(TALLOC_CTX *ctx, const char *path,
				 const char **text);

/* Owner, group and mode of what path names, links followed; ERR_MISSING when
 * there is nothing. Owners without a name are told as numbers. */
MUST_CHECK struct err *file_ownership(TALLOC_CTX *ctx, const char *path,
				      struct ownership *is);

/* Whether this host has a user, a group of that name. */
bool host_has_user(TALLOC_CTX *ctx, const char *user);
bool host_has_group(TALLOC_CTX *ctx, const char *group);

/* Whether the permission bits (4 read, 2 write, 1 enter) of what path names
 * are all given to the user; false when user or file is not there. */
bool user_may(TALLOC_CTX *ctx, const char *user, const char *path,
	      unsigned bits);

/* Device and number: the same for two names of one file. */
bool files_are_one(const char *a, const char *b);

#endif
