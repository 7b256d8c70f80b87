/*
 * difference.h - what a recount found otherwise than it is stored.
 */
#ifndef TASKS_DIFFERENCE_H
#define TASKS_DIFFERENCE_H

struct differences {
	int64_t count; /* all, also those that were not printed */
	char *kept;    /* a talloc text: lines are added to it, not printed;
			* NULL: printed */
	const char *kind; /* of the check that is at work, a literal */
	int64_t of_kind;  /* how many of that kind there are so far */
	char *kinds; /* a talloc text: the kinds before it, with their counts,
		      * are added, "history 2, trail 1"; NULL: not asked for */
	char *first; /* a talloc text: the first lines are added, as many as
		      * fit into a row; NULL: not asked for */
};

/* Counts a difference and prints it as a line; only the first thousand are
 * printed. */
void difference(struct differences *found, const char *format, ...)
	PRINTF_LIKE(2, 3);

/* The differences that follow are of that kind, NULL: of none. */
void difference_kind(struct differences *found, const char *kind);

#endif
