#include "common/base.h"

#include "common/list_parts.h"

static const char SQL_LIST_UNITS[] =
	"SELECT id, province_id FROM unit WHERE path LIKE ? ORDER BY id";

static const char SQL_LIST_UNITS_BELOW[] =
	"SELECT u.id, u.province_id, t.path FROM unit t"
	" JOIN unit u ON u.path LIKE CONCAT(t.path, '%')"
	" WHERE t.code = ? AND u.path LIKE ? ORDER BY u.id";

/* The id that a path of one unit ends with: 31 of "/1/12/31/". */
static int64_t
last_id(const char *path)
{
	size_t n = strlen(path);
	int64_t id = 0;

	if (n > 0)
		n--;
	while (n > 0 && path[n - 1] != '/')
		n--;
	while (path[n] >= '0' && path[n] <= '9')
		id = id * 10 + (path[n++] - '0');
	return id;
}

static void
read_units(TALLOC_CTX *ctx, const struct db_rows *rows, struct list_scope *made)
{
	int64_t *ids = talloc_array(ctx, int64_t, (unsigned)rows->count + 1);
	int64_t province = rows->count > 1 ? db_int(rows, 0, 1) : 0;

	made->whole = false;
	for (size_t i = 0; i < rows->count; i++) {
		ids[i] = db_int(rows, i, 0);
		if (db_int(rows, i, 1) != province)
			province = 0;
		/* Whoever has its head has all that is below. */
		if (ids[i] == province)
			made->whole = true;
	}
	made->unit_ids = ids;
	made->n_units = rows->count;
	made->province_id = province;
	made->whole = made->whole && province;
}

struct err *
list_scope_read(struct request *req, const struct scope *scope,
		struct list_scope *made)
{
	const char *path = scope->path_like;
	struct db_rows *rows;
	int64_t *ids;
	struct err *e;

	*made = (struct list_scope){
		.path = path,
		.officer_id = scope->officer_id,
	};
	/* Who has not signed in has no unit. */
	if (!path)
		return NULL;
	made->everywhere = strcmp(path, "%") == 0;
	if (!made->everywhere && scope->officer_id)
		made->path_like = path;
	if (made->everywhere || made->path_like)
		return NULL;
	if (!strchr(path, '%')) {
		ids = talloc_array(req, int64_t, 1);
		ids[0] = last_id(path);
		made->unit_ids = ids;
		made->n_units = 1;
		return NULL;
	}
	e = db_query(req->db, req, SQL_LIST_UNITS, &rows,
		     DB_ARGS(DB_TEXT(path)));
	if (!e)
		read_units(req, rows, made);
	return e;
}

struct err *
list_within(struct list_query *query, const char *code)
{
	struct request *req = query->req;
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_LIST_UNITS_BELOW, &rows,
		     DB_ARGS(DB_TEXT(code), DB_TEXT(req->scope.path_like)));
	if (e)
		return e;
	if (rows->count > 0)
		query->scope.path =
			talloc_asprintf(req, "%s%%", db_text(rows, 0, 2));
	query->scope.everywhere = false;
	query->scope.path_like = NULL;
	read_units(req, rows, &query->scope);
	return NULL;
}

enum list_reach
list_reach(const struct list_query *query)
{
	if (query->scope.n_units == 1)
		return REACH_UNIT;
	return query->scope.province_id ? REACH_PROVINCE : REACH_MANY;
}

int64_t
list_unit(const struct list_query *query)
{
	return query->scope.n_units == 1 ? query->scope.unit_ids[0] : 0;
}
