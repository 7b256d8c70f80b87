/*
 * checkpoint.h - the key that signs the checkpoints of the trail.
 */
#ifndef THADSCTL_CHECKPOINT_H
#define THADSCTL_CHECKPOINT_H

#include "thadsctl/thadsctl.h"

/*
 * Makes the key that DIR/tasks.conf names, unless it is there, or with rotate
 * another one in its place; the public half is added to DIR/checkpoint-keys,
 * where those of earlier keys stay.
 */
MUST_CHECK struct err *checkpoint_key(TALLOC_CTX *ctx, const char *dir,
				      bool rotate);

#endif
