#include "common/base.h"

#include "enforcement/matter_filter.h"
#include "enforcement/matter_source_sql.h"

void
matter_bind_found(const struct list_query *query, struct list_args *args)
{
	const struct matter_filters *in = query->in;
	struct list_find find = list_find(query, in->find);

	list_bind_text(args, find.start);
	list_bind_text(args, find.start);
	list_bind_text(args, find.token);
	list_bind_text(args, find.part);
	list_bind_text(args, bearers_number(query, in->find));
}

void
matter_bind_named(const struct list_query *query, struct list_args *args)
{
	const struct matter_filters *in = query->in;
	struct list_find find = list_find(query, in->find);

	list_bind_text(args, find.start);
	list_bind_text(args, find.start);
	list_bind_text(args, find.part);
	list_bind_text(args, bearers_number(query, in->find));
}
