#include "common/base.h"

#include "common/crypto.h"
#include "tasks/recount_store.h"
#include "tasks/verify_trail.h"

#define AUDIT_AT_ONCE 5000

/* Walks one chain; its hashes follow from one another, its numbers have no
 * gap, and it is not shorter than it was anchored. */
MUST_CHECK static struct err *
verify_chain(struct db *db, struct differences *found, const char *chain_id)
{
	TALLOC_CTX *ctx = talloc_new(db);
	const char *anchor_hash;
	const char *previous = "";
	int64_t anchor_seq;
	int64_t seq = 0;
	struct err *e =
		recount_anchor(ctx, db, chain_id, &anchor_seq, &anchor_hash);
	size_t n = 1;

	while (!e && n > 0) {
		struct sealed_row *rows;

		e = recount_audit(ctx, db, chain_id, seq, AUDIT_AT_ONCE, &rows,
				  &n);
		for (size_t i = 0; !e && i < n; i++) {
			if (rows[i].row.seq != ++seq ||
			    !crypto_same(rows[i].hash,
					 audit_row_hash(ctx, previous,
							&rows[i].row)))
				difference(found,
					   "nhật ký %s: dòng %" PRId64
					   " bị sửa hoặc mất",
					   chain_id, seq);
			seq = rows[i].row.seq;
			previous = rows[i].hash;
			if (seq == anchor_seq &&
			    !crypto_same(previous, anchor_hash))
				difference(found,
					   "nhật ký %s: khác mốc đã neo ở "
					   "dòng %" PRId64,
					   chain_id, seq);
		}
	}
	if (!e && seq < anchor_seq)
		difference(found, "nhật ký %s: bị cắt từ dòng %" PRId64,
			   chain_id, seq + 1);
	talloc_free(ctx);
	return e;
}

struct err *
verify_trail(struct db *db, struct differences *found)
{
	const char **chains;
	size_t n;
	struct err *e = recount_chains(db, db, &chains, &n);

	for (size_t i = 0; !e && i < n; i++)
		e = verify_chain(db, found, chains[i]);
	return e;
}
