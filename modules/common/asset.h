/*
 * asset.h - the address of style sheets and scripts.
 *
 * It changes whenever one of the files does, because browsers may keep what
 * they got under it for a year. All hosts with the same files agree on it.
 */
#ifndef COMMON_ASSET_H
#define COMMON_ASSET_H

#include "common/err.h"

/* "/assets/VERSION" for the files of the directory; memory of ctx. */
MUST_CHECK struct err *asset_path(TALLOC_CTX *ctx, const char *dir,
				  char **path);

#endif
