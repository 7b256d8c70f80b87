#include "common/base.h"

#include "casework/task_figure.h"
#include "registry/registry.h"

struct err *
registry_gauges(TALLOC_CTX *ctx, struct db *db, struct gauges *gauges)
{
	static const struct {
		const char *name;
		const char *gauge;
		const char *help;
	} shown[] = {
		{ TASK_PUBLICATIONS, "thads_publications",
		  "Entries that stand on the public list." },
		{ TASK_PUBLICATIONS_DUE, "thads_publications_due",
		  "Debtors who have to be on the public list and are not." },
		{ TASK_PUBLICATIONS_LATE, "thads_publications_late",
		  "Those of them for whom the limit of the law has passed." },
	};
	struct err *e = NULL;

	for (size_t i = 0; !e && i < ARRAY_LEN(shown); i++)
		e = task_figure_show(ctx, db, shown[i].name, gauges,
				     shown[i].gauge, shown[i].help);
	return e;
}
