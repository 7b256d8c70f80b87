/*
 * due_view.h - a due date as the badge of templates/macros/list.cs: colour,
 * words and days together.
 */
#ifndef MATTER_DUE_VIEW_H
#define MATTER_DUE_VIEW_H

#include "common/date.h"
#include "common/view.h"

/* The badge of a due date; all NULL when there is none. Memory of ctx. */
struct due_words {
	const char *class;
	const char *words;
	const char *days;
};
struct due_words due_words(TALLOC_CTX *ctx, struct date due_on,
			   struct date today);

/* Sets Due.Class, Due.Words, Due.Days and Due.On of the row; nothing when
 * there is no due date. */
void due_to_view(struct view *row, struct date due_on, struct date today);

#endif
