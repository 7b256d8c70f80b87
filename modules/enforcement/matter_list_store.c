#include "common/base.h"

#include "common/text.h"
#include "enforcement/matter_list_store.h"

#define MATTER_WHEN_NONE_DUE " m.due_on IS NULL, m.due_on, m.id"

/* The columns that read_line() reads, from aliases m, a, u and o. */
#define LINE_COLUMNS                                                           \
	"SELECT m.id, m.number, m.decided_on, m.debtor_names,"                 \
	" m.creditor_names, a.code, a.label, m.owed_dong, m.balance_dong,"     \
	" m.held_dong, m.due_on, m.ended_on, m.version,"                       \
	" u.short_name, o.name"

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

/* What every filter of the list narrows; a value of 0 or NULL asks nothing. */
#define LINE_FILTERS                                                           \
	" WHERE u.path LIKE ? AND (? = 0 OR m.officer_id = ?)"                 \
	" AND (? = 0 OR m.officer_id = ?) AND (? = 0 OR m.account_id = ?)"     \
	" AND (? IS NULL OR m.decided_on >= ?)"                                \
	" AND (? IS NULL OR m.decided_on <= ?)"

#define OPEN_FILTER " AND m.ended_on IS NULL AND (? IS NULL OR m.due_on < ?)"

#define DONE_FILTER " AND m.ended_on IS NOT NULL"

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

static const char SQL_LIST_OPEN[] = LINE_COLUMNS
	" FROM matter m" LINE_TABLES LINE_FILTERS OPEN_FILTER
	" ORDER BY" MATTER_WHEN_NONE_DUE " LIMIT ? OFFSET ?";

static const char SQL_COUNT_OPEN[] =
	"SELECT COUNT(*) FROM matter m"
	" JOIN unit u ON u.id = m.unit_id" LINE_FILTERS OPEN_FILTER;

static const char SQL_LIST_DONE[] = LINE_COLUMNS
	" FROM matter m" LINE_TABLES LINE_FILTERS DONE_FILTER
	" ORDER BY m.ended_on DESC, m.id DESC LIMIT ? OFFSET ?";

static const char SQL_COUNT_DONE[] =
	"SELECT COUNT(*) FROM matter m"
	" JOIN unit u ON u.id = m.unit_id" LINE_FILTERS DONE_FILTER;

static const char SQL_LIST_FOUND[] = LINE_COLUMNS
	FOUND_MATTERS LINE_TABLES LINE_FILTERS
	" ORDER BY m.ended_on IS NOT NULL," MATTER_WHEN_NONE_DUE
	" LIMIT ? OFFSET ?";

static const char SQL_COUNT_FOUND[] =
	"SELECT COUNT(*)" FOUND_MATTERS
	" JOIN unit u ON u.id = m.unit_id" LINE_FILTERS;

static const char SQL_LIST_UNASSIGNED[] = LINE_COLUMNS
	" FROM matter m" LINE_TABLES
	" WHERE u.path LIKE ? AND (? = 0 OR m.officer_id = ?)"
	" AND m.officer_id IS NULL AND m.ended_on IS NULL"
	" ORDER BY m.decided_on, m.id LIMIT ? OFFSET ?";

static const char SQL_GET_LINE[] = LINE_COLUMNS
	" FROM matter m" LINE_TABLES
	" WHERE m.id = ? AND u.path LIKE ? AND (? = 0 OR m.officer_id = ?)";

static const char SQL_FIND_NUMBER[] =
	"SELECT m.id FROM matter m JOIN unit u ON u.id = m.unit_id"
	" WHERE m.number_fold = ?"
	" AND u.path LIKE ? AND (? = 0 OR m.officer_id = ?) LIMIT 2";

static const char SQL_LIST_STATES[] =
	"SELECT id, label, kind FROM ledger_account"
	" WHERE kind IN ('stock', 'outflow', 'book') ORDER BY position, id";

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

/* The text begins so; % and _ of the typed text stand for themselves,
 * because folded text holds letters, digits and blanks only. */
static const char *
prefix_pattern(TALLOC_CTX *ctx, const char *fold)
{
	return talloc_asprintf(ctx, "%s%%", fold);
}

