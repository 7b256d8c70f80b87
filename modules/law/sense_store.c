#include "common/base.h"

#include "common/plausible.h"
#include "common/text.h"
#include "law/sense.h"

/* Of its own, because programs that read no other law have forms as well. */
static const char SQL_LIST_CHECKS[] =
	"SELECT COALESCE(attr1, ''), attr2, label FROM law_term"
	" WHERE list = CONCAT('plausible_', ?) AND valid_from <= ?"
	" AND (valid_to IS NULL OR valid_to >= ?) ORDER BY position, code";

/* The first check that does not hold says what is wrong. */
struct err *
sense_check(struct request *req, struct form *form, const char *field,
	    const char *what, const char *text)
{
	struct db_rows *rows;
	struct err *e;

	if (text_empty(text))
		return NULL;
	e = db_query(req->db, req, SQL_LIST_CHECKS, &rows,
		     DB_ARGS(DB_TEXT(what), DB_DATE(req->today),
			     DB_DATE(req->today)));
	for (size_t i = 0; !e && i < rows->count; i++) {
		if (plausible(db_text(rows, i, 0), text, req->today))
			continue;
		if (text_same(db_text(rows, i, 1), "refuse"))
			form_error(form, field, "%s", db_text(rows, i, 2));
		else
			form_doubt(form, field, "%s", db_text(rows, i, 2));
		break;
	}
	return e;
}
