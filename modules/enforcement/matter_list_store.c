#include "common/base.h"

#include "common/text.h"
#include "enforcement/matter_list_store.h"
#include "matter/creditor_sql.h"

/* The columns that read_line() reads, from aliases m, a, u and o. */
#define LINE_COLUMNS                                                           \
	"SELECT m.id, m.number, m.decided_on, m.debtor_names, "                \
	CREDITOR_OF("m.creditor_names") ","                                    \
	" a.code, a.label, m.owed_dong, m.balance_dong,"                       \
	" m.held_dong, m.due_on, m.ended_on, m.version,"                       \
	" u.short_name, o.name,"                                               \
	" (SELECT w.label FROM due w WHERE w.matter_id = m.id"                 \
	"  AND w.done_on IS NULL ORDER BY w.due_on, w.id LIMIT 1),"            \
	" a.kind = 'book'"

#define LINE_TABLES                                                            \
	" JOIN unit u ON u.id = m.unit_id"                                     \
	" JOIN ledger_account a ON a.id = m.account_id"                        \
	" LEFT JOIN officer o ON o.id = m.officer_id"

#define INBOX_HALF                                                             \
	" FROM matter d JOIN unit v ON v.id = d.unit_id"                       \
	" WHERE d.officer_id = ? AND d.ended_on IS NULL"                       \
	" AND v.path LIKE ? AND (? = 0 OR d.officer_id = ?)"

/*
 * The officer's inbox. Both halves read the index matter_inbox in its order
 * and stop after the rows that are shown; one ORDER BY over both kinds would
 * sort every open matter of the officer first.
 */
static const char SQL_LIST_INBOX[] =
	LINE_COLUMNS
	" FROM ((SELECT STRAIGHT_JOIN d.id, 0 AS late" INBOX_HALF
	"   AND d.due_on IS NOT NULL ORDER BY d.due_on, d.id LIMIT ?)"
	"  UNION ALL (SELECT STRAIGHT_JOIN d.id, 1 AS late" INBOX_HALF
	"   AND d.due_on IS NULL ORDER BY d.id LIMIT ?)) f"
	" JOIN matter m ON m.id = f.id" LINE_TABLES
	" ORDER BY f.late, m.due_on, m.id LIMIT ? OFFSET ?";

/* What every filter of the list narrows, on the matter of this alias and the
 * unit u; a value of 0 or NULL asks nothing. */
#define LINE_FILTERS(m)                                                        \
	" u.path LIKE ? AND (? = 0 OR " #m ".officer_id = ?)"                  \
	" AND (? = 0 OR " #m ".officer_id = ?)"                                \
	" AND (? = 0 OR " #m ".account_id = ?)"                                \
	" AND (? IS NULL OR " #m ".decided_on >= ?)"                           \
	" AND (? IS NULL OR " #m ".decided_on <= ?)"                           \
	" AND (? IS NULL OR " #m ".due_on >= ?)"                               \
	" AND (? IS NULL OR " #m ".due_on <= ?)"                               \
	" AND (? = 0 OR " #m ".due_on IS NULL AND " #m ".ended_on IS NULL"     \
	"  AND " #m ".account_id NOT IN (SELECT b.id FROM ledger_account b"    \
	"   WHERE b.kind = 'book'))"                                           \
	" AND (? = 0 OR " #m ".held_dong > 0)"

#define OPEN_FILTERS(m) LINE_FILTERS(m) " AND " #m ".ended_on IS NULL"

/* Found by number of decision or judgment, or by the name of a party: one
 * syllable by the index, the whole name by what is left. */
#define FOUND_MATTERS                                                          \
	" FROM (SELECT n.id FROM matter n WHERE n.number_fold LIKE ?"          \
	"  UNION SELECT k.id FROM judgment j"                                  \
	"   JOIN matter k ON k.judgment_id = j.id WHERE j.number_fold LIKE ?"  \
	"  UNION SELECT mp.matter_id FROM party_token t"                       \
	"   JOIN party p ON p.id = t.party_id"                                 \
	"   JOIN matter_party mp ON mp.party_id = p.id"                        \
	"   WHERE t.token LIKE ? AND p.name_fold LIKE ?) f"                    \
	" JOIN matter m ON m.id = f.id"

