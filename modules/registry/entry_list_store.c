#include "common/base.h"

#include "common/text.h"
#include "registry/entry_store.h"

/* Times are stored in UTC; the day of Viet Nam is what people count by. */
#define PUBLISHED_DAY "DATE(p.published_at + INTERVAL 7 HOUR)"

/* The units of the scope first, then their entries by index: what others have
 * published is never read. */
#define ENTRY_TABLES                                                           \
	" FROM unit u STRAIGHT_JOIN publication p ON p.unit_id = u.id"

#define MATTER_IS(what)                                                        \
	" EXISTS (SELECT 1 FROM matter k"                                      \
	"  JOIN ledger_account l ON l.id = k.account_id"                       \
	"  WHERE k.id = p.matter_id AND " what ")"

/* What the matter has to be is looked up only when it is asked for. */
#define ENTRY_CONDITIONS                                                       \
	" AND u.path LIKE ? AND (? = 0 OR" MATTER_IS("k.officer_id = ?") ")"   \
	" AND (? IS NULL OR p.decided_on >= ?)"                                \
	" AND (? IS NULL OR p.decided_on <= ?)"                                \
	" AND (? IS NULL OR " PUBLISHED_DAY " >= ?)"                           \
	" AND (? IS NULL OR " PUBLISHED_DAY " <= ?)"                           \
	" AND (? = 0 OR " PUBLISHED_DAY " > p.due_on)"

/* Entries whose name has a syllable that begins so, or whose enforcement
 * decision has this number; what was typed must then be in it as a whole. */
#define FOUND_TABLES                                                           \
	" FROM (SELECT t.publication_id AS id FROM publication_token t"        \
	"   WHERE t.token LIKE ?"                                              \
	"  UNION SELECT q.id FROM matter k"                                    \
	"   JOIN publication q ON q.matter_id = k.id"                          \
	"   WHERE k.number_fold LIKE ?) f"                                     \
	" STRAIGHT_JOIN publication p ON p.id = f.id"                          \
	" STRAIGHT_JOIN unit u ON u.id = p.unit_id"                            \
	" STRAIGHT_JOIN matter m ON m.id = p.matter_id"                        \
	"  AND (p.debtor_fold LIKE ? OR m.number_fold LIKE ?)"

#define IS_LIVE "p.ended_on IS NULL AND p.hidden_at IS NULL"

/* The choices of enum entry_choice. */
#define IS_CHOSEN                                                              \
	"CASE ? WHEN 1 THEN " IS_LIVE                                          \
	" WHEN 2 THEN p.ended_on IS NOT NULL"                                  \
	" WHEN 3 THEN p.ended_on IS NULL AND p.hidden_at IS NOT NULL"          \
	" WHEN 4 THEN p.ended_on IS NULL AND" MATTER_IS("l.kind = 'book'")     \
	" ELSE TRUE END"

/* The page of ids first, then the columns of these rows alone. */
#define LINE_HEAD                                                              \
	"SELECT p.id, p.matter_id, p.debtor_name, p.debtor_address,"           \
	" COALESCE(d.number, p.no_means_text), p.obligation_text, m.number,"   \
	" p.decided_on, " PUBLISHED_DAY ", p.due_on, p.ended_on,"              \
	" p.hidden_at IS NOT NULL, a.kind = 'book', o.name, u.short_name,"     \
	" c.due_on"                                                            \
	" FROM (SELECT p.id"

#define BY_PUBLICATION " ORDER BY p.published_at DESC, p.id DESC"

#define LINE_TAIL                                                              \
	" LIMIT ? OFFSET ?) x JOIN publication p ON p.id = x.id"               \
	" JOIN matter m ON m.id = p.matter_id"                                 \
	" JOIN unit u ON u.id = p.unit_id"                                     \
	" JOIN ledger_account a ON a.id = m.account_id"                        \
	" LEFT JOIN officer o ON o.id = m.officer_id"                          \
	" LEFT JOIN decision d ON d.id = p.decision_id"                        \
	" LEFT JOIN due c ON c.id = (SELECT y.id FROM due y"                   \
	"  WHERE y.matter_id = m.id AND y.done_on IS NULL"                     \
	"  AND y.rule IN ('reverification', 'reverification_special')"         \
	"  ORDER BY y.due_on LIMIT 1)"

#define BY_CHOICE                                                              \
	" ORDER BY CASE WHEN ? = 2 THEN p.debtor_name END,"                    \
	" CASE WHEN ? = 1 THEN p.decided_on END DESC,"                         \
	" p.published_at DESC, p.id DESC"

/* What the list shows at first: index publication_live answers it alone. */
#define NEWEST ENTRY_TABLES " WHERE " IS_LIVE " AND u.path LIKE ?"

static const char SQL_LIST_NEWEST[] =
	LINE_HEAD NEWEST BY_PUBLICATION LINE_TAIL BY_PUBLICATION;

static const char SQL_COUNT_NEWEST[] = "SELECT COUNT(*)" NEWEST;

static const char SQL_LIST_CHOSEN[] =
	LINE_HEAD ENTRY_TABLES " WHERE " IS_CHOSEN ENTRY_CONDITIONS BY_CHOICE
	LINE_TAIL BY_CHOICE;

static const char SQL_COUNT_CHOSEN[] =
	"SELECT COUNT(*)" ENTRY_TABLES " WHERE " IS_CHOSEN ENTRY_CONDITIONS;

