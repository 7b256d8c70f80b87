#include "common/base.h"

#include "common/text.h"
#include "intake/party_store.h"
#include "matter/bearers.h"
#include "matter/person_rules.h"

static const char SQL_LIST_PARTIES[] =
	"SELECT p.id, p.role, p.kind, p.name, p.id_number,"
	" p.birth_year, p.address, p.phone, p.person_id"
	" FROM party p WHERE p.judgment_id = ? ORDER BY p.position, p.id";

static const char SQL_LIST_UNITS[] =
	"SELECT u.id FROM unit u WHERE u.path LIKE ? ORDER BY u.id";

/* One unit at a time: its people by name are a range of an index then, of
 * which as many are read as tell apart those to show. */
#define PEOPLE_READ  "60"
#define BEARERS_READ "150"

#define PEOPLE                                                                 \
	"SELECT x.name, MAX(x.address), MAX(x.id_number)"                      \
	" FROM (SELECT p.name, p.address,"                                     \
	"  COALESCE(p.id_number, '') AS id_number"
#define ONE_EACH                                                               \
	" GROUP BY x.name, IF(x.id_number = '', x.address, x.id_number)"       \
	" ORDER BY x.name LIMIT ?"

static const char SQL_FIND_BY_NAME[] =
	PEOPLE " FROM party p FORCE INDEX (party_unit_name)"
	"  WHERE p.unit_id = ? AND p.name_fold LIKE ?"
	"  ORDER BY p.name_fold LIMIT " PEOPLE_READ ") x" ONE_EACH;

/* A number is somebody's: the last that was written of him comes first. */
static const char SQL_FIND_BY_NUMBER[] =
	"SELECT p.name, p.address, COALESCE(p.id_number, '')"
	" FROM " BEARERS_OF_NUMBER
	" STRAIGHT_JOIN unit u ON u.id = p.unit_id"
	" WHERE u.path LIKE ?"
	" ORDER BY p.id DESC LIMIT " PEOPLE_READ;

static const char SQL_FIND_BEARER[] =
	"SELECT s.name, s.name_fold FROM person s WHERE " HAS_NUMBER;

/* Of many with the same word the first that were entered are looked at. */
static const char SQL_FIND_BY_WORD[] =
	PEOPLE ", CONCAT(' ', p.name_fold) AS fold"
	"  FROM (SELECT t.party_id FROM party_token t"
	"   FORCE INDEX (party_token_unit)"
	"   WHERE t.unit_id = ? AND t.token LIKE ? LIMIT " PEOPLE_READ ") k"
	"  STRAIGHT_JOIN party p ON p.id = k.party_id) x"
	" WHERE x.fold LIKE ?" ONE_EACH;

/* Matters move between units and their parties do not, so bearers are looked
 * for in the whole country: whose name begins so, in its order, then those who
 * have it within their name. Of many the first. */
static const char SQL_FIND_MATTERS[] =
	"SELECT DISTINCT m.id, m.number, m.decided_on, m.debtor_names,"
	" m.account_id, u.short_name"
	" FROM ((SELECT n.id FROM party n FORCE INDEX (party_name)"
	"   WHERE n.name_fold LIKE ? ORDER BY n.name_fold LIMIT " BEARERS_READ
	"  ) UNION SELECT p.id FROM (SELECT t.party_id FROM party_token t"
	"   WHERE t.token LIKE ? LIMIT " BEARERS_READ ") k"
	"   STRAIGHT_JOIN party p ON p.id = k.party_id"
	"   WHERE CONCAT(' ', p.name_fold) LIKE ?) b"
	" STRAIGHT_JOIN matter_party x ON x.party_id = b.id"
	"  AND x.role = 'debtor'"
	" STRAIGHT_JOIN matter m ON m.id = x.matter_id"
	" STRAIGHT_JOIN unit u ON u.id = m.unit_id"
	" WHERE u.path LIKE ? AND (? = 0 OR m.officer_id = ?)"
	" ORDER BY m.ended_on IS NOT NULL, m.decided_on DESC, m.id DESC"
	" LIMIT ?";

/* The longest word of a folded text: the one an index search starts with.
 * Memory of ctx; "" for "". */
static const char *
party_key_token(TALLOC_CTX *ctx, const char *fold)
{
	const char *best = "";
	size_t best_length = 0;

	for (const char *at = fold; *at;) {
		size_t length = strcspn(at, " ");

		if (length > best_length) {
			best = at;
			best_length = length;
		}
		at += length;
		at += strspn(at, " ");
	}
	return talloc_strndup(ctx, best, best_length);
}

struct err *
judgment_parties(struct request *req, const struct judgment *of,
		 struct party **parties, size_t *n)
{
	struct party *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_LIST_PARTIES, &rows,
		     DB_ARGS(DB_INT(of->id)));
	if (e)
		return e;
	found = talloc_zero_array(req, struct party, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].id = db_int(rows, i, 0);
		found[i].role = db_text(rows, i, 1);
		found[i].role_label = law_label(req->law, "party_role",
						found[i].role, of->received_on);
		found[i].kind = db_text(rows, i, 2);
		found[i].name = db_text(rows, i, 3);
		found[i].id_number = db_text(rows, i, 4);
		found[i].birth_year = db_int(rows, i, 5);
		found[i].address = db_text(rows, i, 6);
		found[i].phone = db_text(rows, i, 7);
		found[i].person_id = db_int(rows, i, 8);
	}
	*parties = found;
	*n = rows->count;
	return NULL;
}