#define OPEN_HALF(index)                                                       \
	" FROM matter d FORCE INDEX (" index ")"                               \
	" JOIN unit u ON u.id = d.unit_id WHERE" OPEN_FILTERS(d)

/* Open matters in the order of an index, like the inbox. */
#define LIST_OPEN(index)                                                       \
	LINE_COLUMNS                                                           \
	" FROM ((SELECT STRAIGHT_JOIN d.id, 0 AS late" OPEN_HALF(index)        \
	"   AND d.due_on IS NOT NULL ORDER BY d.due_on, d.id LIMIT ?)"         \
	"  UNION ALL (SELECT STRAIGHT_JOIN d.id, 1 AS late" OPEN_HALF(index)   \
	"   AND d.due_on IS NULL ORDER BY d.id LIMIT ?)) f"                    \
	" JOIN matter m ON m.id = f.id" LINE_TABLES                            \
	" ORDER BY f.late, m.due_on, m.id LIMIT ? OFFSET ?"

static const char SQL_LIST_OPEN[] = LIST_OPEN("matter_due");
static const char SQL_LIST_OPEN_OF_OFFICER[] = LIST_OPEN("matter_inbox");

/* Where no index has the order: few matters, or a filter on what the index
 * does not hold. */
static const char SQL_LIST_OPEN_SORTED[] = LINE_COLUMNS
	" FROM matter m" LINE_TABLES " WHERE" OPEN_FILTERS(m)
	" ORDER BY m.due_on IS NULL, m.due_on, m.id LIMIT ? OFFSET ?";

static const char SQL_COUNT_OPEN[] =
	"SELECT COUNT(*) FROM (SELECT m.id FROM matter m"
	" JOIN unit u ON u.id = m.unit_id WHERE" OPEN_FILTERS(m)
	" LIMIT ?) n";

static const char SQL_LIST_DONE[] = LINE_COLUMNS
	" FROM matter m" LINE_TABLES
	" WHERE" LINE_FILTERS(m) " AND m.ended_on IS NOT NULL"
	" ORDER BY m.ended_on DESC, m.id DESC LIMIT ? OFFSET ?";

static const char SQL_COUNT_DONE[] =
	"SELECT COUNT(*) FROM (SELECT m.id FROM matter m"
	" JOIN unit u ON u.id = m.unit_id WHERE" LINE_FILTERS(m)
	" AND m.ended_on IS NOT NULL LIMIT ?) n";

static const char SQL_LIST_FOUND[] = LINE_COLUMNS
	FOUND_MATTERS LINE_TABLES " WHERE" LINE_FILTERS(m)
	" ORDER BY m.ended_on IS NOT NULL, m.due_on IS NULL, m.due_on, m.id"
	" LIMIT ? OFFSET ?";

static const char SQL_COUNT_FOUND[] =
	"SELECT COUNT(*) FROM (SELECT m.id" FOUND_MATTERS
	" JOIN unit u ON u.id = m.unit_id WHERE" LINE_FILTERS(m)
	" LIMIT ?) n";

static const char SQL_LIST_UNASSIGNED[] = LINE_COLUMNS
	" FROM matter m" LINE_TABLES
	" WHERE u.path LIKE ? AND (? = 0 OR m.officer_id = ?)"
	" AND m.officer_id IS NULL AND m.ended_on IS NULL"
	" ORDER BY m.decided_on, m.id LIMIT ? OFFSET ?";

static const char SQL_GET_LINE[] = LINE_COLUMNS
	" FROM matter m" LINE_TABLES
	" WHERE m.id = ? AND u.path LIKE ? AND (? = 0 OR m.officer_id = ?)";

static void
read_line(const struct db_rows *rows, size_t i, struct matter_line *line)
{
	line->id = db_int(rows, i, 0);
	line->number = db_text(rows, i, 1);
	line->decided_on = db_date(rows, i, 2);
	line->debtors = db_text(rows, i, 3);
	line->creditors = db_text(rows, i, 4);
	line->account_code = db_text(rows, i, 5);
	line->account_label = db_text(rows, i, 6);
	line->owed_dong = db_int(rows, i, 7);
	line->left_dong = db_int(rows, i, 8);
	line->held_dong = db_int(rows, i, 9);
	line->due_on = db_date(rows, i, 10);
	line->ended_on = db_date(rows, i, 11);
	line->version = db_int(rows, i, 12);
	line->unit = db_text(rows, i, 13);
	line->officer = db_text(rows, i, 14);
	line->due_label = db_text(rows, i, 15);
	line->kept_apart = db_int(rows, i, 16) != 0;
}

