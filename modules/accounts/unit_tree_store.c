#include "common/base.h"

#include "accounts/unit_tree_store.h"

/*
 * A path holds one slash more than the unit has levels above and with it, so
 * that "/1/5/" is at depth 2. Tree order: every ancestor's position and id,
 * of which there are two at most.
 */
static const char SQL_LIST_UNITS[] =
	"SELECT u.id, u.code, COALESCE(n.name, u.name), u.kind,"
	" LENGTH(u.path) - LENGTH(REPLACE(u.path, '/', '')) - 1 AS depth,"
	" u.valid_from, u.valid_to,"
	" (SELECT COUNT(*) FROM unit b WHERE b.path LIKE CONCAT(u.path, '_%')"
	"  AND b.valid_from <= ? AND (b.valid_to IS NULL OR b.valid_to >= ?)),"
	" IF(u.path LIKE ?, (SELECT COUNT(*) FROM account a"
	"  JOIN unit w ON w.id = a.unit_id"
	"  WHERE w.path LIKE CONCAT(u.path, '%') AND a.state = 'active'), 0),"
	" (SELECT GROUP_CONCAT(v.short_name ORDER BY v.id SEPARATOR '; ')"
	"  FROM unit_successor s JOIN unit v ON v.id = s.successor_id"
	"  WHERE s.unit_id = u.id),"
	" (SELECT GROUP_CONCAT(v.short_name ORDER BY v.id SEPARATOR '; ')"
	"  FROM unit_successor s JOIN unit v ON v.id = s.unit_id"
	"  WHERE s.successor_id = u.id AND v.kind = u.kind),"
	" u.issues_decisions, u.holds_money, u.path"
	" FROM unit u LEFT JOIN unit p ON p.id = u.parent_id"
	" LEFT JOIN unit g ON g.id = p.parent_id"
	" LEFT JOIN unit_name n ON n.unit_id = u.id AND n.valid_from <= ?"
	"  AND (n.valid_to IS NULL OR n.valid_to >= ?)"
	" WHERE u.valid_from <= ? AND (u.valid_to IS NULL OR u.valid_to >= ?)"
	" AND ((? = 0 AND (u.parent_id IS NULL OR p.parent_id IS NULL))"
	"  OR u.path LIKE (SELECT CONCAT(path, '%') FROM unit WHERE id = ?))"
	" ORDER BY COALESCE(g.position, p.position, u.position),"
	" COALESCE(g.id, p.id, u.id),"
	" IF(g.id IS NOT NULL, p.position, IF(p.id IS NULL, -1, u.position)),"
	" IF(g.id IS NOT NULL, p.id, IF(p.id IS NULL, -1, u.id)),"
	" IF(g.id IS NULL, -1, u.position), u.id";

struct err *
unit_lines(TALLOC_CTX *ctx, struct db *db, const char *path_like,
	   struct date on, int64_t in_id, struct unit_line **lines, size_t *n)
{
	struct unit_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_UNITS, &rows,
		     DB_ARGS(DB_DATE(on), DB_DATE(on), DB_TEXT(path_like),
			     DB_DATE(on), DB_DATE(on), DB_DATE(on), DB_DATE(on),
			     DB_INT(in_id), DB_INT(in_id)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct unit_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		struct unit_line *line = &found[i];

		line->id = db_int(rows, i, 0);
		line->code = db_text(rows, i, 1);
		line->name = db_text(rows, i, 2);
		line->kind = db_text(rows, i, 3);
		line->depth = db_int(rows, i, 4);
		line->from = db_date(rows, i, 5);
		line->to = db_date(rows, i, 6);
		line->children = db_int(rows, i, 7);
		line->accounts = db_int(rows, i, 8);
		line->successors = db_text(rows, i, 9);
		line->predecessors = db_text(rows, i, 10);
		line->issues_decisions = db_int(rows, i, 11) != 0;
		line->holds_money = db_int(rows, i, 12) != 0;
		line->path = db_text(rows, i, 13);
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}
