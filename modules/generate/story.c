#include "common/base.h"

#include "generate/story.h"
#include "generate/subject.h"

/* The first line is there; others may stand beside it. */
static void
choose_lines(struct story *story, struct random *random,
	     const struct line_range *range)
{
	story->lines[0] = (struct story_line){ story->subject, story->dong };
	story->n_lines = 1;
	while ((int64_t)story->n_lines < range->most &&
	       ((int64_t)story->n_lines < range->least ||
		random_percent(random, 60))) {
		const struct subject *beside =
			subject_beside(story->subject, random);

		if (!beside)
			break;
		story->lines[story->n_lines++] =
			(struct story_line){ beside,
					     subject_dong(beside, random) };
		story->dong += story->lines[story->n_lines - 1].dong;
	}
}

void
story_choose_subject(struct story *story, struct random *random,
		     struct random *of_lines, const struct line_range *range)
{
	bool ends = range->least < 2 &&
		    (story->column == C9 || story->column == C11);

	story->seed = random_next(random);
	story->subject = subject_choose(random, ends);
	story->dong = subject_dong(story->subject, random);
	of_lines->state = ~story->seed;
	choose_lines(story, of_lines, range);
}

void
story_hand_over(struct story *story, const struct span *span)
{
	size_t at = 0;

	if (story->decided >= span->unit_from)
		return;
	assert(story->n_events < EVENTS_MAX);
	while (at < story->n_events && story->events[at].day < span->unit_from)
		at++;
	memmove(&story->events[at + 1], &story->events[at],
		(story->n_events - at) * sizeof(story->events[0]));
	story->n_events++;
	story->events[at] = (struct story_event){
		.kind = "handed_over",
		.ground = "",
		.result = "",
		.day = span->unit_from,
		.line = -1,
		.officer = story->officer,
		.to_unit = true,
	};
	story->officer = -1;
}
