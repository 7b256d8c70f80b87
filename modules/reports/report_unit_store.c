#include "common/base.h"

#include "reports/report_store.h"

#include "common/text.h"

/* In no order; also units that the last day does not know. */
static const char SQL_LIST_UNITS[] =
	"SELECT u.id, u.code, COALESCE(n.name, u.name),"
	" COALESCE(n.short_name, u.short_name), u.kind, u.path,"
	" u.valid_from, u.valid_to,"
	" u.valid_from <= ? AND (u.valid_to IS NULL OR u.valid_to >= ?) AS now,"
	" u.parent_id, u.position FROM unit u"
	" LEFT JOIN unit_name n ON n.unit_id = u.id AND n.valid_from <= ?"
	"  AND (n.valid_to IS NULL OR n.valid_to >= ?)"
	" WHERE u.path LIKE CONCAT(?, '%') AND u.path LIKE ?";

static const char SQL_FIND_UNIT_NAME[] =
	"SELECT COALESCE(n.name, u.name) FROM unit u"
	" LEFT JOIN unit_name n ON n.unit_id = u.id AND n.valid_from <= ?"
	"  AND (n.valid_to IS NULL OR n.valid_to >= ?)"
	" WHERE u.id = ?";

/* A unit where it stands in the tree. */
struct placed {
	struct report_unit unit;
	int64_t parent_id; /* 0: its parent is not among them */
	int64_t position;
};

static int
by_position(const void *a, const void *b)
{
	const struct placed *x = a;
	const struct placed *y = b;

	if (x->position != y->position)
		return x->position < y->position ? -1 : 1;
	return x->unit.id < y->unit.id ? -1 : x->unit.id > y->unit.id;
}

/* Appends those right below a unit, each with all below it. */
static void
add_below(const struct placed *placed, size_t n_placed, int64_t parent_id,
	  struct report_unit *units, size_t *n)
{
	for (size_t i = 0; i < n_placed; i++) {
		if (placed[i].parent_id != parent_id)
			continue;
		units[(*n)++] = placed[i].unit;
		add_below(placed, n_placed, placed[i].unit.id, units, n);
	}
}

static bool
is_among(const struct placed *placed, size_t n, int64_t id)
{
	for (size_t i = 0; i < n; i++) {
		if (placed[i].unit.id == id)
			return true;
	}
	return false;
}

static void
read_units(const struct db_rows *rows, struct placed *placed)
{
	for (size_t i = 0; i < rows->count; i++) {
		placed[i].unit = (struct report_unit){
			.id = db_int(rows, i, 0),
			.code = db_text(rows, i, 1),
			.name = db_text(rows, i, 2),
			.label = db_text(rows, i, 3),
			.kind = db_text(rows, i, 4),
			.path = db_text(rows, i, 5),
			.valid_from = db_date(rows, i, 6),
			.valid_to = db_date(rows, i, 7),
			.valid = db_int(rows, i, 8) != 0,
		};
		placed[i].parent_id = db_int(rows, i, 9);
		placed[i].position = db_int(rows, i, 10);
	}
}

/* Tree order, as unit_list() has it: a unit stands behind its parent and its
 * elder siblings. */
static size_t
order_units(struct placed *placed, size_t n, struct report_unit *units)
{
	size_t ordered = 0;

	for (size_t i = 0; i < n; i++) {
		if (!is_among(placed, n, placed[i].parent_id))
			placed[i].parent_id = 0;
	}
	qsort(placed, n, sizeof(*placed), by_position);
	add_below(placed, n, 0, units, &ordered);
	return ordered;
}

struct err *
report_units(TALLOC_CTX *ctx, struct db *db, const struct report_range *range,
	     struct report_unit **units, size_t *n)
{
	struct placed *placed;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_UNITS, &rows,
		     DB_ARGS(DB_DATE(range->to), DB_DATE(range->to),
			     DB_DATE(range->to), DB_DATE(range->to),
			     DB_TEXT(range->path), DB_TEXT(range->scope)));
	if (e)
		return e;
	placed = talloc_array(ctx, struct placed, (unsigned)rows->count + 1);
	*units = talloc_array(ctx, struct report_unit,
			      (unsigned)rows->count + 1);
	read_units(rows, placed);
	*n = order_units(placed, rows->count, *units);
	talloc_free(placed);
	for (size_t i = 0; i < *n; i++) {
		if (i == 0 || !text_same((*units)[0].kind, "nation"))
			(*units)[i].label = (*units)[i].name;
	}
	return NULL;
}

struct err *
report_unit_name(TALLOC_CTX *ctx, struct db *db, int64_t unit_id,
		 struct date on, const char **name)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_UNIT_NAME, &rows,
		     DB_ARGS(DB_DATE(on), DB_DATE(on), DB_INT(unit_id)));
	if (!e)
		*name = rows->count ? db_text(rows, 0, 0) : NULL;
	return e;
}
