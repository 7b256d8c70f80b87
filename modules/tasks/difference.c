#include "common/base.h"

#include "tasks/difference.h"

void
difference(struct differences *found, const char *format, ...)
{
	FILE *to = found->lines ? found->lines : stdout;
	va_list args;

	if (++found->count > DIFFERENCES_PRINTED_MAX)
		return;
	va_start(args, format);
	vfprintf(to, format, args);
	va_end(args);
	fputc('\n', to);
}
