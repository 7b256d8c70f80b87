#include "common/base.h"

#include "law/law_store.h"

static const char SQL_LIST_HOLIDAYS[] =
	"SELECT " LAW_HOLIDAY_COLUMNS " FROM holiday ORDER BY on_day";

static const char SQL_LIST_DEADLINES[] =
	"SELECT " LAW_DEADLINE_COLUMNS " FROM deadline_rule"
	" ORDER BY position, code, valid_from";

static const char SQL_LIST_PUBLICATIONS[] =
	"SELECT trigger_code, action, reason_code, deadline_code, valid_from,"
	" valid_to FROM publication_rule"
	" ORDER BY position, trigger_code, valid_from";

static const char SQL_LIST_BOOKS[] =
	"SELECT applies_basis, months, months_special, verifications, effect,"
	" deadline_code, special_rhythm, article, valid_from, valid_to"
	" FROM separate_book_rule ORDER BY position, applies_basis, valid_from";

static const char SQL_LIST_RELIEFS[] =
	"SELECT code, kind, label, years, tested, min_dong, min_inclusive,"
	" max_dong, max_inclusive, part_paid_denominator,"
	" limit_denominator, cap_dong, hardship, once_a_year, article,"
	" valid_from, valid_to FROM relief_rule"
	" ORDER BY position, code, valid_from";

MUST_CHECK static struct err *
load_calendar(struct law *law, struct db *db)
{
	struct db_rows *rows;
	struct err *e = db_query(db, law, SQL_LIST_HOLIDAYS, &rows, DB_NO_ARGS);

	if (!e)
		law_read_calendar(law, rows);
	return e;
}

MUST_CHECK static struct err *
load_deadlines(struct law *law, struct db *db)
{
	struct db_rows *rows;
	struct err *e =
		db_query(db, law, SQL_LIST_DEADLINES, &rows, DB_NO_ARGS);

	return e ? e : law_read_deadlines(law, rows);
}

MUST_CHECK static struct err *
load_publications(struct law *law, struct db *db)
{
	struct law_publication *made;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_PUBLICATIONS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	made = talloc_zero_array(law, struct law_publication,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		made[i] = (struct law_publication){
			.trigger = db_text(rows, i, 0),
			.action = db_text(rows, i, 1),
			.reason = db_text(rows, i, 2),
			.deadline = db_text(rows, i, 3),
			.span = law_read_span(rows, i, 4),
		};
	law->publications = made;
	law->n_publications = rows->count;
	return NULL;
}

MUST_CHECK static struct err *
load_books(struct law *law, struct db *db)
{
	struct law_separate_book *made;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_BOOKS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	made = talloc_zero_array(law, struct law_separate_book,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		made[i] = (struct law_separate_book){
			.basis = db_text(rows, i, 0),
			.months = db_int(rows, i, 1),
			.months_special = db_int(rows, i, 2),
			.verifications = db_int(rows, i, 3),
			.effect = db_text(rows, i, 4),
			.deadline_code = db_text(rows, i, 5),
			.special_rhythm = db_text(rows, i, 6),
			.article = db_text(rows, i, 7),
			.span = law_read_span(rows, i, 8),
		};
	law->books = made;
	law->n_books = rows->count;
	return NULL;
}

MUST_CHECK static struct err *
load_reliefs(struct law *law, struct db *db)
{
	struct law_relief *made;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_RELIEFS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	made = talloc_zero_array(law, struct law_relief,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		made[i] = (struct law_relief){
			.code = db_text(rows, i, 0),
			.kind = db_text(rows, i, 1),
			.label = db_text(rows, i, 2),
			.years = db_int(rows, i, 3),
			.tested = db_text(rows, i, 4),
			.min_dong = db_int(rows, i, 5),
			.min_inclusive = db_int(rows, i, 6) != 0,
			.max_dong = db_int(rows, i, 7),
			.max_inclusive = db_int(rows, i, 8) != 0,
			.part_paid_denominator = db_int(rows, i, 9),
			.limit_denominator = db_int(rows, i, 10),
			.cap_dong = db_int(rows, i, 11),
			.hardship = db_int(rows, i, 12) != 0,
			.once_a_year = db_int(rows, i, 13) != 0,
			.article = db_text(rows, i, 14),
			.span = law_read_span(rows, i, 15),
		};
	law->reliefs = made;
	law->n_reliefs = rows->count;
	return NULL;
}

struct err *
law_load_limits(struct law *law, struct db *db)
{
	struct err *e = load_calendar(law, db);

	if (!e)
		e = load_deadlines(law, db);
	if (!e)
		e = load_publications(law, db);
	if (!e)
		e = load_books(law, db);
	return e ? e : load_reliefs(law, db);
}
