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
	if (found->kept) {
		found->kept = talloc_vasprintf_append(found->kept, format,
						      args);
		found->kept = talloc_strdup_append(found->kept, "\n");
	} else {
		vprintf(format, args);
		putchar('\n');
	}
	va_end(args);
}
