#include "common/base.h"

#include "tasks/difference.h"

#define PRINTED_MAX 1000

void
difference(struct differences *found, const char *format, ...)
{
	va_list args;

	found->count++;
	if (found->count > PRINTED_MAX)
		return;
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	putchar('\n');
}
