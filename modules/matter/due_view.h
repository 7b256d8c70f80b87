/*
 * due_view.h - a due date as the badge of templates/macros/list.cs: colour,
 * words and days together.
 */
#ifndef MATTER_DUE_VIEW_H
#define MATTER_DUE_VIEW_H

#include "common/request.h"
#include "common/view.h"

/* The badge of a due date; all NULL when there is none. Memory of ctx. */
struct due_words {
	const char *class;
	const char *words;
	const char *days;
};

/* rule: code or alias of the time limit, whose days of warning say from when
 * it is near; NULL, or not known to the law of today: from no day. */
struct due_words due_words(TALLOC_CTX *ctx, const struct request *req,
			   const char *rule, struct date due_on);

/* Sets Due.Class, Due.Words, Due.Days and Due.On of the row; nothing when
 * there is no due date. */
void due_to_view(struct view *row, const struct request *req, const char *rule,
		 struct date due_on);

#endif
