/*
 * pack_store.h - the rows of the packs into the database.
 */
#ifndef LAW_PACK_STORE_H
#define LAW_PACK_STORE_H

#include "common/db.h"
#include "law/pack_rows.h"

/* The statements of an entity, made of its table of fields: to store a row,
 * with one value for each field in order; and id and key of all rows there
 * are. Memory of ctx. */
char *law_put_text(TALLOC_CTX *ctx, const struct law_entity *entity);
char *law_keys_text(TALLOC_CTX *ctx, const struct law_entity *entity);

/* Prints those of all entities: a name and a text, each ended by a zero byte,
 * for tests/store/check-sql. */
void law_print_statements(void);

/* What storing did with one entity. */
struct law_count {
	size_t added;
	size_t changed;
	size_t same;
	size_t dropped;
	const char **gone; /* keys in the database that no pack has */
	size_t n_gone;
};

/* Stores the rows of one entity in the caller's transaction and finds those
 * the packs no longer have; *count is filled with memory of ctx. */
MUST_CHECK struct err *law_store_entity(struct db *db, TALLOC_CTX *ctx,
					const struct law_set *set,
					const struct law_entity *entity,
					struct law_count *count);

/* Notes that a pack was loaded. */
MUST_CHECK struct err *law_store_pack(struct db *db, const char *name,
				      const char *checksum, int64_t row_count,
				      const char *loaded_by);

/* Name, rows, when and by whom loaded, checksum. */
MUST_CHECK struct err *law_packs(TALLOC_CTX *ctx, struct db *db,
				 struct db_rows **rows);

#endif
