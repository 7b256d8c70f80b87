#include "common/base.h"

#include "matter/plan_store.h"
#include "matter/publication.h"

MUST_CHECK static struct err *
write_parts(TALLOC_CTX *ctx, struct plan_writer *writer,
	    struct history *history)
{
	struct err *e = plan_add_decisions(ctx, writer, history, 1);

	if (!e)
		e = plan_add_events(ctx, writer, history, 1);
	if (!e)
		e = plan_add_details(ctx, writer, history, 1);
	if (!e)
		e = plan_add_transfers(ctx, writer, history, 1);
	if (!e)
		e = plan_add_lines(ctx, writer, history, 1);
	if (!e)
		e = plan_add_legs(ctx, writer, history, 1);
	if (!e)
		e = plan_add_dues(ctx, writer, history, 1);
	if (!e)
		e = publication_follow(ctx, writer, history);
	if (!e)
		e = plan_free_claims(writer, history, 1);
	return e ? e : plan_update_matter(writer, history->matter);
}

struct err *
plan_write_fact(struct plan_writer *writer, struct history *history)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct err *e = write_parts(ctx, writer, history);

	talloc_free(ctx);
	return e;
}
