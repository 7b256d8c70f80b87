#include "common/base.h"

#include "tasks/difference.h"

#define PRINTED_MAX 1000
#define FIRST_MAX 20

void
difference(struct differences *found, const char *format, ...)
{
	va_list args;
	char *line;

	found->count++;
	found->of_kind++;
	if (found->count > PRINTED_MAX)
		return;
	va_start(args, format);
	line = talloc_vasprintf(NULL, format, args);
	va_end(args);
	if (found->kept)
		found->kept = talloc_asprintf_append(found->kept, "%s\n", line);
	else
		puts(line);
	if (found->first && found->count <= FIRST_MAX)
		found->first =
			talloc_asprintf_append(found->first, "%s\n", line);
	talloc_free(line);
}

void
difference_kind(struct differences *found, const char *kind)
{
	if (found->kinds && found->of_kind > 0)
		found->kinds = talloc_asprintf_append(
			found->kinds, "%s%s %" PRId64,
			*found->kinds ? ", " : "", found->kind,
			found->of_kind);
	found->kind = kind;
	found->of_kind = 0;
}
