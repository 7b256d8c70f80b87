#include "common/base.h"

#include "enforcement/matter_filter.h"
#include "enforcement/matter_source_sql.h"

/* So many bearers, and a page of the list's own order has some dozens of them;
 * of fewer all matters are read and sorted. */
#define BEARERS_FEW 800

static const char SQL_COUNT_BEARERS[] =
	"SELECT COUNT(*) FROM (SELECT t.party_id FROM party_token t"
	" WHERE t.token LIKE ? LIMIT ?) few";

void
matter_bind_found(const struct list_query *query, struct list_args *args)
{
	const struct matter_filters *in = query->in;
	struct list_find find = list_find(query, in->find);

	list_bind_text(args, find.start);
	list_bind_text(args, find.start);
	list_bind_text(args, find.token);
	list_bind_text(args, find.part);
}

void
matter_bind_named(const struct list_query *query, struct list_args *args)
{
	const struct matter_filters *in = query->in;
	struct list_find find = list_find(query, in->find);

	list_bind_text(args, find.start);
	list_bind_text(args, find.start);
	list_bind_text(args, find.part);
}

struct err *
matter_name_is_common(const struct list_query *query, bool *common)
{
	const struct matter_filters *in = query->in;
	struct list_find find = list_find(query, in->find);
	struct db_rows *rows;
	struct err *e;

	e = db_query(query->req->db, query->req, SQL_COUNT_BEARERS, &rows,
		     DB_ARGS(DB_TEXT(find.token), DB_INT(BEARERS_FEW)));
	if (!e)
		*common = db_int(rows, 0, 0) == BEARERS_FEW;
	return e;
}
