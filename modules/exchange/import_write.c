#include "common/base.h"

#include "exchange/import_write.h"

typedef struct err *write_fn(TALLOC_CTX *ctx, struct import_writer *writer,
			     struct import_plan **plans, size_t n);

/* Each part needs the ids that the parts before it got. */
static write_fn *const parts[] = {
	import_write_judgments, import_write_parties, import_write_claims,
	import_write_requests,	import_write_matters, import_write_refs,
	import_raise_series,
};

struct err *
import_write_chunk(struct import_writer *writer, struct import_plan **plans,
		   size_t n)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < ARRAY_LEN(parts); i++) {
		TALLOC_CTX *ctx = talloc_new(NULL);

		e = parts[i](ctx, writer, plans, n);
		talloc_free(ctx);
	}
	return e;
}