/* Runs a statement of LINE_COLUMNS. */
MUST_CHECK static struct err *
read_lines(TALLOC_CTX *ctx, struct db *db, const char *sql,
	   const struct db_arg *args, size_t n_args,
	   struct matter_line **lines, size_t *n)
{
	struct matter_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, sql, &rows, args, n_args);
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct matter_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		read_line(rows, i, &found[i]);
	*lines = found;
	*n = rows->count;
	return NULL;
}

#define ARGS_MAX 40
/* The values of a statement, in the order of its text. */
struct arguments {
	struct db_arg list[ARGS_MAX];
	size_t n;
};

static void
bind(struct arguments *args, struct db_arg arg)
{
	assert(args->n < ARGS_MAX);
	args->list[args->n++] = arg;
}

static void
bind_int(struct arguments *args, int64_t n)
{
	bind(args, (struct db_arg)DB_INT(n));
}

static void
bind_date(struct arguments *args, struct date d)
{
	bind(args, (struct db_arg)DB_DATE(d));
	bind(args, (struct db_arg)DB_DATE(d));
}

/* Folded text has no % or _ of its own: it is letters, digits, blanks. */
static void
bind_found(TALLOC_CTX *ctx, struct arguments *args, const char *find)
{
	const char *fold = text_fold_sought(ctx, find);
	const char *prefix = talloc_asprintf(ctx, "%s%%", fold);

	bind(args, (struct db_arg)DB_TEXT(prefix));
	bind(args, (struct db_arg)DB_TEXT(prefix));
	bind(args, (struct db_arg)DB_TEXT(matter_token_pattern(ctx, fold)));
	bind(args, (struct db_arg)DB_TEXT(
			   talloc_asprintf(ctx, "%%%s%%", fold)));
}

/* The days between which the next duty is, and what else is waited for. */
static void
bind_wait(struct arguments *args, const struct matter_filter *filter)
{
	int64_t today = date_to_days(filter->today);
	struct date from = { 0 }, to = { 0 };

	if (filter->view == VIEW_OVERDUE || filter->wait == WAIT_OVER)
		to = date_from_days(today - 1);
	if (filter->wait == WAIT_WEEK) {
		from = filter->today;
		to = date_from_days(today + WAIT_WEEK_DAYS - 1);
	}
	bind_date(args, from);
	bind_date(args, to);
	bind_int(args, filter->wait == WAIT_NONE);
	bind_int(args, filter->wait == WAIT_HELD);
}

static void
bind_filters(struct arguments *args, const struct scope *scope,
	     const struct matter_filter *filter)
{
	bind(args, (struct db_arg)DB_TEXT(scope->path_like));
	bind_int(args, scope->officer_id);
	bind_int(args, scope->officer_id);
	bind_int(args, filter->officer_id);
	bind_int(args, filter->officer_id);
	bind_int(args, filter->account_id);
	bind_int(args, filter->account_id);
	bind_date(args, filter->from);
	bind_date(args, filter->to);
	bind_wait(args, filter);
}

/* A search looks at open and finished matters alike. */
enum list_kind { LIST_FOUND, LIST_DONE, LIST_OPEN };

static enum list_kind
kind_of(const struct matter_filter *filter)
{
	if (!text_empty(filter->find))
		return LIST_FOUND;
	return filter->view == VIEW_DONE ? LIST_DONE : LIST_OPEN;
}

/* Binds what the statements of the kind ask for, once. */
static void
bind_question(TALLOC_CTX *ctx, struct arguments *args,
	      const struct scope *scope, const struct matter_filter *filter)
{
	if (kind_of(filter) == LIST_FOUND)
		bind_found(ctx, args, filter->find);
	bind_filters(args, scope, filter);
}

/* True for what the index matter_inbox answers alone. */
static bool
is_inbox(const struct matter_filter *filter)
{
	return filter->view == VIEW_MINE && filter->officer_id
	       && !filter->account_id && !filter->wait
	       && text_empty(filter->find) && !date_is_set(filter->from)
	       && !date_is_set(filter->to);
}

