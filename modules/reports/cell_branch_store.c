#include "common/base.h"

#include "reports/cell_branch_store.h"
#include "reports/reading.h"

/* Units of a part that are named one by one; of a larger part, which is most of
 * the country, all rows are looked at. */
#define UNITS_MAX 32
#define P8	  "?, ?, ?, ?, ?, ?, ?, ?"
#define P32	  P8 ", " P8 ", " P8 ", " P8

/* From a key on in one direction: unit, officer, id. */
#define BEHIND(unit, officer, id, sign)                                        \
	" AND (" unit sign "? OR (" unit " = ? AND (" officer sign "?"         \
	" OR (" officer " = ? AND " id sign "?))))"
#define ORDER(unit, officer, id, way)                                          \
	" ORDER BY " unit way ", " officer way ", " id way " LIMIT ?"

/* Of a row by kinds of matter ('' is all of them): legs by slice, lines by what
 * their matter is. */
#define IN_SLICES " AND (? = '' OR FIND_IN_SET(l.slice_id, ?))"
#define OF_KINDS                                                               \
	" AND (? = '' OR FIND_IN_SET((SELECT CONCAT(m.basis, '|',"             \
	" m.case_type) FROM matter m WHERE m.id = o.matter_id), ?))"

#define LEGS(units, sign, way)                                                 \
	"SELECT l.unit_id, l.officer_id, l.matter_id"                          \
	" FROM ledger_leg l FORCE INDEX (ledger_leg_list)"                     \
	" WHERE l.account_id = ? AND l.year = ?"                               \
	" AND l.month BETWEEN ? AND ?"                                         \
	" AND l.officer_id BETWEEN ? AND ? AND " units IN_SLICES      \
	BEHIND("l.unit_id", "l.officer_id", "l.matter_id", sign)               \
		ORDER("l.unit_id", "l.officer_id", "l.matter_id", way)

#define STANDING(units, sign, way)                                             \
	"SELECT o.unit_id, o.officer_key, o.matter_id"                         \
	" FROM obligation o FORCE INDEX (obligation_stand)"                    \
	" WHERE o.account_id = ? AND o.officer_key BETWEEN ? AND ? AND " units \
	OF_KINDS BEHIND("o.unit_id", "o.officer_key", "o.matter_id", sign)     \
			ORDER("o.unit_id", "o.officer_key", "o.matter_id", way)

#define NAMED(unit) unit " IN (" P32 ")"

static const char SQL_LIST_LEGS[] = LEGS(NAMED("l.unit_id"), " > ", "");
static const char SQL_LIST_LEGS_BACK[] =
	LEGS(NAMED("l.unit_id"), " < ", " DESC");
static const char SQL_LIST_ALL_LEGS[] = LEGS("TRUE", " > ", "");
static const char SQL_LIST_ALL_LEGS_BACK[] = LEGS("TRUE", " < ", " DESC");

static const char SQL_LIST_STANDING[] = STANDING(NAMED("o.unit_id"), " > ", "");
static const char SQL_LIST_STANDING_BACK[] =
	STANDING(NAMED("o.unit_id"), " < ", " DESC");
static const char SQL_LIST_ALL_STANDING[] = STANDING("TRUE", " > ", "");
static const char SQL_LIST_ALL_STANDING_BACK[] =
	STANDING("TRUE", " < ", " DESC");

static const char SQL_LIST_UNITS[] =
	"SELECT id FROM unit WHERE path LIKE ? AND path LIKE ? ORDER BY id";

/* The units of the part as a LIKE pattern: paths hold digits and "/". */
static const char *
path_pattern(TALLOC_CTX *ctx, const struct cell_question *question)
{
	static const char *const endings[] = {
		[CELL_TREE] = "%",
		[CELL_OFFICE] = "",
		[CELL_BELOW] = "_%",
	};

	return talloc_asprintf(ctx, "%s%s", question->range.path,
			       endings[question->part]);
}

