#include "common/base.h"

#include "exchange/import_units.h"

static const char SQL_LIST_UNITS[] =
	"SELECT id, code, path, kind, parent_id, issues_decisions,"
	" valid_from, valid_to FROM unit";

static const char SQL_LIST_NAMES[] =
	"SELECT unit_id, name_fold, short_fold, valid_from, valid_to"
	" FROM unit_name";

static const char SQL_LIST_SUCCESSORS[] =
	"SELECT unit_id, successor_id FROM unit_successor";

MUST_CHECK static struct err *
load_units(struct import_units *units, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, units, SQL_LIST_UNITS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	units->n_units = rows->count;
	units->units = talloc_zero_array(units, struct import_unit,
					 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		units->units[i] = (struct import_unit){
			.id = db_int(rows, i, 0),
			.code = db_text(rows, i, 1),
			.path = db_text(rows, i, 2),
			.kind = db_text(rows, i, 3),
			.parent_id = db_int(rows, i, 4),
			.issues_decisions = db_int(rows, i, 5) != 0,
			.span = { db_date(rows, i, 6), db_date(rows, i, 7) },
		};
	return NULL;
}

MUST_CHECK static struct err *
load_names(struct import_units *units, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, units, SQL_LIST_NAMES, &rows, DB_NO_ARGS);
	if (e)
		return e;
	units->n_names = rows->count;
	units->names = talloc_zero_array(units, struct import_unit_name,
					 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		units->names[i] = (struct import_unit_name){
			.unit_id = db_int(rows, i, 0),
			.name_fold = db_text(rows, i, 1),
			.short_fold = db_text(rows, i, 2),
			.span = { db_date(rows, i, 3), db_date(rows, i, 4) },
		};
	return NULL;
}

MUST_CHECK static struct err *
load_successors(struct import_units *units, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, units, SQL_LIST_SUCCESSORS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	units->n_successors = rows->count;
	units->successors = talloc_zero_array(units, struct import_successor,
					      (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		units->successors[i] =
			(struct import_successor){ db_int(rows, i, 0),
						   db_int(rows, i, 1) };
	return NULL;
}

struct err *
import_units_load(TALLOC_CTX *ctx, struct db *db, struct import_units **units)
{
	struct import_units *loaded = talloc_zero(ctx, struct import_units);
	struct err *e;

	e = load_units(loaded, db);
	if (!e)
		e = load_names(loaded, db);
	if (!e)
		e = load_successors(loaded, db);
	if (e) {
		talloc_free(loaded);
		return e;
	}
	import_units_sort(loaded);
	*units = loaded;
	return NULL;
}
