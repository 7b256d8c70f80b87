#include "common/base.h"

#include "law/law_fee.h"
#include "law/law_store.h"

static const char SQL_LIST_BRACKETS[] =
	"SELECT above_dong, fixed_dong, rate, salaries, payer = 'requester',"
	" valid_from, valid_to FROM fee_bracket"
	" ORDER BY valid_from, above_dong";

static const char SQL_LIST_PARTS[] =
	"SELECT kind, code, label, part, whole, counts, within_rule,"
	" valid_from, valid_to"
	" FROM fee_part ORDER BY position, kind, code, valid_from";

static const char SQL_LIST_SALARIES[] =
	"SELECT dong, valid_from, valid_to FROM base_salary"
	" ORDER BY valid_from";

MUST_CHECK static struct err *
load_brackets(struct law *law, struct db *db, struct law_fees *fees)
{
	struct law_fee_bracket *made;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_BRACKETS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	made = talloc_zero_array(law, struct law_fee_bracket,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		made[i] = (struct law_fee_bracket){
			.above_dong = db_int(rows, i, 0),
			.fixed_dong = db_int(rows, i, 1),
			.rate = db_int(rows, i, 2),
			.salaries = db_int(rows, i, 3),
			.by_requester = db_int(rows, i, 4) != 0,
			.span = law_read_span(rows, i, 5),
		};
	fees->brackets = made;
	fees->n_brackets = rows->count;
	return NULL;
}

MUST_CHECK static struct err *
load_parts(struct law *law, struct db *db, struct law_fees *fees)
{
	struct law_fee_part *made;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_PARTS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	made = talloc_zero_array(law, struct law_fee_part,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		made[i] = (struct law_fee_part){
			.kind = db_text(rows, i, 0),
			.code = db_text(rows, i, 1),
			.label = db_text(rows, i, 2),
			.part = db_int(rows, i, 3),
			.whole = db_int(rows, i, 4),
			.counts = db_int(rows, i, 5) != 0,
			.within = db_text(rows, i, 6),
			.span = law_read_span(rows, i, 7),
		};
	fees->parts = made;
	fees->n_parts = rows->count;
	return NULL;
}

MUST_CHECK static struct err *
load_salaries(struct law *law, struct db *db, struct law_fees *fees)
{
	struct law_base_salary *made;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_SALARIES, &rows, DB_NO_ARGS);
	if (e)
		return e;
	made = talloc_zero_array(law, struct law_base_salary,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		made[i] = (struct law_base_salary){
			.dong = db_int(rows, i, 0),
			.span = law_read_span(rows, i, 1),
		};
	fees->salaries = made;
	fees->n_salaries = rows->count;
	return NULL;
}

struct err *
law_load_fees(struct law *law, struct db *db)
{
	struct law_fees *fees = talloc_zero(law, struct law_fees);
	struct err *e = load_brackets(law, db, fees);

	law->fees = fees;
	if (!e)
		e = load_parts(law, db, fees);
	return e ? e : load_salaries(law, db, fees);
}
