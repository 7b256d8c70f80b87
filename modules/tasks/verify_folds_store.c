#include "common/base.h"

#include "common/text.h"
#include "tasks/verify_folds.h"

#define ENTRIES_AT_ONCE 2000

static const char SQL_LIST_FOLDS[] =
	"SELECT id, matter_id, debtor_name, debtor_fold, debtor_address,"
	" address_fold FROM publication WHERE id > ? ORDER BY id LIMIT ?";

static bool
is_fold(TALLOC_CTX *ctx, const char *text, const char *fold)
{
	return strcmp(text_fold(ctx, text), fold) == 0;
}

struct err *
verify_folds(struct db *db, struct differences *found)
{
	struct err *e = NULL;
	int64_t above = 0;
	size_t n = 1;

	while (!e && n > 0) {
		TALLOC_CTX *ctx = talloc_new(db);
		struct db_rows *rows;

		e = db_query(db, ctx, SQL_LIST_FOLDS, &rows,
			     DB_ARGS(DB_INT(above), DB_INT(ENTRIES_AT_ONCE)));
		n = e ? 0 : rows->count;
		for (size_t i = 0; i < n; i++) {
			above = db_int(rows, i, 0);
			if (is_fold(ctx, db_text(rows, i, 2),
				    db_text(rows, i, 3)) &&
			    is_fold(ctx, db_text(rows, i, 4),
				    db_text(rows, i, 5)))
				continue;
			difference(found,
				   "việc (%" PRId64 "): mục công khai %" PRId64
				   " tìm theo chữ khác chữ công khai",
				   db_int(rows, i, 1), above);
		}
		talloc_free(ctx);
	}
	return e;
}
