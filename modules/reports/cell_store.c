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

/* Where the lines of the matters stand now, and all their legs. */
static const char SQL_LIST_MATTERS[] =
	"SELECT o.matter_id, o.unit_id, o.officer_key, o.account_id, 1, 0,"
	" 0, 0, 0 FROM obligation o WHERE o.matter_id IN (" P64 ")"
	" UNION ALL SELECT l.matter_id, l.unit_id, l.officer_id, l.account_id,"
	"  0, l.year, l.month, IF(?, l.matters, l.dong), l.slice_id"
	" FROM ledger_leg l FORCE INDEX (ledger_leg_matter)"
	" WHERE l.matter_id IN (" P64 ")";

/* A search for members. */
struct search {
	struct cell_where where;
	struct cell_branch *branches;
	size_t n_branches;
	struct cell_turn turn;	/* what is looked for next ... */
	struct cell_key from;	/* ... behind this */
	struct cell_key *found; /* candidates, in order */
	size_t n_found;
	struct cell_key sure; /* up to here none is missing */
	bool more;	      /* behind it there are others */
};

/* ---- Candidates, merged ---- */

/* By the direction of the search. */
static int
compare(const struct search *search, const struct cell_key *a,
	const struct cell_key *b)
{
	return search->turn.backwards ? cell_key_compare(b, a)
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

MUST_CHECK static struct err *
look(TALLOC_CTX *ctx, struct search *search, const struct cell_branch *branch)
{
	struct cell_key key;
	struct db_rows *rows;
	struct err *e = cell_branch_read(ctx, &search->where, branch,
					 &search->turn, &rows);

	if (e || rows->count == 0)
		return e;
	search->found =
		talloc_realloc(ctx, search->found, struct cell_key,
			       (unsigned)(search->n_found + rows->count));
	for (size_t i = 0; i < rows->count; i++) {
		key = (struct cell_key){ db_int(rows, i, 0), db_int(rows, i, 1),
					 db_int(rows, i, 2) };
		if (cell_where_has(&search->where, key.unit_id))
			search->found[search->n_found++] = key;
	}
	if (rows->count < search->turn.limit)
		return NULL;
	if (!search->more || compare(search, &key, &search->sure) < 0)
		search->sure = key;
	search->more = true;
	return NULL;
}

/* In order, each once, none behind what is sure. */
static void
merge(struct search *search)
{
	size_t n = 0;

	if (search->n_found == 0)
		return;
	qsort(search->found, search->n_found, sizeof(struct cell_key),
	      search->turn.backwards ? compare_down : compare_up);
	for (size_t i = 0; i < search->n_found; i++) {
		const struct cell_key *key = &search->found[i];

		if (search->more && compare(search, key, &search->sure) > 0)
			break;
		if (n == 0 || compare(search, &search->found[n - 1], key) != 0)
			search->found[n++] = *key;
	}
	search->n_found = n;
}

MUST_CHECK static struct err *
find_candidates(TALLOC_CTX *ctx, struct search *search)
{
	struct err *e = NULL;

	search->found = NULL;
	search->n_found = 0;
	search->more = false;
	for (size_t i = 0; !e && i < search->n_branches; i++)
		e = look(ctx, search, &search->branches[i]);
	if (!e)
		merge(search);
	return e;
}

/* ---- Their values ---- */

MUST_CHECK static struct err *
query_matters(TALLOC_CTX *ctx, const struct search *search,
	      const struct cell_key *keys, size_t n, struct db_rows **rows)
{
	struct db_arg args[2 * IDS_MAX + 1];
	struct db_arg *second = args + IDS_MAX + 1;

	for (size_t i = 0; i < IDS_MAX; i++)
		args[i] = second[i] = (struct db_arg)DB_INT(
			keys[i < n ? i : n - 1].matter_id);
	args[IDS_MAX] =
		(struct db_arg)DB_INT(search->where.question->range.in_matters);
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

/* One round: candidates, and which of them are members. */
MUST_CHECK static struct err *
go_round(TALLOC_CTX *ctx, struct search *search, size_t limit,
	 struct cell_member **members, size_t *n)
{
	TALLOC_CTX *scratch = talloc_new(ctx);
	struct err *e = find_candidates(scratch, search);

	for (size_t i = 0; !e && i < search->n_found && *n < limit;
	     i += IDS_MAX) {
		size_t rest = search->n_found - i;

		*members = talloc_realloc(ctx, *members, struct cell_member,
					  (unsigned)(*n + IDS_MAX));
		e = add_members(scratch, search, search->found + i,
				rest < IDS_MAX ? rest : IDS_MAX, *members, n);
	}
	search->from = search->sure;
	search->turn.from = &search->from;
	search->turn.limit *= 2;
	talloc_free(scratch);
	return e;
}

struct err *
cell_members(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	     const struct cell_question *question, const struct cell_turn *turn,
	     struct cell_member **members, size_t *n)
{
	struct search search = { .turn = *turn, .more = true };
	struct err *e = cell_where_read(ctx, db, question, &search.where);

	*members = NULL;
	*n = 0;
	/* A matter mostly has some legs in a range: one round for a page. */
	search.turn.limit = 2 * turn->limit;
	if (!e)
		e = read_branches(ctx, &search, law);
	while (!e && search.more && *n < turn->limit)
		e = go_round(ctx, &search, turn->limit, members, n);
	if (*n > turn->limit)
		*n = turn->limit;
	return e;
}
