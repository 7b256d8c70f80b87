#include "common/base.h"

#include "common/session.h"
#include "common/text.h"
#include "intake/person.h"
#include "matter/bearers.h"
#include "matter/person_rules.h"

/* In the order of read_person(). */
#define PERSON_COLUMNS                                                         \
	" s.id, s.kind, s.name, s.name_fold, s.number, s.birth_year,"          \
	" (SELECT COUNT(*) FROM party x WHERE x.person_id = s.id),"            \
	" COUNT(*), COALESCE(MAX(NULLIF(p.address, '')), ''), MAX(j.number)"

#define OF_SCOPE                                                               \
	" STRAIGHT_JOIN unit u ON u.id = p.unit_id AND u.path LIKE ?"          \
	" STRAIGHT_JOIN judgment j ON j.id = p.judgment_id"

static const char SQL_GET_PERSON[] =
	"SELECT" PERSON_COLUMNS " FROM person s"
	" STRAIGHT_JOIN party p ON p.person_id = s.id" OF_SCOPE
	" WHERE s.id = ? GROUP BY s.id";

static const char SQL_LOCK_PERSONS[] =
	"SELECT id FROM person WHERE id IN (?, ?) ORDER BY id FOR UPDATE";

static const char SQL_LIST_PARTIES[] =
	"SELECT p.judgment_id, j.number, j.court, j.received_on, p.role,"
	" p.name, p.id_number, p.birth_year, p.address, u.short_name"
	" FROM party p" OF_SCOPE
	" WHERE p.person_id = ? ORDER BY j.received_on DESC, p.id";

/* One unit at a time: its people by name are a range of an index then. */
static const char SQL_FIND_BY_NAME[] =
	"SELECT" PERSON_COLUMNS " FROM unit u"
	" STRAIGHT_JOIN party p FORCE INDEX (party_unit_name)"
	"  ON p.unit_id = u.id AND p.name_fold LIKE ?"
	" STRAIGHT_JOIN person s ON s.id = p.person_id"
	" STRAIGHT_JOIN judgment j ON j.id = p.judgment_id"
	" WHERE u.path LIKE ? AND s.id <> ?"
	" GROUP BY s.id ORDER BY s.name, s.id LIMIT ?";

static const char SQL_FIND_BY_NUMBER[] =
	"SELECT" PERSON_COLUMNS " FROM person s"
	" STRAIGHT_JOIN party p ON p.person_id = s.id" OF_SCOPE
	" WHERE " HAS_NUMBER " AND s.id <> ? GROUP BY s.id LIMIT ?";

static const char SQL_LIST_MERGES[] =
	"SELECT g.id, g.from_id, g.into_id, s.name, g.reason, a.name,"
	" g.recorded_at, COUNT(*), SUM(u.path LIKE ?),"
	" SUM(p.person_id <> g.into_id)"
	" FROM person_merge g JOIN person s ON s.id = g.from_id"
	" JOIN person_merge_party x ON x.merge_id = g.id"
	" JOIN party p ON p.id = x.party_id JOIN unit u ON u.id = p.unit_id"
	" LEFT JOIN account a ON a.id = g.account_id"
	" WHERE g.into_id = ? AND g.kind = 'merged' AND NOT EXISTS"
	"  (SELECT 1 FROM person_merge z WHERE z.undoes_id = g.id)"
	" GROUP BY g.id ORDER BY g.id DESC";

static const char SQL_ADD_MERGE[] =
	"INSERT INTO person_merge (kind, from_id, into_id, undoes_id, reason,"
	" account_id) VALUES (?, ?, ?, ?, ?, ?)";

static const char SQL_ADD_MERGED[] =
	"INSERT INTO person_merge_party (merge_id, party_id)"
	" SELECT ?, id FROM party WHERE person_id = ?";

static const char SQL_MOVE_PARTIES[] =
	"UPDATE party SET person_id = ? WHERE person_id = ?";

static const char SQL_MOVE_BACK[] =
	"UPDATE party p JOIN person_merge_party x ON x.party_id = p.id"
	" SET p.person_id = ? WHERE x.merge_id = ?";

static struct person
read_person(const struct db_rows *rows, size_t i)
{
	return (struct person){
		.id = db_int(rows, i, 0),
		.kind = db_text(rows, i, 1),
		.name = db_text(rows, i, 2),
		.name_fold = db_text(rows, i, 3),
		.number = db_text(rows, i, 4),
		.birth_year = db_int(rows, i, 5),
		.n_parties = db_int(rows, i, 6),
		.n_seen = db_int(rows, i, 7),
		.address = db_text(rows, i, 8),
		.judgment = db_text(rows, i, 9),
	};
}

