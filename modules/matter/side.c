#include "common/base.h"

#include "matter/side.h"

struct side
side_read(TALLOC_CTX *ctx, const char *ids)
{
	struct side side = { NULL, 0 };
	int64_t *read = NULL;
	char *end = NULL;

	for (const char *at = ids ? ids : ""; *at; at = end) {
		int64_t id = strtoll(at, &end, 10);

		if (end == at)
			break;
		read = talloc_realloc(ctx, read, int64_t, (unsigned)side.n + 1);
		read[side.n++] = id;
	}
	side.ids = read;
	return side;
}

struct side
side_of_one(TALLOC_CTX *ctx, int64_t party_id)
{
	return (struct side){
		.ids = talloc_memdup(ctx, &party_id, sizeof(party_id)),
		.n = party_id != 0,
	};
}

const char *
side_debtors(TALLOC_CTX *ctx, const struct side *side, const char *names)
{
	return side->n > 1 ? talloc_asprintf(ctx, "%s (liên đới)", names)
			   : names;
}

int64_t
side_first(const struct side *side)
{
	return side->n ? side->ids[0] : 0;
}

bool
side_has(const struct side *side, int64_t party_id)
{
	for (size_t i = 0; i < side->n; i++) {
		if (side->ids[i] == party_id)
			return true;
	}
	return false;
}

bool
side_same(const struct side *a, const struct side *b)
{
	for (size_t i = 0; i < a->n; i++) {
		if (!side_has(b, a->ids[i]))
			return false;
	}
	return a->n == b->n;
}

void
side_add_others(TALLOC_CTX *ctx, struct db_batch *batch, int64_t id,
		const char *role, const struct side *side)
{
	for (size_t i = 1; i < side->n; i++) {
		const struct db_arg row[SIDE_COLUMNS] = {
			DB_INT(id),
			DB_TEXT(role),
			DB_INT(side->ids[i]),
			DB_INT((int64_t)i + 1),
		};

		db_batch_add(ctx, batch, row);
	}
}
