/*
 * replay_return.h - decisions on decisions within a walk: what they find of the
 * one that they are on.
 */
#ifndef MATTER_REPLAY_RETURN_H
#define MATTER_REPLAY_RETURN_H

#include "matter/replay.h"

/* The decision that the fact at this place is on, with the way back of its
 * lines. NULL, or why it cannot be on it: memory of ctx or a literal. */
const char *replay_target(TALLOC_CTX *ctx, const struct law *law,
			  const struct replay *replay,
			  const struct replay_fact *facts, size_t at,
			  struct event_target *target);

/* What was due before the event is due again, and what is due by it no more,
 * once the fact at this place has taken it back. */
void replay_give_back_dues(struct replay *replay, int64_t event_id, size_t at);

#endif
