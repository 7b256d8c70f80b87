#include "common/base.h"

#include "law/law.h"
#include "reports/cell_branch_store.h"

/* Matters whose legs are read at once. */
#define IDS_MAX 64

#define P8  "?, ?, ?, ?, ?, ?, ?, ?"
#define P64 P8 ", " P8 ", " P8 ", " P8 ", " P8 ", " P8 ", " P8 ", " P8

/* The ends of a range of the index: MIN() and MAX() would read all of it. */
#define YEAR_OF(way)                                                           \
	"COALESCE((SELECT l.year FROM ledger_leg l"                            \
	" FORCE INDEX (ledger_leg_list) WHERE l.account_id = a.id"             \
	" ORDER BY l.year" way " LIMIT 1), 0)"

static const char SQL_LIST_YEARS[] = "SELECT a.id, " YEAR_OF("") ", " YEAR_OF(
	" DESC") " FROM ledger_account a";

/* Where the lines of the matters stand now, and all their legs: of those that
 * were there at the end of the period. */
#define THERE "d.id IN (" P64 ") AND d.decided_on <= ?"
static const char SQL_LIST_MATTERS[] =
	"SELECT STRAIGHT_JOIN o.matter_id, o.unit_id, o.officer_key,"
	" o.account_id, 1, 0, 0, 0, 0, NULL, 0, 0"
	" FROM matter d JOIN obligation o ON o.matter_id = d.id WHERE " THERE
	" UNION ALL SELECT STRAIGHT_JOIN l.matter_id, l.unit_id, l.officer_id,"
	"  l.account_id, 0, l.year, l.month, IF(?, l.matters, l.dong),"
	"  l.slice_id, l.effective_on, l.late,"
	"  l.recorded_at >= ? + INTERVAL 17 HOUR FROM matter d"
	" JOIN ledger_leg l FORCE INDEX (ledger_leg_matter)"
	"  ON l.matter_id = d.id WHERE " THERE;

/* One place where members are looked for, read on as far as it is needed. */
struct lane {
	const struct cell_branch *branch;
	struct cell_key *keys; /* read and not looked at yet, in order */
	size_t at;
	size_t n;
	struct cell_key last; /* up to here it was read */
	bool more;	      /* behind it there are others */
	size_t limit;	      /* so many are read next */
};

/* A search for members. */
struct search {
	struct cell_where where;
	struct cell_branch *branches;
	size_t n_branches;
	bool backwards;
	const struct cell_key *from; /* behind this; NULL: all */
	struct lane *lanes;	     /* of each branch */
	struct cell_key *found;	     /* candidates, in order */
	size_t n_found;
};

/* A page needs as many of a place at most, when all of them are members. */
#define LANE_MAX 1024

/* ---- Candidates, merged ---- */

/* By the direction of the search. */
static int
compare(const struct search *search, const struct cell_key *a,
	const struct cell_key *b)
{
	return search->backwards ? cell_key_compare(b, a)
				 : cell_key_compare(a, b);
}

static int
compare_up(const void *a, const void *b)
{
	return cell_key_compare(a, b);
}

static int
compare_down(const void *a, const void *b)
{
	return cell_key_compare(b, a);
}

static void
begin_lanes(TALLOC_CTX *ctx, struct search *search, size_t limit)
{
	search->lanes = talloc_zero_array(ctx, struct lane,
					  (unsigned)search->n_branches + 1);
	for (size_t i = 0; i < search->n_branches; i++) {
		struct lane *lane = &search->lanes[i];

		lane->branch = &search->branches[i];
		lane->more = true;
		lane->limit = limit < LANE_MAX ? limit : LANE_MAX;
		if (search->from)
			lane->last = *search->from;
	}
}

