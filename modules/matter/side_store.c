#include "common/base.h"

#include "matter/side_store.h"

static const char SQL_ADD_CLAIM_PARTIES[] =
	"INSERT INTO claim_party (claim_id, role, party_id, position) VALUES";

static void
add(TALLOC_CTX *ctx, struct db_batch *rows, const struct claim_sides *claim)
{
	side_add_others(ctx, rows, claim->claim_id, "debtor", &claim->debtors);
	side_add_others(ctx, rows, claim->claim_id, "creditor",
			&claim->creditors);
}

struct err *
side_write_claims(TALLOC_CTX *ctx, struct db *db,
		  const struct claim_sides *claims, size_t n, int64_t *written)
{
	struct db_batch rows = { SQL_ADD_CLAIM_PARTIES, SIDE_COLUMNS, NULL, 0,
				 0 };

	for (size_t i = 0; i < n; i++)
		add(ctx, &rows, &claims[i]);
	return db_batch_write(ctx, db, &rows, NULL, written);
}