struct err *
cell_where_read(TALLOC_CTX *ctx, struct db *db,
		const struct cell_question *question, struct cell_where *where)
{
	struct db_rows *rows;
	struct err *e;

	*where = (struct cell_where){ .db = db, .question = question };
	e = db_query(db, ctx, SQL_LIST_UNITS, &rows,
		     DB_ARGS(DB_TEXT(path_pattern(ctx, question)),
			     DB_TEXT(question->range.scope)));
	if (e)
		return e;
	where->n_units = rows->count;
	where->units = talloc_array(ctx, int64_t, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		where->units[i] = db_int(rows, i, 0);
	return NULL;
}

bool
cell_where_has(const struct cell_where *where, int64_t unit_id)
{
	size_t from = 0;
	size_t to = where->n_units;

	while (from < to) {
		size_t mid = from + (to - from) / 2;

		if (where->units[mid] == unit_id)
			return true;
		if (where->units[mid] < unit_id)
			from = mid + 1;
		else
			to = mid;
	}
	return false;
}

static const char *
statement_of(const struct cell_where *where, const struct cell_branch *branch,
	     bool backwards)
{
	static const char *const statements[2][2][2] = {
		/* standing, all, backwards */
		{ { SQL_LIST_LEGS, SQL_LIST_LEGS_BACK },
		  { SQL_LIST_ALL_LEGS, SQL_LIST_ALL_LEGS_BACK } },
		{ { SQL_LIST_STANDING, SQL_LIST_STANDING_BACK },
		  { SQL_LIST_ALL_STANDING, SQL_LIST_ALL_STANDING_BACK } },
	};

	return statements[branch->standing][where->n_units > UNITS_MAX]
			 [backwards];
}

struct values {
	struct db_arg args[UNITS_MAX + 16];
	size_t n;
};

static void
bind(struct values *values, struct db_arg arg)
{
	assert(values->n < ARRAY_LEN(values->args));
	values->args[values->n++] = arg;
}

static void
bind_int(struct values *values, int64_t n)
{
	bind(values, (struct db_arg)DB_INT(n));
}

static struct reading_place
place_of(const struct cell_question *question, const struct cell_branch *branch)
{
	int64_t id = question->range.officer_id;
	bool all = !id && !question->of_nobody;

	return (struct reading_place){ branch->account, id,
				       all ? INT64_MAX : id };
}

struct err *
cell_branch_read(TALLOC_CTX *ctx, const struct cell_where *where,
		 const struct cell_branch *branch, const struct cell_turn *turn,
		 struct db_rows **rows)
{
	struct cell_key from = { turn->backwards ? INT64_MAX : 0, 0, 0 };
	const struct cell_question *question = where->question;
	const char *only = branch->standing ? question->kinds
					    : question->slice_ids;
	struct reading_place place = place_of(question, branch);
	struct values values = { .n = 0 };

	if (branch->differing)
		return reading_keys(ctx, where->db, &question->range, &place,
				    turn, rows);
	if (turn->from)
		from = *turn->from;
	bind_int(&values, branch->account);
	if (!branch->standing) {
		bind_int(&values, branch->year);
		bind_int(&values, branch->from);
		bind_int(&values, branch->to);
	}
	bind_int(&values, place.first_officer);
	bind_int(&values, place.last_officer);
	for (size_t i = 0; where->n_units <= UNITS_MAX && i < UNITS_MAX; i++)
		bind_int(&values, i < where->n_units ? where->units[i] : 0);
	bind(&values, (struct db_arg)DB_TEXT(only ? only : ""));
	bind(&values, (struct db_arg)DB_TEXT(only ? only : ""));
	bind_int(&values, from.unit_id);
	bind_int(&values, from.unit_id);
	bind_int(&values, from.officer_id);
	bind_int(&values, from.officer_id);
	bind_int(&values, from.matter_id);
	bind_int(&values, (int64_t)turn->limit);
	return db_query(where->db, ctx,
			statement_of(where, branch, turn->backwards), rows,
			values.args, values.n);
}
