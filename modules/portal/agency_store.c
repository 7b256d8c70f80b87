#include "common/base.h"

#include "portal/agency_store.h"

static const char SQL_FIND_AGENCY[] =
	"SELECT u.id, u.code, u.name, u.short_name, u.kind, u.path,"
	" u.parent_id FROM published_unit u"
	" WHERE u.id = ? AND u.valid_from <= ?"
	" AND (u.valid_to IS NULL OR u.valid_to >= ?)"
	" AND u.kind IN ('province', 'district', 'division')";

static const char SQL_LIST_PROVINCES[] =
	"SELECT u.id, u.code, u.name, u.short_name, u.kind, u.path,"
	" u.parent_id FROM published_unit u"
	" WHERE u.kind = 'province' AND u.valid_from <= ?"
	" AND (u.valid_to IS NULL OR u.valid_to >= ?)"
	" ORDER BY u.short_name, u.id";

static const char SQL_LIST_AGENCIES_BELOW[] =
	"SELECT u.id, u.code, u.name, u.short_name, u.kind, u.path,"
	" u.parent_id FROM published_unit u"
	" WHERE (u.id = ? AND u.kind = 'province' OR u.parent_id = ?"
	"  AND u.kind IN ('district', 'division'))"
	" AND u.valid_from <= ? AND (u.valid_to IS NULL OR u.valid_to >= ?)"
	" ORDER BY u.kind = 'province' DESC, u.position, u.id";

static struct agency
agency_read(const struct db_rows *rows, size_t row)
{
	return (struct agency){
		.id = db_int(rows, row, 0),
		.code = db_text(rows, row, 1),
		.name = db_text(rows, row, 2),
		.short_name = db_text(rows, row, 3),
		.kind = db_text(rows, row, 4),
		.path = db_text(rows, row, 5),
		.parent_id = db_int(rows, row, 6),
	};
}

static struct agency *
agencies_read(TALLOC_CTX *ctx, const struct db_rows *rows)
{
	struct agency *agencies = talloc_zero_array(ctx, struct agency,
						    (unsigned)rows->count + 1);

	for (size_t i = 0; i < rows->count; i++)
		agencies[i] = agency_read(rows, i);
	return agencies;
}

struct err *
agency_get(TALLOC_CTX *ctx, struct db *db, int64_t id, struct date on,
	   struct agency **agency)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_AGENCY, &rows,
		     DB_ARGS(DB_INT(id), DB_DATE(on), DB_DATE(on)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, "Không có cơ quan thi hành án này.",
			       "TH4111: no agency %" PRId64, id);
	*agency = agencies_read(ctx, rows);
	return NULL;
}

struct err *
agency_provinces(TALLOC_CTX *ctx, struct db *db, struct date on,
		 struct agency **agencies, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_PROVINCES, &rows,
		     DB_ARGS(DB_DATE(on), DB_DATE(on)));
	if (e)
		return e;
	*agencies = agencies_read(ctx, rows);
	*n = rows->count;
	return NULL;
}

struct err *
agency_below(TALLOC_CTX *ctx, struct db *db, int64_t province_id,
	     struct date on, struct agency **agencies, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_AGENCIES_BELOW, &rows,
		     DB_ARGS(DB_INT(province_id), DB_INT(province_id),
			     DB_DATE(on), DB_DATE(on)));
	if (e)
		return e;
	*agencies = agencies_read(ctx, rows);
	*n = rows->count;
	return NULL;
}

struct option *
agency_options(TALLOC_CTX *ctx, const char *nothing,
	       const struct agency *agencies, size_t n, bool with_short_names,
	       size_t *n_options)
{
	struct option *options =
		talloc_zero_array(ctx, struct option, (unsigned)n + 1);

	options[0] = (struct option){ "", nothing };
	for (size_t i = 0; i < n; i++)
		options[i + 1] = (struct option){
			talloc_asprintf(options, "%" PRId64, agencies[i].id),
			with_short_names ? agencies[i].short_name
					 : agencies[i].name,
		};
	*n_options = n + 1;
	return options;
}
