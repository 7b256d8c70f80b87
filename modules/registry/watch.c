#include "common/base.h"

#include "registry/registry.h"
#include "upkeep/task_figure.h"

struct err *
registry_gauges(TALLOC_CTX *ctx, struct db *db, struct gauges *gauges)
{
	static const struct task_gauge shown[] = {
		{ TASK_PUBLICATIONS, "thads_publications",
		  "Entries that stand on the public list." },
		{ TASK_PUBLICATIONS_DUE, "thads_publications_due",
		  "Debtors who have to be on the public list and are not." },
		{ TASK_PUBLICATIONS_LATE, "thads_publications_late",
		  "Those of them for whom the limit of the law has passed." },
	};

	return task_figures_show(ctx, db, shown, ARRAY_LEN(shown), gauges);
}
