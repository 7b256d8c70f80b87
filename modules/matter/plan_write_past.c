#include "common/base.h"

#include "matter/plan_store.h"
#include "matter/publication.h"

struct err *
plan_write_past(struct plan_writer *writer, struct history *histories, size_t n)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct err *e = plan_add_details(ctx, writer, histories, n);

	if (!e)
		e = plan_add_transfers(ctx, writer, histories, n);
	if (!e)
		e = publication_take_over(ctx, writer, histories, n);
	if (!e)
		e = plan_free_claims(writer, histories, n);
	talloc_free(ctx);
	return e;
}