/* Reads on where all that was read is looked at. */
MUST_CHECK static struct err *
read_on(struct search *search, struct lane *lane, bool first)
{
	const struct cell_turn turn = {
		.backwards = search->backwards,
		.from = first ? search->from : &lane->last,
		.limit = lane->limit,
	};
	struct db_rows *rows;
	struct err *e;

	if (lane->at < lane->n || !lane->more)
		return NULL;
	talloc_free(lane->keys);
	lane->at = lane->n = 0;
	e = cell_branch_read(search->lanes, &search->where, lane->branch, &turn,
			     &rows);
	if (e)
		return e;
	lane->keys = talloc_array(search->lanes, struct cell_key,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		lane->last = (struct cell_key){ db_int(rows, i, 0),
						db_int(rows, i, 1),
						db_int(rows, i, 2) };
		if (cell_where_has(&search->where, lane->last.unit_id))
			lane->keys[lane->n++] = lane->last;
	}
	lane->more = rows->count == lane->limit;
	if (lane->limit < LANE_MAX)
		lane->limit *= 2;
	talloc_free(rows);
	return NULL;
}

/* Up to where every lane was read; NULL: to its end. */
static const struct cell_key *
sure_of(const struct search *search)
{
	const struct cell_key *sure = NULL;

	for (size_t i = 0; i < search->n_branches; i++) {
		const struct lane *lane = &search->lanes[i];

		if (lane->more &&
		    (!sure || compare(search, &lane->last, sure) < 0))
			sure = &lane->last;
	}
	return sure;
}

/* Candidates up to where none is missing, in order, each once. */
static void
merge(struct search *search, const struct cell_key *sure)
{
	size_t n = 0;

	search->n_found = 0;
	for (size_t i = 0; i < search->n_branches; i++) {
		struct lane *lane = &search->lanes[i];

		search->found = talloc_realloc(
			search->lanes, search->found, struct cell_key,
			(unsigned)(search->n_found + lane->n - lane->at + 1));
		while (lane->at < lane->n &&
		       (!sure ||
			compare(search, &lane->keys[lane->at], sure) <= 0))
			search->found[search->n_found++] =
				lane->keys[lane->at++];
	}
	if (search->n_found == 0)
		return;
	qsort(search->found, search->n_found, sizeof(struct cell_key),
	      search->backwards ? compare_down : compare_up);
	for (size_t i = 0; i < search->n_found; i++) {
		const struct cell_key *key = &search->found[i];

		if (n == 0 || compare(search, &search->found[n - 1], key) != 0)
			search->found[n++] = *key;
	}
	search->n_found = n;
}

/* The next candidates; *more: there may be others behind them. */
MUST_CHECK static struct err *
find_candidates(struct search *search, bool first, bool *more)
{
	const struct cell_key *sure;
	struct err *e = NULL;

	for (size_t i = 0; !e && i < search->n_branches; i++)
		e = read_on(search, &search->lanes[i], first);
	if (e)
		return e;
	sure = sure_of(search);
	*more = sure != NULL;
	merge(search, sure);
	return NULL;
}

/* ---- Their values ---- */

MUST_CHECK static struct err *
query_matters(TALLOC_CTX *ctx, const struct search *search,
	      const struct cell_key *keys, size_t n, struct db_rows **rows)
{
	const struct report_range *range = &search->where.question->range;
	struct db_arg args[2 * IDS_MAX + 4];
	struct db_arg *second = args + IDS_MAX + 3;

	for (size_t i = 0; i < IDS_MAX; i++)
		args[i] = second[i] = (struct db_arg)DB_INT(
			keys[i < n ? i : n - 1].matter_id);
	args[IDS_MAX] = second[IDS_MAX] = (struct db_arg)DB_DATE(range->to);
	args[IDS_MAX + 1] = (struct db_arg)DB_INT(range->in_matters);
	args[IDS_MAX + 2] = (struct db_arg)DB_DATE(range->known_on);
	return db_query(search->where.db, ctx, SQL_LIST_MATTERS, rows, args,
			ARRAY_LEN(args));
}

static struct cell_leg
read_leg(const struct db_rows *rows, size_t i)
{
	return (struct cell_leg){
		.key = { db_int(rows, i, 1), db_int(rows, i, 2),
			 db_int(rows, i, 0) },
		.account = (int)db_int(rows, i, 3),
		.is_standing = db_int(rows, i, 4) != 0,
		.year = (int)db_int(rows, i, 5),
		.month = (int)db_int(rows, i, 6),
		.amount = db_int(rows, i, 7),
		.slice_id = db_int(rows, i, 8),
		.on = db_date(rows, i, 9),
		.late = db_int(rows, i, 10) != 0,
		.since = db_int(rows, i, 11) != 0,
	};
}

