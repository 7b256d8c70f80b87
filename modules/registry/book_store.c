#include "common/base.h"

#include "registry/book_store.h"

#include "common/text.h"

/* The last decision of a matter that it is without means. */
#define NO_MEANS                                                               \
	" event n ON n.id = (SELECT e.id FROM event e"                         \
	"  WHERE e.matter_id = m.id AND e.kind = 'no_means'"                   \
	"  ORDER BY e.seq DESC LIMIT 1)"

/* The last time the matter was moved into the book. */
#define MOVED(column)                                                          \
	"(SELECT e." column " FROM event e WHERE e.matter_id = m.id"           \
	" AND e.kind = 'book_moved' ORDER BY e.seq DESC LIMIT 1)"

/* The units of the scope first: a matter in the book is not ended. What costs
 * a look into the history is asked only when it is filtered by. */
#define IN_BOOK                                                                \
	" FROM unit u STRAIGHT_JOIN matter m ON m.unit_id = u.id"              \
	"  AND m.ended_on IS NULL"                                             \
	" STRAIGHT_JOIN ledger_account a ON a.id = m.account_id"               \
	" WHERE a.kind = 'book' AND u.path LIKE ?"                             \
	" AND (? = 0 OR m.officer_id = ?)"                                     \
	" AND (? IS NULL OR " MOVED("effective_on") " >= ?)"                   \
	" AND (? IS NULL OR " MOVED("effective_on") " <= ?)"                   \
	" AND (? = '' OR m.number_fold LIKE ? OR EXISTS (SELECT 1"             \
	"  FROM publication p WHERE p.matter_id = m.id"                        \
	"  AND p.debtor_fold LIKE ?))"

/* The lines of the page first, then what is written in them. */
#define BOOK_HEAD                                                              \
	"SELECT m.id, m.number, m.decided_on, m.debtor_names,"                 \
	" (SELECT GROUP_CONCAT(DISTINCT p.obligation_text SEPARATOR '; ')"     \
	"  FROM publication p WHERE p.matter_id = m.id"                        \
	"  AND p.ended_on IS NULL), m.balance_dong,"                           \
	" dn.number, n.effective_on, COALESCE(g.article, g.label),"            \
	" (SELECT GROUP_CONCAT("                                               \
	"  DATE_FORMAT(v.verified_on, '%d/%m/%Y') ORDER BY v.verified_on"      \
	"  SEPARATOR '; ') FROM verification v WHERE v.matter_id = m.id),"     \
	" x.moved_on, dm.number, o.name, u.short_name"                         \
	" FROM (SELECT m.id, " MOVED("effective_on") " AS moved_on" IN_BOOK

#define BOOK_TAIL                                                              \
	" LIMIT ? OFFSET ?) x JOIN matter m ON m.id = x.id"                    \
	" JOIN unit u ON u.id = m.unit_id"                                     \
	" LEFT JOIN decision dm ON dm.id = " MOVED("decision_id")              \
	" LEFT JOIN officer o ON o.id = m.officer_id"                          \
	" LEFT JOIN" NO_MEANS                                                  \
	" LEFT JOIN decision dn ON dn.id = n.decision_id"                      \
	" LEFT JOIN law_term g ON g.list = 'no_means_ground'"                  \
	"  AND g.code = n.ground AND g.valid_from <= n.effective_on"           \
	"  AND (g.valid_to IS NULL OR g.valid_to >= n.effective_on)"

#define NEWEST " ORDER BY moved_on DESC, id DESC"
#define OLDEST " ORDER BY moved_on, id"

static const char SQL_LIST_BOOK[] = BOOK_HEAD NEWEST BOOK_TAIL NEWEST;
static const char SQL_LIST_BOOK_OLDEST[] = BOOK_HEAD OLDEST BOOK_TAIL OLDEST;
static const char SQL_COUNT_BOOK[] = "SELECT COUNT(*)" IN_BOOK;

static void
read_line(const struct db_rows *rows, size_t i, struct book_line *line)
{
	line->matter_id = db_int(rows, i, 0);
	line->number = db_text(rows, i, 1);
	line->decided_on = db_date(rows, i, 2);
	line->debtors = db_text(rows, i, 3);
	line->obligation = db_text(rows, i, 4);
	line->left_dong = db_int(rows, i, 5);
	line->no_means = db_text(rows, i, 6);
	line->no_means_on = db_date(rows, i, 7);
	line->ground = db_text(rows, i, 8);
	line->checks = db_text(rows, i, 9);
	line->moved_on = db_date(rows, i, 10);
	line->move_number = db_text(rows, i, 11);
	line->officer = db_text(rows, i, 12);
	line->unit = db_text(rows, i, 13);
}

/* What was typed, as a folded number and as a part of a folded name. */
struct found {
	const char *fold;
	const char *start;
	const char *part;
};

static struct found
make_found(TALLOC_CTX *ctx, const char *find)
{
	struct found found = { .fold = text_fold_sought(ctx, find) };

	found.start = talloc_asprintf(ctx, "%s%%", found.fold);
	found.part = talloc_asprintf(ctx, "%%%s%%", found.fold);
	return found;
}

struct err *
book_list(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	  const struct book_filter *filter, bool oldest_first, int64_t offset,
	  int64_t limit, struct book_line **lines, size_t *n)
{
	struct found text = make_found(ctx, filter->find);
	struct book_line *made;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx,
		     oldest_first ? SQL_LIST_BOOK_OLDEST : SQL_LIST_BOOK, &rows,
		     DB_ARGS(DB_SCOPE(scope), DB_DATE(filter->moved_from),
			     DB_DATE(filter->moved_from),
			     DB_DATE(filter->moved_to),
			     DB_DATE(filter->moved_to), DB_TEXT(text.fold),
			     DB_TEXT(text.start), DB_TEXT(text.part),
			     DB_INT(limit), DB_INT(offset)));
	if (e)
		return e;
	made = talloc_zero_array(ctx, struct book_line,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		read_line(rows, i, &made[i]);
	*lines = made;
	*n = rows->count;
	return NULL;
}

struct err *
book_count(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	   const struct book_filter *filter, int64_t *count)
{
	struct found text = make_found(ctx, filter->find);
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_COUNT_BOOK, &rows,
		     DB_ARGS(DB_SCOPE(scope), DB_DATE(filter->moved_from),
			     DB_DATE(filter->moved_from),
			     DB_DATE(filter->moved_to),
			     DB_DATE(filter->moved_to), DB_TEXT(text.fold),
			     DB_TEXT(text.start), DB_TEXT(text.part)));
	if (e)
		return e;
	*count = db_int(rows, 0, 0);
	return NULL;
}
