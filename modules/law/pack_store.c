#include "common/base.h"

#include "law/pack_store.h"

#include "common/text.h"

#define FIELDS_MAX 32

static const char SQL_PUT_PACK[] =
	"INSERT INTO law_pack (name, checksum, row_count, loaded_at,"
	" loaded_by)"
	" VALUES (?, ?, ?, UTC_TIMESTAMP(3), ?)"
	" ON DUPLICATE KEY UPDATE checksum = VALUES(checksum),"
	" row_count = VALUES(row_count), loaded_at = VALUES(loaded_at),"
	" loaded_by = VALUES(loaded_by)";

static const char SQL_LIST_PACKS[] =
	"SELECT name, row_count, loaded_at, loaded_by, checksum"
	" FROM law_pack ORDER BY name";

/* A checked value as an argument of a statement. */
static struct db_arg
argument(const struct law_field *field, const char *value)
{
	struct date day = { 0, 0, 0 };
	int64_t number = 0;
	bool good = true;

	if (!value)
		return (struct db_arg)DB_NULL;
	switch (field->kind) {
	case LAW_NUMBER:
	case LAW_POSITION:
		good = text_to_int(value, &number);
		assert(good);
		return (struct db_arg)DB_INT(number);
	case LAW_YES_NO:
		return (struct db_arg)DB_INT(text_same(value, "yes"));
	case LAW_DAY:
		good = date_parse(value, &day);
		assert(good);
		return (struct db_arg)DB_DATE(day);
	case LAW_TEXT:
	case LAW_FOLD:
		break;
	}
	(void)good;
	return (struct db_arg)DB_TEXT(value);
}

/* Names file and line in front of what the server said of a row. */
static struct err *
failed_row(struct err *e, const struct law_row *row)
{
	struct err *named = err_new(e->code, NULL, "%s line %" PRId64 ": %s",
				    row->file, row->line, e->detail);

	err_free(&e);
	return named;
}

/* A row that was added counts 1, one that was changed 2, one that was the
 * same 0: the way of INSERT ... ON DUPLICATE KEY UPDATE. */
static struct err *
store_row(struct db *db, const char *put, const struct law_row *row,
	  struct law_count *count)
{
	const struct law_entity *entity = row->entity;
	struct db_arg args[FIELDS_MAX];
	int64_t changed;
	struct err *e;

	assert(entity->n_fields <= FIELDS_MAX);
	for (size_t i = 0; i < entity->n_fields; i++)
		args[i] = argument(&entity->fields[i], row->values[i]);
	e = db_run_counted(db, put, &changed, args, entity->n_fields);
	if (e)
		return failed_row(e, row);
	count->added += changed == 1;
	count->changed += changed == 2;
	count->same += changed == 0;
	if (!entity->sql_after)
		return NULL;
	return db_run(db, entity->sql_after, args, 1);
}

/* Drops a row that no pack has, or notes its key. */
static struct err *
settle_gone(struct db *db, TALLOC_CTX *ctx, const struct law_entity *entity,
	    int64_t id, const char *key, struct law_count *count)
{
	if (entity->sql_drop) {
		count->dropped++;
		return db_run(db, entity->sql_drop, DB_ARGS(DB_INT(id)));
	}
	count->gone = talloc_realloc(ctx, count->gone, const char *,
				     (unsigned)count->n_gone + 1);
	count->gone[count->n_gone++] = talloc_strdup(ctx, key);
	return NULL;
}

static struct err *
find_gone(struct db *db, TALLOC_CTX *ctx, const struct law_set *set,
	  const struct law_entity *entity, struct law_count *count)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, law_keys_text(ctx, entity), &rows, DB_NO_ARGS);
	for (size_t i = 0; !e && i < rows->count; i++) {
		const char *key = db_text(rows, i, 1);

		if (!law_set_find(set, entity, key))
			e = settle_gone(db, ctx, entity, db_int(rows, i, 0),
					key, count);
	}
	return e;
}

struct err *
law_store_entity(struct db *db, TALLOC_CTX *ctx, const struct law_set *set,
		 const struct law_entity *entity, struct law_count *count)
{
	const char *put = law_put_text(ctx, entity);

	*count = (struct law_count){ 0 };
	for (size_t i = 0; i < set->n_rows; i++) {
		struct err *e = NULL;

		if (set->rows[i]->entity == entity)
			e = store_row(db, put, set->rows[i], count);
		if (e)
			return e;
	}
	return find_gone(db, ctx, set, entity, count);
}

struct err *
law_store_pack(struct db *db, const char *name, const char *checksum,
	       int64_t row_count, const char *loaded_by)
{
	return db_run(db, SQL_PUT_PACK,
		      DB_ARGS(DB_TEXT(name), DB_TEXT(checksum),
			      DB_INT(row_count), DB_TEXT(loaded_by)));
}

struct err *
law_packs(TALLOC_CTX *ctx, struct db *db, struct db_rows **rows)
{
	return db_query(db, ctx, SQL_LIST_PACKS, rows, DB_NO_ARGS);
}