static const char SQL_LIST_FOUND[] =
	LINE_HEAD FOUND_TABLES " WHERE " IS_CHOSEN ENTRY_CONDITIONS BY_CHOICE
	LINE_TAIL BY_CHOICE;

static const char SQL_COUNT_FOUND[] =
	"SELECT COUNT(*)" FOUND_TABLES " WHERE " IS_CHOSEN ENTRY_CONDITIONS;

#define ARGS_MAX 32

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
bind_date_twice(struct arguments *args, struct date d)
{
	bind(args, (struct db_arg)DB_DATE(d));
	bind(args, (struct db_arg)DB_DATE(d));
}

/* The longest syllable tells most. Folded text has no wildcard of its own. */
static const char *
token_pattern(TALLOC_CTX *ctx, const char *fold)
{
	const char *best = fold;
	size_t length = 0;

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

static void
bind_find(TALLOC_CTX *ctx, struct arguments *args, const char *find)
{
	const char *fold = text_fold_sought(ctx, find);
	const char *start = talloc_asprintf(ctx, "%s%%", fold);

	bind(args, (struct db_arg)DB_TEXT(token_pattern(ctx, fold)));
	bind(args, (struct db_arg)DB_TEXT(start));
	bind(args,
	     (struct db_arg)DB_TEXT(talloc_asprintf(ctx, "%%%s%%", fold)));
	bind(args, (struct db_arg)DB_TEXT(start));
}

/* Nothing was chosen but the reach of the list. */
static bool
is_newest(const struct scope *scope, const struct entry_filter *filter)
{
	return filter->choice == ENTRIES_LIVE && !scope->officer_id &&
	       filter->order == ORDER_PUBLISHED && !filter->late &&
	       text_empty(filter->find) && !date_is_set(filter->decided_from) &&
	       !date_is_set(filter->decided_to) &&
	       !date_is_set(filter->published_from) &&
	       !date_is_set(filter->published_to);
}

static void
bind_conditions(TALLOC_CTX *ctx, struct arguments *args,
		const struct scope *scope, const struct entry_filter *filter)
{
	if (is_newest(scope, filter)) {
		bind(args, (struct db_arg)DB_TEXT(scope->path_like));
		return;
	}
	if (!text_empty(filter->find))
		bind_find(ctx, args, filter->find);
	bind_int(args, (int64_t)filter->choice);
	bind(args, (struct db_arg)DB_TEXT(scope->path_like));
	bind_int(args, scope->officer_id);
	bind_int(args, scope->officer_id);
	bind_date_twice(args, filter->decided_from);
	bind_date_twice(args, filter->decided_to);
	bind_date_twice(args, filter->published_from);
	bind_date_twice(args, filter->published_to);
	bind_int(args, filter->late);
}

static void
bind_order(struct arguments *args, const struct scope *scope,
	   const struct entry_filter *filter)
{
	if (is_newest(scope, filter))
		return;
	bind_int(args, (int64_t)filter->order);
	bind_int(args, (int64_t)filter->order);
}

static void
read_line(const struct db_rows *rows, size_t i, struct entry_line *line)
{
	line->id = db_int(rows, i, 0);
	line->matter_id = db_int(rows, i, 1);
	line->debtor = db_text(rows, i, 2);
	line->address = db_text(rows, i, 3);
	line->no_means = db_text(rows, i, 4);
	line->obligation = db_text(rows, i, 5);
	line->matter_number = db_text(rows, i, 6);
	line->decided_on = db_date(rows, i, 7);
	line->published_on = db_date(rows, i, 8);
	line->due_on = db_date(rows, i, 9);
	line->ended_on = db_date(rows, i, 10);
	line->hidden = db_int(rows, i, 11) != 0;
	line->in_book = db_int(rows, i, 12) != 0;
	line->officer = db_text(rows, i, 13);
	line->unit = db_text(rows, i, 14);
	line->check_on = db_date(rows, i, 15);
}

struct err *
entry_list(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	   const struct entry_filter *filter, int64_t offset, int64_t limit,
	   struct entry_line **lines, size_t *n)
{
	struct arguments args = { .n = 0 };
	struct entry_line *found;
	struct db_rows *rows;
	const char *sql = SQL_LIST_CHOSEN;
	struct err *e;

	if (!text_empty(filter->find))
		sql = SQL_LIST_FOUND;
	else if (is_newest(scope, filter))
		sql = SQL_LIST_NEWEST;
	bind_conditions(ctx, &args, scope, filter);
	bind_order(&args, scope, filter);
	bind_int(&args, limit);
	bind_int(&args, offset);
	bind_order(&args, scope, filter);
	e = db_query(db, ctx, sql, &rows, args.list, args.n);
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct entry_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		read_line(rows, i, &found[i]);
	*lines = found;
	*n = rows->count;
	return NULL;
}

struct err *
entry_count(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	    const struct entry_filter *filter, int64_t *count)
{
	const char *sql = SQL_COUNT_CHOSEN;
	struct arguments args = { .n = 0 };
	struct db_rows *rows;
	struct err *e;

	if (!text_empty(filter->find))
		sql = SQL_COUNT_FOUND;
	else if (is_newest(scope, filter))
		sql = SQL_COUNT_NEWEST;
	bind_conditions(ctx, &args, scope, filter);
	e = db_query(db, ctx, sql, &rows, args.list, args.n);
	if (e)
		return e;
	*count = db_int(rows, 0, 0);
	return NULL;
}
