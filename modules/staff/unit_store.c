#include "common/base.h"

#include "common/text.h"
#include "staff/unit.h"

/* Sentences for the visitor. */
static const char no_unit_text[] = "Không tìm thấy đơn vị.";
static const char no_officer_text[] = "Không tìm thấy Chấp hành viên.";

static const char SQL_FIND_UNIT[] =
	"SELECT u.id, u.code, u.name, u.short_name, u.kind, u.parent_id,"
	" u.path, u.issues_decisions, u.valid_from, u.valid_to"
	" FROM unit u WHERE u.id = ?";

static const char SQL_FIND_UNIT_BY_CODE[] =
	"SELECT u.id, u.code, u.name, u.short_name, u.kind, u.parent_id,"
	" u.path, u.issues_decisions, u.valid_from, u.valid_to"
	" FROM unit u WHERE u.code = ?";

/* The last column tells whether a name of the day is written exactly so. */
static const char SQL_LIST_UNITS_CALLED[] =
	"SELECT u.id, u.code, u.name, u.short_name, u.kind, u.parent_id,"
	" u.path, u.issues_decisions, u.valid_from, u.valid_to,"
	" MAX(n.name = ? OR n.short_name = ?) AS exact"
	" FROM unit_name n JOIN unit u ON u.id = n.unit_id"
	" WHERE (n.name_fold = ? OR n.short_fold = ?)"
	" AND n.valid_from <= ? AND (n.valid_to IS NULL OR n.valid_to >= ?)"
	" GROUP BY u.id ORDER BY exact DESC, u.code";

/*
 * Tree order: a unit stands behind its parent and its elder siblings. The
 * tree has three levels in either organisation, so the positions of a unit,
 * its parent and its grandparent say where it stands.
 */
static const char SQL_LIST_UNITS[] =
	"SELECT u.id, u.code, u.name, u.short_name, u.kind, u.parent_id,"
	" u.path, u.issues_decisions, u.valid_from, u.valid_to"
	" FROM unit u LEFT JOIN unit p ON p.id = u.parent_id"
	" LEFT JOIN unit g ON g.id = p.parent_id"
	" WHERE u.path LIKE ? AND u.valid_from <= ?"
	" AND (u.valid_to IS NULL OR u.valid_to >= ?)"
	" ORDER BY COALESCE(g.position, p.position, u.position),"
	" COALESCE(g.id, p.id, u.id),"
	" IF(g.id IS NOT NULL, p.position, IF(p.id IS NULL, -1, u.position)),"
	" IF(g.id IS NOT NULL, p.id, IF(p.id IS NULL, -1, u.id)),"
	" IF(g.id IS NULL, -1, u.position), u.id";

static const char SQL_FIND_ISSUING_UNIT[] =
	"SELECT u.id, u.code, u.name, u.short_name, u.kind, u.parent_id,"
	" u.path, u.issues_decisions, u.valid_from, u.valid_to"
	" FROM unit s JOIN unit u ON s.path LIKE CONCAT(u.path, '%')"
	" WHERE s.id = ? AND u.issues_decisions = 1 AND u.valid_from <= ?"
	" AND (u.valid_to IS NULL OR u.valid_to >= ?)"
	" ORDER BY LENGTH(u.path) DESC LIMIT 1";

static const char SQL_FIND_OFFICER[] =
	"SELECT o.id, o.code, o.name, o.unit_id, u.name"
	" FROM officer o JOIN unit u ON u.id = o.unit_id"
	" WHERE o.id = ? AND u.path LIKE ?";

/* Reads a row of the unit columns; texts stay in rows. */
static struct unit
unit_read(const struct db_rows *rows, size_t row)
{
	return (struct unit){
		.id = db_int(rows, row, 0),
		.code = db_text(rows, row, 1),
		.name = db_text(rows, row, 2),
		.short_name = db_text(rows, row, 3),
		.kind = db_text(rows, row, 4),
		.parent_id = db_int(rows, row, 5),
		.path = db_text(rows, row, 6),
		.issues_decisions = db_int(rows, row, 7) != 0,
		.valid_from = db_date(rows, row, 8),
		.valid_to = db_date(rows, row, 9),
	};
}

static struct unit *
unit_make(TALLOC_CTX *ctx, const struct db_rows *rows, size_t row)
{
	struct unit *unit = talloc(ctx, struct unit);

	*unit = unit_read(rows, row);
	return unit;
}