/* The longest syllable tells most. */
static const char *
token_pattern(TALLOC_CTX *ctx, const char *fold)
{
	const char *best = fold;
	size_t length = strcspn(fold, " ");

	for (const char *at = fold; *at; at += strspn(at, " ")) {
		size_t n = strcspn(at, " ");

		if (n > length) {
			best = at;
			length = n;
		}
		at += n;
	}
	return talloc_asprintf(ctx, "%.*s%%", (int)length, best);
}

#define ARGS_MAX 24

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

static void
bind_found(TALLOC_CTX *ctx, struct arguments *args, const char *find)
{
	const char *fold = text_fold(ctx, find);
	const char *prefix = prefix_pattern(ctx, fold);

	bind(args, (struct db_arg)DB_TEXT(prefix));
	bind(args, (struct db_arg)DB_TEXT(prefix));
	bind(args, (struct db_arg)DB_TEXT(token_pattern(ctx, fold)));
	bind(args, (struct db_arg)DB_TEXT(
			   talloc_asprintf(ctx, "%%%s%%", fold)));
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
}

/* One kind of list: its statements. */
struct list_kind {
	const char *list;
	const char *count;
};

static const struct list_kind kind_open = { SQL_LIST_OPEN, SQL_COUNT_OPEN };
static const struct list_kind kind_done = { SQL_LIST_DONE, SQL_COUNT_DONE };
static const struct list_kind kind_found = { SQL_LIST_FOUND,
					     SQL_COUNT_FOUND };

/* Chooses the statements and binds what both need. A search looks at open
 * and finished matters alike. */
static const struct list_kind *
prepare(TALLOC_CTX *ctx, struct arguments *args, const struct scope *scope,
	const struct matter_filter *filter)
{
	struct date before = { 0 };

	if (!text_empty(filter->find)) {
		bind_found(ctx, args, filter->find);
		bind_filters(args, scope, filter);
		return &kind_found;
	}
	bind_filters(args, scope, filter);
	if (filter->view == VIEW_DONE)
		return &kind_done;
	if (filter->view == VIEW_OVERDUE)
		before = filter->today;
	bind_date(args, before);
	return &kind_open;
}

/* True for what the index matter_inbox answers alone. */
static bool
is_inbox(const struct matter_filter *filter)
{
	return filter->view == VIEW_MINE && filter->officer_id
	       && !filter->account_id && text_empty(filter->find)
	       && !date_is_set(filter->from) && !date_is_set(filter->to);
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

struct err *
matter_list(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	    const struct matter_filter *filter, int64_t offset, int64_t limit,
	    struct matter_line **lines, size_t *n)
{
	struct arguments args = { .n = 0 };
	const struct list_kind *kind;

	if (is_inbox(filter))
		return list_inbox(ctx, db, scope, filter->officer_id, offset,
				  limit, lines, n);
	kind = prepare(ctx, &args, scope, filter);
	bind_int(&args, limit);
	bind_int(&args, offset);
	return read_lines(ctx, db, kind->list, args.list, args.n, lines, n);
}

struct err *
matter_count(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	     const struct matter_filter *filter, int64_t *total)
{
	struct arguments args = { .n = 0 };
	const struct list_kind *kind = prepare(ctx, &args, scope, filter);
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, kind->count, &rows, args.list, args.n);
	if (!e)
		*total = db_int(rows, 0, 0);
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

struct err *
matter_find_number(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
		   const char *typed, int64_t *id)
{
	const char *fold = text_fold(ctx, typed);
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_NUMBER, &rows,
		     DB_ARGS(DB_TEXT(fold), DB_SCOPE(scope)));
	if (e)
		return e;
	*id = rows->count == 1 ? db_int(rows, 0, 0) : 0;
	return NULL;
}

struct err *
matter_states(TALLOC_CTX *ctx, struct db *db, struct matter_state **states,
	      size_t *n)
{
	struct matter_state *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_STATES, &rows, DB_NO_ARGS);
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct matter_state,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].account_id = db_int(rows, i, 0);
		found[i].label = db_text(rows, i, 1);
		found[i].is_end = strcmp(db_text(rows, i, 2), "outflow") == 0;
	}
	*states = found;
	*n = rows->count;
	return NULL;
}
