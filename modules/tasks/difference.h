/*
 * difference.h - what a recount found otherwise than it is stored.
 */
#ifndef TASKS_DIFFERENCE_H
#define TASKS_DIFFERENCE_H

#include <stdio.h>

/* As many lines are printed; a list of more helps nobody. */
#define DIFFERENCES_PRINTED_MAX 2000

struct differences {
	int64_t count; /* all, also those that were not printed */
	FILE *lines;   /* where they are printed; NULL: standard output */
};

/* Counts a difference and prints it as a line. */
void difference(struct differences *found, const char *format, ...)
	PRINTF_LIKE(2, 3);

#endif