MUST_CHECK static struct err *
list_inbox(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	   int64_t officer_id, int64_t offset, int64_t limit,
	   struct matter_line **lines, size_t *n)
{
	int64_t reach = offset + limit;

	return read_lines(ctx, db, SQL_LIST_INBOX,
			  DB_ARGS(DB_INT(officer_id), DB_SCOPE(scope),
				  DB_INT(reach), DB_INT(officer_id),
				  DB_SCOPE(scope), DB_INT(reach),
				  DB_INT(limit), DB_INT(offset)),
			  lines, n);
}

/* True when an index gives open matters in their order: an officer's, or
 * everybody's in a scope of many units. */
static bool
is_in_order(const struct scope *scope, const struct matter_filter *filter)
{
	if (filter->officer_id)
		return true;
	return strchr(scope->path_like, '%') && !filter->account_id
	       && !date_is_set(filter->from) && !date_is_set(filter->to);
}

/* Open matters by an index: the question is asked of both halves. */
MUST_CHECK static struct err *
list_in_order(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	      const struct matter_filter *filter, int64_t page[2],
	      struct matter_line **lines, size_t *n)
{
	struct arguments args = { .n = 0 };

	for (int half = 0; half < 2; half++) {
		bind_question(ctx, &args, scope, filter);
		bind_int(&args, page[0] + page[1]);
	}
	bind_int(&args, page[1]);
	bind_int(&args, page[0]);
	return read_lines(ctx, db,
			  filter->officer_id ? SQL_LIST_OPEN_OF_OFFICER
					     : SQL_LIST_OPEN,
			  args.list, args.n, lines, n);
}

struct err *
matter_list(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	    const struct matter_filter *filter, int64_t offset, int64_t limit,
	    struct matter_line **lines, size_t *n)
{
	static const char *const statements[] = {
		[LIST_FOUND] = SQL_LIST_FOUND,
		[LIST_DONE] = SQL_LIST_DONE,
		[LIST_OPEN] = SQL_LIST_OPEN_SORTED,
	};
	struct arguments args = { .n = 0 };
	enum list_kind kind = kind_of(filter);
	int64_t page[2] = { offset, limit };

	if (is_inbox(filter))
		return list_inbox(ctx, db, scope, filter->officer_id, offset,
				  limit, lines, n);
	if (kind == LIST_OPEN && is_in_order(scope, filter))
		return list_in_order(ctx, db, scope, filter, page, lines, n);
	bind_question(ctx, &args, scope, filter);
	bind_int(&args, limit);
	bind_int(&args, offset);
	return read_lines(ctx, db, statements[kind], args.list, args.n, lines,
			  n);
}

struct err *
matter_count(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	     const struct matter_filter *filter, int64_t *total)
{
	static const char *const statements[] = {
		[LIST_FOUND] = SQL_COUNT_FOUND,
		[LIST_DONE] = SQL_COUNT_DONE,
		[LIST_OPEN] = SQL_COUNT_OPEN,
	};
	struct arguments args = { .n = 0 };
	struct db_rows *rows;
	struct err *e;

	bind_question(ctx, &args, scope, filter);
	bind_int(&args, MATTER_COUNT_MAX + 1);
	e = db_query(db, ctx, statements[kind_of(filter)], &rows, args.list,
		     args.n);
	if (!e)
		*total = db_int(rows, 0, 0);
	if (!e && *total > MATTER_COUNT_MAX)
		*total = -1;
	return e;
}

struct err *
matter_list_unassigned(TALLOC_CTX *ctx, struct db *db,
		       const struct scope *scope, int64_t offset,
		       int64_t limit, struct matter_line **lines, size_t *n)
{
	return read_lines(ctx, db, SQL_LIST_UNASSIGNED,
			  DB_ARGS(DB_SCOPE(scope), DB_INT(limit),
				  DB_INT(offset)),
			  lines, n);
}

struct err *
matter_line_get(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
		int64_t id, struct matter_line **line)
{
	size_t n;
	struct err *e;

	e = read_lines(ctx, db, SQL_GET_LINE,
		       DB_ARGS(DB_INT(id), DB_SCOPE(scope)), line, &n);
	if (!e && n == 0)
		return err_new(ERR_MISSING, NULL, "TH4401: matter %" PRId64,
			       id);
	return e;
}
