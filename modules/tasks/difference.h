/*
 * difference.h - what a recount found otherwise than it is stored.
 */
#ifndef TASKS_DIFFERENCE_H
#define TASKS_DIFFERENCE_H

struct differences {
	int64_t count; /* all, also those that were not printed */
	char *kept;    /* a talloc text: lines are added to it, not printed;
			* NULL: printed */
};

/* Counts a difference and prints it as a line; only the first thousand are
 * printed. */
void difference(struct differences *found, const char *format, ...)
	PRINTF_LIKE(2, 3);

#endif
