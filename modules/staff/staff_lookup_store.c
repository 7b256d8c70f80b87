#include "common/base.h"

#include "common/lookup.h"
#include "staff/unit.h"

/* Few are found, and put in order here: the server would make a temporary
 * table for it. The weights of a name say where Vietnamese puts it. */
#define LOOK_UP_OFFICERS(tables)                                               \
	"SELECT o.id, o.code, o.name, u.short_name, u.position, u.id,"         \
	" HEX(WEIGHT_STRING(o.name"                                            \
	"  COLLATE utf8mb4_uca1400_vietnamese_as_ci))"                         \
	" FROM " tables                                                        \
	" WHERE u.path LIKE ? AND o.valid_from <= ?"                           \
	" AND (o.valid_to IS NULL OR o.valid_to >= ?)"                         \
	" AND (? = '' OR CAST(o.id AS CHAR) = ? OR o.code = ?"                 \
	"  OR CONCAT(' ', o.name_fold) LIKE ?) LIMIT ?"

static const char SQL_LOOK_UP_OFFICERS[] =
	LOOK_UP_OFFICERS("officer o JOIN unit u ON u.id = o.unit_id");

/* Agency by agency, so that those of others cost nothing. */
static const char SQL_LOOK_UP_OFFICERS_BELOW[] =
	LOOK_UP_OFFICERS("unit u STRAIGHT_JOIN officer o"
			 " FORCE INDEX (officer_unit) ON o.unit_id = u.id");

/* Agencies of the army keep their files elsewhere. */
static const char SQL_LOOK_UP_UNITS[] =
	"SELECT u.id, u.code, u.name, COALESCE(p.name, ''),"
	" COALESCE(p.position, -1), COALESCE(p.id, -1), u.position"
	" FROM unit u LEFT JOIN unit p ON p.id = u.parent_id"
	" WHERE u.path LIKE ? AND u.kind <> 'military' AND u.valid_from <= ?"
	" AND (u.valid_to IS NULL OR u.valid_to >= ?)"
	" AND (? = '' OR u.code = ? OR CONCAT(' ', u.name_fold) LIKE ?)"
	" LIMIT ?";

/* One of those found, and where it stands among them. */
struct placed {
	struct lookup_found found;
	int64_t first, second, third;
	const char *name;
	int64_t id;
};

static int
compare_numbers(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int
compare_placed(const void *a, const void *b)
{
	const struct placed *x = a;
	const struct placed *y = b;
	int way = compare_numbers(x->first, y->first);

	if (way == 0)
		way = compare_numbers(x->second, y->second);
	if (way == 0)
		way = compare_numbers(x->third, y->third);
	if (way == 0)
		way = strcmp(x->name, y->name);
	return way ? way : compare_numbers(x->id, y->id);
}

static struct lookup_found *
in_order(TALLOC_CTX *ctx, struct placed *placed, size_t n)
{
	struct lookup_found *found =
		talloc_array(ctx, struct lookup_found, (unsigned)n + 1);

	qsort(placed, n, sizeof(*placed), compare_placed);
	for (size_t i = 0; i < n; i++)
		found[i] = placed[i].found;
	return found;
}

static struct placed
read_officer(TALLOC_CTX *ctx, const struct db_rows *rows, size_t i)
{
	return (struct placed){
		.found = {
			.value = talloc_asprintf(ctx, "%" PRId64,
						 db_int(rows, i, 0)),
			.code = db_text(rows, i, 1),
			.label = db_text(rows, i, 2),
			.note = db_text(rows, i, 3),
		},
		.first = db_int(rows, i, 4),
		.second = db_int(rows, i, 5),
		.name = db_text(rows, i, 6),
		.id = db_int(rows, i, 0),
	};
}

static struct placed
read_unit(const struct db_rows *rows, size_t i)
{
	return (struct placed){
		.found = {
			.value = db_text(rows, i, 1),
			.code = db_text(rows, i, 1),
			.label = db_text(rows, i, 2),
			.note = db_text(rows, i, 3),
		},
		.first = db_int(rows, i, 4),
		.second = db_int(rows, i, 5),
		.third = db_int(rows, i, 6),
		.name = "",
		.id = db_int(rows, i, 0),
	};
}

struct err *
officer_lookup(struct request *req, const struct lookup_ask *ask,
	       struct lookup_found **found, size_t *n)
{
	struct db_rows *rows;
	struct placed *placed;
	const char *path = req->scope.path_like;
	struct err *e;

	e = db_query(req->db, req,
		     strcmp(path, "%") == 0 ? SQL_LOOK_UP_OFFICERS
					    : SQL_LOOK_UP_OFFICERS_BELOW,
		     &rows,
		     DB_ARGS(DB_TEXT(path), DB_DATE(req->today),
			     DB_DATE(req->today), DB_TEXT(ask->exact),
			     DB_TEXT(ask->exact), DB_TEXT(ask->exact),
			     DB_TEXT(ask->like), DB_INT(ask->max)));
	if (e)
		return e;
	*n = rows->count;
	placed = talloc_array(req, struct placed, (unsigned)*n + 1);
	for (size_t i = 0; i < *n; i++)
		placed[i] = read_officer(req, rows, i);
	*found = in_order(req, placed, *n);
	return NULL;
}

struct err *
unit_lookup(struct request *req, const struct lookup_ask *ask,
	    struct lookup_found **found, size_t *n)
{
	return unit_lookup_in(req, req->scope.path_like, ask, found, n);
}

struct err *
unit_lookup_in(struct request *req, const char *path_like,
	       const struct lookup_ask *ask, struct lookup_found **found,
	       size_t *n)
{
	struct db_rows *rows;
	struct placed *placed;
	struct err *e;

	e = db_query(req->db, req, SQL_LOOK_UP_UNITS, &rows,
		     DB_ARGS(DB_TEXT(path_like), DB_DATE(req->today),
			     DB_DATE(req->today), DB_TEXT(ask->exact),
			     DB_TEXT(ask->exact), DB_TEXT(ask->like),
			     DB_INT(ask->max)));
	if (e)
		return e;
	*n = rows->count;
	placed = talloc_array(req, struct placed, (unsigned)*n + 1);
	for (size_t i = 0; i < *n; i++)
		placed[i] = read_unit(rows, i);
	*found = in_order(req, placed, *n);
	return NULL;
}
