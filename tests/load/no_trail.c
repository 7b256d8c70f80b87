/*
 * no_trail: stands in for trail_write() in the program that bench-trail links
 * to measure against: pages are read as ever, and leave no line.
 */
#include "common/base.h"

#include "common/trail.h"

/* The linker leads every call of trail_write() here. */
void no_trail(struct request *req);

void
no_trail(struct request *req)
{
	(void)req;
}