struct err *
unit_get(TALLOC_CTX *ctx, struct db *db, int64_t id, struct unit **unit)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_UNIT, &rows, DB_ARGS(DB_INT(id)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, no_unit_text,
			       "TH3001: no unit %" PRId64, id);
	*unit = unit_make(ctx, rows, 0);
	return NULL;
}

/* The codes of several units, for the sentence that asks which is meant. */
static const char *
unit_codes(TALLOC_CTX *ctx, const struct db_rows *rows)
{
	char *codes = talloc_strdup(ctx, "");

	for (size_t i = 0; i < rows->count; i++)
		codes = talloc_asprintf_append(codes, "%s%s", i ? ", " : "",
					       db_text(rows, i, 1));
	return codes;
}

/*
 * Chooses among the units of one folded name. What was typed with its
 * diacritics goes before what only sounds alike.
 */
MUST_CHECK static struct err *
unit_choose(TALLOC_CTX *ctx, const struct db_rows *rows, const char *name,
	    struct unit **unit)
{
	size_t exact = 0;

	while (exact < rows->count && db_int(rows, exact, 10))
		exact++;
	if (rows->count == 0)
		return err_told(ERR_MISSING, "Không tìm thấy đơn vị “%s”.",
				name);
	if (rows->count > 1 && exact != 1)
		return err_told(ERR_CONFLICT,
				"Có nhiều đơn vị tên “%s”: xin ghi mã đơn vị "
				"(%s).",
				name, unit_codes(ctx, rows));
	*unit = unit_make(ctx, rows, 0);
	return NULL;
}

struct err *
unit_find(TALLOC_CTX *ctx, struct db *db, const char *name_or_code,
	  struct date on, struct unit **unit)
{
	struct db_rows *rows;
	const char *fold;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_UNIT_BY_CODE, &rows,
		     DB_ARGS(DB_TEXT(name_or_code)));
	if (e)
		return e;
	if (rows->count == 1) {
		*unit = unit_make(ctx, rows, 0);
		return NULL;
	}
	fold = text_fold(ctx, name_or_code);
	e = db_query(db, ctx, SQL_LIST_UNITS_CALLED, &rows,
		     DB_ARGS(DB_TEXT(name_or_code), DB_TEXT(name_or_code),
			     DB_TEXT(fold), DB_TEXT(fold), DB_DATE(on),
			     DB_DATE(on)));
	if (e)
		return e;
	return unit_choose(ctx, rows, name_or_code, unit);
}

struct err *
unit_list(TALLOC_CTX *ctx, struct db *db, const char *path_like, struct date on,
	  struct unit **units, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_UNITS, &rows,
		     DB_ARGS(DB_TEXT(path_like), DB_DATE(on), DB_DATE(on)));
	if (e)
		return e;
	*units = talloc_array(ctx, struct unit, (unsigned)rows->count);
	*n = rows->count;
	for (size_t i = 0; i < rows->count; i++)
		(*units)[i] = unit_read(rows, i);
	return NULL;
}

struct err *
unit_issuing(TALLOC_CTX *ctx, struct db *db, int64_t unit_id, struct date on,
	     struct unit **unit)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_ISSUING_UNIT, &rows,
		     DB_ARGS(DB_INT(unit_id), DB_DATE(on), DB_DATE(on)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING,
			       "Không có đơn vị có thẩm quyền ra quyết định "
			       "vào ngày này.",
			       "TH3002: none issues above unit %" PRId64,
			       unit_id);
	*unit = unit_make(ctx, rows, 0);
	return NULL;
}

static struct officer
officer_read(const struct db_rows *rows, size_t row)
{
	return (struct officer){
		.id = db_int(rows, row, 0),
		.code = db_text(rows, row, 1),
		.name = db_text(rows, row, 2),
		.unit_id = db_int(rows, row, 3),
		.unit_name = db_text(rows, row, 4),
	};
}

struct err *
officer_get(TALLOC_CTX *ctx, struct db *db, int64_t id, const char *path_like,
	    struct officer **officer)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_OFFICER, &rows,
		     DB_ARGS(DB_INT(id), DB_TEXT(path_like)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, no_officer_text,
			       "TH3003: no officer %" PRId64 " here", id);
	*officer = talloc(ctx, struct officer);
	**officer = officer_read(rows, 0);
	return NULL;
}