/* What a candidate is, by the legs of a batch; false when it has no value, or
 * its place is another. */
static bool
is_member(TALLOC_CTX *ctx, const struct search *search,
	  const struct cell_key *key, const struct db_rows *rows,
	  struct cell_member *member)
{
	struct cell_leg *legs =
		talloc_array(ctx, struct cell_leg, (unsigned)rows->count + 1);
	size_t n = 0;

	for (size_t i = 0; i < rows->count; i++) {
		if (db_int(rows, i, 0) == key->matter_id &&
		    cell_where_has(&search->where, db_int(rows, i, 1)))
			legs[n++] = read_leg(rows, i);
	}
	*member = cell_member_of(search->where.question, search->branches,
				 search->n_branches, legs, n);
	talloc_free(legs);
	return (member->value || member->other) &&
	       cell_key_compare(&member->key, key) == 0;
}

/* Adds those of a batch of candidates that are members, up to limit. */
MUST_CHECK static struct err *
add_members(TALLOC_CTX *ctx, const struct search *search,
	    const struct cell_key *keys, size_t n_keys,
	    struct cell_member *members, size_t *n)
{
	struct db_rows *rows;
	struct err *e = query_matters(ctx, search, keys, n_keys, &rows);

	for (size_t i = 0; !e && i < n_keys; i++) {
		if (is_member(ctx, search, &keys[i], rows, &members[*n]))
			(*n)++;
	}
	return e;
}

/* ---- The search ---- */

MUST_CHECK static struct err *
read_branches(TALLOC_CTX *ctx, struct search *search, const struct law *law)
{
	struct db_rows *rows;
	struct cell_years *years;
	struct err *e;

	e = db_query(search->where.db, ctx, SQL_LIST_YEARS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	years = talloc_zero_array(ctx, struct cell_years,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		years[i] = (struct cell_years){ (int)db_int(rows, i, 0),
						(int)db_int(rows, i, 1),
						(int)db_int(rows, i, 2) };
	search->branches =
		cell_branches(ctx, search->where.question,
			      law_chart(law, search->where.question->range.to),
			      years, rows->count, &search->n_branches);
	return NULL;
}

/* Adds the candidates that are members, up to limit. */
MUST_CHECK static struct err *
look_at(TALLOC_CTX *ctx, const struct search *search, size_t limit,
	struct cell_member **members, size_t *n)
{
	TALLOC_CTX *scratch = talloc_new(ctx);
	struct err *e = NULL;

	for (size_t i = 0; !e && i < search->n_found && *n < limit;
	     i += IDS_MAX) {
		size_t rest = search->n_found - i;

		*members = talloc_realloc(ctx, *members, struct cell_member,
					  (unsigned)(*n + IDS_MAX));
		e = add_members(scratch, search, search->found + i,
				rest < IDS_MAX ? rest : IDS_MAX, *members, n);
	}
	talloc_free(scratch);
	return e;
}

struct err *
cell_members(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	     const struct cell_question *question, const struct cell_turn *turn,
	     struct cell_member **members, size_t *n)
{
	struct search search = { .backwards = turn->backwards,
				 .from = turn->from };
	bool more = true;
	struct err *e = cell_where_read(ctx, db, question, &search.where);

	*members = NULL;
	*n = 0;
	if (!e)
		e = read_branches(ctx, &search, law);
	if (!e)
		begin_lanes(ctx, &search, turn->limit);
	for (bool first = true; !e && more && *n < turn->limit; first = false) {
		e = find_candidates(&search, first, &more);
		if (!e)
			e = look_at(ctx, &search, turn->limit, members, n);
	}
	if (*n > turn->limit)
		*n = turn->limit;
	talloc_free(search.lanes);
	return e;
}
