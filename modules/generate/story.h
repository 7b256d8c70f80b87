/*
 * story.h - what a story is about, and who has it.
 */
#ifndef GENERATE_STORY_H
#define GENERATE_STORY_H

#include "generate/history.h"

/* Subject, lines and sums; of_lines begins anew, so that lines beside the first
 * change nothing in what random is used for. */
void story_choose_subject(struct story *story, struct random *random,
			  struct random *of_lines,
			  const struct line_range *range);

/* A matter that began before its unit did came over with the rest of the
 * work, on the unit's first day. */
void story_hand_over(struct story *story, const struct span *span);

#endif
