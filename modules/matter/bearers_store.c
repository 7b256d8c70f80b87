#include "common/base.h"

#include "common/text.h"
#include "matter/bearers.h"
#include "matter/person_rules.h"

static const char SQL_COUNT_BEARERS[] =
	"SELECT 1 FROM party_token t WHERE t.token LIKE ? LIMIT ?";

static const char SQL_COUNT_BEARERS_OF_UNIT[] =
	"SELECT 1 FROM party_token t FORCE INDEX (party_token_unit)"
	" WHERE t.unit_id = ? AND t.token LIKE ? LIMIT ?";

static const char SQL_COUNT_BEARERS_OF_NUMBER[] =
	"SELECT 1 FROM " BEARERS_OF_NUMBER " LIMIT ?";

const char *
bearers_number(const struct list_query *query, const char *typed)
{
	const char *number = person_number(query->req, typed);

	return number ? number : "";
}

struct err *
bearers_search(struct list_query *query, const char *typed, int64_t unit_id,
	       size_t named, size_t found)
{
	struct request *req = query->req;
	const char *token = list_find(query, typed).token;
	const char *number = bearers_number(query, typed);
	struct db_rows *rows;
	struct err *e;

	if (!text_empty(number))
		e = db_query(req->db, req, SQL_COUNT_BEARERS_OF_NUMBER, &rows,
			     DB_ARGS(DB_TEXT(number), DB_INT(BEARERS_FEW + 1)));
	else if (unit_id)
		e = db_query(req->db, req, SQL_COUNT_BEARERS_OF_UNIT, &rows,
			     DB_ARGS(DB_INT(unit_id), DB_TEXT(token),
				     DB_INT(BEARERS_FEW + 1)));
	else
		e = db_query(req->db, req, SQL_COUNT_BEARERS, &rows,
			     DB_ARGS(DB_TEXT(token), DB_INT(BEARERS_FEW + 1)));
	if (e)
		return e;
	query->uncounted = rows->count > BEARERS_FEW;
	query->source = query->uncounted ? named : found;
	return NULL;
}
