#include "common/base.h"

#include "matter/plan_store.h"

typedef struct err *write_fn(TALLOC_CTX *ctx, struct plan_writer *writer,
			     struct history *histories, size_t n);

/* Each part needs the ids that the parts before it got. */
static write_fn *const parts[] = {
	plan_add_matters, plan_add_obligations, plan_add_decisions,
	plan_add_events,  plan_add_lines,	plan_add_legs,
	plan_add_dues,
};

struct err *
plan_write_new(struct plan_writer *writer, struct history *histories, size_t n)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < ARRAY_LEN(parts); i++) {
		TALLOC_CTX *ctx = talloc_new(NULL);

		e = parts[i](ctx, writer, histories, n);
		talloc_free(ctx);
	}
	return e;
}
