#include "common/base.h"

#include "accounts/unit_tree_store.h"

#include "common/text.h"

/*
 * A path holds one slash more than the unit has levels above and with it, so
 * that "/1/5/" is at depth 2. Tree order: every ancestor's position and id,
 * of which there are two at most. The units themselves come from an index.
 */
#define LIST_UNITS(from)                                                       \
	"SELECT STRAIGHT_JOIN u.id, u.code, COALESCE(n.name, u.name), u.kind," \
	" LENGTH(u.path) - LENGTH(REPLACE(u.path, '/', '')) - 1 AS depth,"     \
	" u.valid_from, u.valid_to,"                                           \
	" (SELECT GROUP_CONCAT(v.short_name ORDER BY v.id SEPARATOR '; ')"     \
	"  FROM unit_successor s JOIN unit v ON v.id = s.successor_id"         \
	"  WHERE s.unit_id = u.id),"                                           \
	" (SELECT GROUP_CONCAT(v.short_name ORDER BY v.id SEPARATOR '; ')"     \
	"  FROM unit_successor s JOIN unit v ON v.id = s.unit_id"              \
	"  WHERE s.successor_id = u.id AND v.kind = u.kind),"                  \
	" u.issues_decisions, u.holds_money, u.path FROM " from                \
	" JOIN unit u ON u.id = t.id"                                          \
	" LEFT JOIN unit p ON p.id = u.parent_id"                              \
	" LEFT JOIN unit g ON g.id = p.parent_id"                              \
	" LEFT JOIN unit_name n ON n.unit_id = u.id AND n.valid_from <= ?"     \
	"  AND (n.valid_to IS NULL OR n.valid_to >= ?)"                        \
	" WHERE u.valid_from <= ? AND (u.valid_to IS NULL OR u.valid_to >= ?)" \
	" ORDER BY COALESCE(g.position, p.position, u.position),"              \
	" COALESCE(g.id, p.id, u.id),"                                         \
	" IF(g.id IS NOT NULL, p.position, IF(p.id IS NULL, -1, u.position))," \
	" IF(g.id IS NOT NULL, p.id, IF(p.id IS NULL, -1, u.id)),"             \
	" IF(g.id IS NULL, -1, u.position), u.id"

static const char SQL_LIST_TOP_UNITS[] = LIST_UNITS(
	"(SELECT r.id FROM unit r WHERE r.parent_id IS NULL"
	"  UNION ALL SELECT c.id FROM unit r JOIN unit c ON c.parent_id = r.id"
	"  WHERE r.parent_id IS NULL) t");

static const char SQL_LIST_UNITS_IN[] =
	LIST_UNITS("unit i JOIN unit t ON t.path LIKE CONCAT(i.path, '%')"
		   " AND i.id = ?");

/* What is counted for the units above: each unit once, with its accounts. */
static const char SQL_LIST_COUNTED[] =
	"SELECT b.path,"
	" b.valid_from <= ? AND (b.valid_to IS NULL OR b.valid_to >= ?),"
	" (SELECT COUNT(*) FROM account a FORCE INDEX (account_unit)"
	"  WHERE a.unit_id = b.id AND a.state = 'active')"
	" FROM unit b WHERE b.path LIKE ?";

/* Adds a unit to those that it is below; an account also to its own. */
static void
count_unit(struct unit_line *lines, size_t n, const char *path, bool stands,
	   int64_t accounts)
{
	for (size_t i = 0; i < n; i++) {
		size_t length = strlen(lines[i].path);

		if (strncmp(lines[i].path, path, length) != 0)
			continue;
		lines[i].children += stands && path[length] != '\0';
		lines[i].accounts += accounts;
	}
}

/* As scopes are written: a path, or what begins with one. */
static bool
is_inside(const char *path, const char *path_like)
{
	size_t length = strcspn(path_like, "%");

	if (path_like[length] == '\0')
		return text_same(path, path_like);
	return strncmp(path, path_like, length) == 0;
}

/* With in_id 0 of all units there are, else of those below the first line. */
MUST_CHECK static struct err *
count_below(TALLOC_CTX *ctx, struct db *db, const char *path_like,
	    struct date on, int64_t in_id, struct unit_line *lines, size_t n)
{
	const char *below = "%";
	struct db_rows *rows;
	struct err *e;

	if (n == 0)
		return NULL;
	if (in_id)
		below = talloc_asprintf(ctx, "%s%%", lines[0].path);
	e = db_query(db, ctx, SQL_LIST_COUNTED, &rows,
		     DB_ARGS(DB_DATE(on), DB_DATE(on), DB_TEXT(below)));
	for (size_t i = 0; !e && i < rows->count; i++)
		count_unit(lines, n, db_text(rows, i, 0),
			   db_int(rows, i, 1) != 0, db_int(rows, i, 2));
	for (size_t i = 0; i < n; i++) {
		if (!is_inside(lines[i].path, path_like))
			lines[i].accounts = 0;
	}
	return e;
}

static void
read_line(const struct db_rows *rows, size_t i, struct unit_line *line)
{
	line->id = db_int(rows, i, 0);
	line->code = db_text(rows, i, 1);
	line->name = db_text(rows, i, 2);
	line->kind = db_text(rows, i, 3);
	line->depth = db_int(rows, i, 4);
	line->from = db_date(rows, i, 5);
	line->to = db_date(rows, i, 6);
	line->successors = db_text(rows, i, 7);
	line->predecessors = db_text(rows, i, 8);
	line->issues_decisions = db_int(rows, i, 9) != 0;
	line->holds_money = db_int(rows, i, 10) != 0;
	line->path = db_text(rows, i, 11);
}

struct err *
unit_lines(TALLOC_CTX *ctx, struct db *db, const char *path_like,
	   struct date on, int64_t in_id, struct unit_line **lines, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	if (in_id)
		e = db_query(db, ctx, SQL_LIST_UNITS_IN, &rows,
			     DB_ARGS(DB_INT(in_id), DB_DATE(on), DB_DATE(on),
				     DB_DATE(on), DB_DATE(on)));
	else
		e = db_query(db, ctx, SQL_LIST_TOP_UNITS, &rows,
			     DB_ARGS(DB_DATE(on), DB_DATE(on), DB_DATE(on),
				     DB_DATE(on)));
	if (e)
		return e;
	*n = rows->count;
	*lines = talloc_zero_array(ctx, struct unit_line,
				   (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		read_line(rows, i, &(*lines)[i]);
	return count_below(ctx, db, path_like, on, in_id, *lines, *n);
}