static bool
is_same_person(const struct known_person *a, const struct known_person *b)
{
	bool numbered = !text_empty(a->id_number) || !text_empty(b->id_number);

	return text_same(a->name, b->name) &&
	       (numbered ? text_same(a->id_number, b->id_number)
			 : text_same(a->address, b->address));
}

/* A search over units, one after the other, until max people are found. */
struct people {
	struct known_person *found;
	size_t n;
	size_t max;
};

static void
take_people(struct people *people, const struct db_rows *rows)
{
	for (size_t i = 0; i < rows->count && people->n < people->max; i++) {
		struct known_person person = {
			.name = db_text(rows, i, 0),
			.address = db_text(rows, i, 1),
			.id_number = db_text(rows, i, 2),
		};
		size_t k = 0;

		while (k < people->n &&
		       !is_same_person(&people->found[k], &person))
			k++;
		if (k == people->n)
			people->found[people->n++] = person;
	}
}

MUST_CHECK static struct err *
find_by_name(TALLOC_CTX *ctx, struct db *db, int64_t unit_id, const char *fold,
	     struct people *people)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_BY_NAME, &rows,
		     DB_ARGS(DB_INT(unit_id),
			     DB_TEXT(talloc_asprintf(ctx, "%s%%", fold)),
			     DB_INT((int64_t)people->max)));
	if (!e)
		take_people(people, rows);
	return e;
}

MUST_CHECK static struct err *
find_by_word(TALLOC_CTX *ctx, struct db *db, int64_t unit_id, const char *fold,
	     struct people *people)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_BY_WORD, &rows,
		     DB_ARGS(DB_INT(unit_id),
			     DB_TEXT(talloc_asprintf(
				     ctx, "%s%%", party_key_token(ctx, fold))),
			     DB_TEXT(talloc_asprintf(ctx, "%% %s%%", fold)),
			     DB_INT((int64_t)people->max)));
	if (!e)
		take_people(people, rows);
	return e;
}

MUST_CHECK static struct err *
find_by_number(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	       const char *number, struct people *people)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_BY_NUMBER, &rows,
		     DB_ARGS(DB_TEXT(number), DB_TEXT(scope->path_like)));
	if (!e)
		take_people(people, rows);
	return e;
}

struct err *
party_bearer(struct request *req, const char *typed, const char *name,
	     const char **bearer)
{
	const char *number = person_number(req, typed);
	struct db_rows *rows;
	struct err *e;

	*bearer = NULL;
	if (!number)
		return NULL;
	e = db_query(req->db, req, SQL_FIND_BEARER, &rows,
		     DB_ARGS(DB_TEXT(number)));
	if (!e && rows->count > 0 &&
	    !text_same(text_fold(req, name), db_text(rows, 0, 1)))
		*bearer = db_text(rows, 0, 0);
	return e;
}

struct err *
party_find(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	   const char *text, int64_t max, struct known_person **found,
	   size_t *n)
{
	const char *fold = text_fold(ctx, text);
	const char *number = person_number(ctx, text);
	struct people people = { .max = (size_t)max };
	struct db_rows *units;
	struct err *e;

	people.found =
		talloc_zero_array(ctx, struct known_person, (unsigned)max + 1);
	if (number) {
		e = find_by_number(ctx, db, scope, number, &people);
		*found = people.found;
		*n = people.n;
		return e;
	}
	e = db_query(db, ctx, SQL_LIST_UNITS, &units,
		     DB_ARGS(DB_TEXT(scope->path_like)));
	if (e)
		return e;
	for (size_t i = 0; !e && i < units->count && people.n < people.max; i++)
		e = find_by_name(ctx, db, db_int(units, i, 0), fold, &people);
	for (size_t i = 0; !e && i < units->count && people.n < people.max; i++)
		e = find_by_word(ctx, db, db_int(units, i, 0), fold, &people);
	*found = people.found;
	*n = people.n;
	return e;
}

struct err *
party_matters(struct request *req, const char *text, int64_t max,
	      struct related_matter **matters, size_t *n)
{
	const char *fold = text_fold(req, text);
	const char *start = talloc_asprintf(req, "%s%%", fold);
	const char *word = party_key_token(req, fold);
	struct related_matter *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_FIND_MATTERS, &rows,
		     DB_ARGS(DB_TEXT(start),
			     DB_TEXT(talloc_asprintf(req, "%s%%", word)),
			     DB_TEXT(talloc_asprintf(req, "%% %s%%", fold)),
			     DB_SCOPE(&req->scope), DB_INT(max)));
	if (e)
		return e;
	found = talloc_zero_array(req, struct related_matter,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].id = db_int(rows, i, 0);
		found[i].number = db_text(rows, i, 1);
		found[i].decided_on = db_date(rows, i, 2);
		found[i].debtors = db_text(rows, i, 3);
		found[i].state =
			law_account_label(req->law, db_int(rows, i, 4));
		found[i].unit = db_text(rows, i, 5);
	}
	*matters = found;
	*n = rows->count;
	return NULL;
}