struct err *
person_get(struct request *req, int64_t id, struct person **person)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_GET_PERSON, &rows,
		     DB_ARGS(DB_TEXT(req->scope.path_like), DB_INT(id)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, NULL, "TH5440: person %" PRId64,
			       id);
	*person = talloc(req, struct person);
	**person = read_person(rows, 0);
	return NULL;
}

struct err *
person_lock(struct request *req, int64_t a, int64_t b)
{
	struct db_rows *rows;

	return db_query(req->db, req, SQL_LOCK_PERSONS, &rows,
			DB_ARGS(DB_INT(a), DB_INT(b)));
}

struct err *
person_parties(struct request *req, int64_t id, struct person_party **parties,
	       size_t *n)
{
	struct person_party *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_LIST_PARTIES, &rows,
		     DB_ARGS(DB_TEXT(req->scope.path_like), DB_INT(id)));
	if (e)
		return e;
	found = talloc_array(req, struct person_party,
			     (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		found[i] = (struct person_party){
			.judgment_id = db_int(rows, i, 0),
			.judgment = db_text(rows, i, 1),
			.court = db_text(rows, i, 2),
			.received_on = db_date(rows, i, 3),
			.role = db_text(rows, i, 4),
			.name = db_text(rows, i, 5),
			.id_number = db_text(rows, i, 6),
			.birth_year = db_int(rows, i, 7),
			.address = db_text(rows, i, 8),
			.unit = db_text(rows, i, 9),
		};
	*parties = found;
	*n = rows->count;
	return NULL;
}

struct err *
person_candidates(struct request *req, int64_t id, const char *find,
		  struct person **found, size_t *n)
{
	const char *number = person_number(req, find);
	const char *name = talloc_asprintf(req, "%s%%", text_fold(req, find));
	struct db_rows *rows;
	struct err *e;

	if (number)
		e = db_query(req->db, req, SQL_FIND_BY_NUMBER, &rows,
			     DB_ARGS(DB_TEXT(req->scope.path_like),
				     DB_TEXT(number), DB_INT(id),
				     DB_INT(PERSON_CANDIDATES_MAX)));
	else
		e = db_query(req->db, req, SQL_FIND_BY_NAME, &rows,
			     DB_ARGS(DB_TEXT(name),
				     DB_TEXT(req->scope.path_like), DB_INT(id),
				     DB_INT(PERSON_CANDIDATES_MAX)));
	if (e)
		return e;
	*found = talloc_array(req, struct person, (unsigned)rows->count + 1);
	*n = rows->count;
	for (size_t i = 0; i < rows->count; i++)
		(*found)[i] = read_person(rows, i);
	return NULL;
}

struct err *
person_merges(struct request *req, int64_t id, struct person_merge **merges,
	      size_t *n)
{
	struct person_merge *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_LIST_MERGES, &rows,
		     DB_ARGS(DB_TEXT(req->scope.path_like), DB_INT(id)));
	if (e)
		return e;
	found = talloc_array(req, struct person_merge,
			     (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		found[i] = (struct person_merge){
			.id = db_int(rows, i, 0),
			.from_id = db_int(rows, i, 1),
			.into_id = db_int(rows, i, 2),
			.name = db_text(rows, i, 3),
			.reason = db_text(rows, i, 4),
			.by = db_text(rows, i, 5),
			.at = date_time_text(req, db_text(rows, i, 6)),
			.n_parties = db_int(rows, i, 7),
			.n_seen = db_int(rows, i, 8),
			.n_gone = db_int(rows, i, 9),
		};
	*merges = found;
	*n = rows->count;
	return NULL;
}

struct err *
person_merge(struct request *req, int64_t from_id, int64_t into_id,
	     const char *reason)
{
	int64_t id;
	struct err *e;

	e = db_insert(req->db, SQL_ADD_MERGE, &id,
		      DB_ARGS(DB_TEXT("merged"), DB_INT(from_id),
			      DB_INT(into_id), DB_ID(0), DB_TEXT(reason),
			      DB_INT(req->session->account_id)));
	if (!e)
		e = db_run(req->db, SQL_ADD_MERGED,
			   DB_ARGS(DB_INT(id), DB_INT(from_id)));
	return e ? e
		 : db_run(req->db, SQL_MOVE_PARTIES,
			  DB_ARGS(DB_INT(into_id), DB_INT(from_id)));
}

struct err *
person_part(struct request *req, const struct person_merge *merge,
	    const char *reason)
{
	int64_t id;
	struct err *e;

	e = db_insert(req->db, SQL_ADD_MERGE, &id,
		      DB_ARGS(DB_TEXT("parted"), DB_INT(merge->from_id),
			      DB_INT(merge->into_id), DB_INT(merge->id),
			      DB_TEXT(reason),
			      DB_INT(req->session->account_id)));
	return e ? e
		 : db_run(req->db, SQL_MOVE_BACK,
			  DB_ARGS(DB_INT(merge->from_id), DB_INT(merge->id)));
}
