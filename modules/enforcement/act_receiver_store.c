#include "common/base.h"

#include "enforcement/act_receiver.h"

#include "staff/unit.h"

#define FOUND                                                                  \
	"SELECT u.code, u.name, u.valid_to FROM unit u"                        \
	" WHERE (? = '' OR u.code = ? OR CONCAT(' ', u.name_fold) LIKE ?)"

/* Few hundred units there are in all. */
static const char SQL_FIND_RECEIVERS[] =
	FOUND " AND FIND_IN_SET(u.kind, ?) AND u.issues_decisions = 1"
	      " AND u.valid_from <= ?"
	      " AND (u.valid_to IS NULL OR u.valid_to >= ?)"
	      " ORDER BY u.kind = 'military', u.position, u.id LIMIT ?";

static const char SQL_FIND_OTHERS[] =
	FOUND " ORDER BY u.valid_to IS NULL DESC, u.position, u.id LIMIT ?";

static const char SQL_FIND_SUCCESSOR[] =
	"SELECT s.successor_id FROM unit_successor s WHERE s.unit_id = ?"
	" ORDER BY s.effective_on DESC, s.successor_id LIMIT 1";

/* Kinds of unit that receive by the law of today, parted by commas. */
static const char *
kinds(struct request *req)
{
	char *list = talloc_strdup(req, "");
	struct law_term *terms;
	size_t n;

	law_terms(req, req->law, "entrust_receiver", req->today, &terms, &n);
	for (size_t i = 0; i < n; i++)
		list = talloc_asprintf_append(list, "%s%s", i ? "," : "",
					      terms[i].code);
	return list;
}

static struct lookup_found *
read_found(struct request *req, const struct db_rows *rows)
{
	struct lookup_found *found = talloc_zero_array(
		req, struct lookup_found, (unsigned)rows->count + 1);

	for (size_t i = 0; i < rows->count; i++) {
		struct date until = db_date(rows, i, 2);

		found[i] = (struct lookup_found){
			.value = db_text(rows, i, 0),
			.code = db_text(rows, i, 0),
			.label = db_text(rows, i, 1),
			.note = date_is_set(until)
					? talloc_asprintf(req, "đến ngày %s",
							  date_text(req, until))
					: db_text(rows, i, 0),
		};
	}
	return found;
}

struct err *
act_receiver_find(struct request *req, const struct lookup_ask *ask,
		  struct lookup_found **found, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_FIND_RECEIVERS, &rows,
		     DB_ARGS(DB_TEXT(ask->exact), DB_TEXT(ask->exact),
			     DB_TEXT(ask->like), DB_TEXT(kinds(req)),
			     DB_DATE(req->today), DB_DATE(req->today),
			     DB_INT(ask->max)));
	if (!e && rows->count == 0 && *ask->exact)
		e = db_query(req->db, req, SQL_FIND_OTHERS, &rows,
			     DB_ARGS(DB_TEXT(ask->exact), DB_TEXT(ask->exact),
				     DB_TEXT(ask->like), DB_INT(ask->max)));
	if (e)
		return e;
	*found = read_found(req, rows);
	*n = rows->count;
	return NULL;
}

/* No agency was followed by so many. */
#define SUCCESSORS_MAX 5

struct err *
act_receiver_successor(struct request *req, const struct unit *ended,
		       struct date on, struct unit **unit)
{
	struct unit *at = NULL;
	int64_t id = ended->id;
	struct err *e = NULL;

	*unit = NULL;
	for (int i = 0; !e && !*unit && id && i < SUCCESSORS_MAX; i++) {
		struct db_rows *rows;

		e = db_query(req->db, req, SQL_FIND_SUCCESSOR, &rows,
			     DB_ARGS(DB_INT(id)));
		id = !e && rows->count ? db_int(rows, 0, 0) : 0;
		if (!e && id)
			e = unit_get(req, req->db, id, &at);
		if (!e && id &&
		    (!date_is_set(at->valid_to) ||
		     date_compare(at->valid_to, on) >= 0))
			e = unit_issuing(req, req->db, id, on, unit);
	}
	return e;
}
