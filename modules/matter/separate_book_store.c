#include "common/base.h"

#include "matter/separate_book.h"

static const char SQL_GET_FACTS[] =
	"SELECT" SEPARATE_BOOK_COLUMNS " FROM matter m" SEPARATE_BOOK_TABLES
	" WHERE m.id = ?";

struct separate_book_facts
separate_book_facts_read(const struct db_rows *rows, size_t row)
{
	return (struct separate_book_facts){
		.no_means_on = db_date(rows, row, 0),
		.ground = db_text(rows, row, 1),
		.verifications = db_int(rows, row, 2),
		.verified_on = db_date(rows, row, 3),
		.result = db_text(rows, row, 4),
	};
}

struct err *
separate_book_facts_get(TALLOC_CTX *ctx, struct db *db, int64_t matter_id,
			struct separate_book_facts *facts)
{
	struct db_rows *rows;
	struct err *e;

	*facts = (struct separate_book_facts){ 0 };
	e = db_query(db, ctx, SQL_GET_FACTS, &rows, DB_ARGS(DB_INT(matter_id)));
	if (!e && rows->count > 0)
		*facts = separate_book_facts_read(rows, 0);
	return e;
}
