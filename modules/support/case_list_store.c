#include "common/base.h"

#include "support/case_store.h"

/*
 * The state of a request without a row of the office is "new". What a state
 * means is data: attr1 of the list support_state is open, waiting or final.
 * The new ones and those sent on wait to be received.
 */
#define QUEUED                                                                 \
	" FROM support_inbox i"                                                \
	" LEFT JOIN support_case c ON c.inbox_id = i.id"                       \
	" JOIN unit u ON u.id = COALESCE(c.unit_id, i.unit_id)"                \
	" LEFT JOIN account a ON a.id = c.assigned_to"                         \
	" LEFT JOIN law_term t ON t.list = 'support_state'"                    \
	"  AND t.code = COALESCE(c.state, 'MOI') AND t.valid_from <= ?"        \
	"  AND (t.valid_to IS NULL OR t.valid_to >= ?)"                        \
	" WHERE u.path LIKE ? AND (? = 0 OR c.assigned_to = ?)"                \
	" AND (? = '' OR i.service = ?)"                                       \
	" AND (i.code LIKE ? OR CONCAT(' ', i.sender_fold) LIKE ?)"

#define IS_NEW	   "COALESCE(c.state, 'MOI') IN ('MOI', 'CD_DV')"
#define IS_OPEN	   "COALESCE(t.attr1, 'open') = 'open'"
#define IS_WAITING "COALESCE(t.attr1, '') = 'waiting'"
#define IS_FINAL   "COALESCE(t.attr1, '') = 'final'"

/* Nobody has received it, and the day for that is past. */
#define IS_FORGOTTEN                                                           \
	"(c.inbox_id IS NULL AND DATE(i.sent_at + INTERVAL 7 HOUR) <= ?)"
#define IS_LATE                                                                \
	"(" IS_OPEN " AND c.due_on < ? OR COALESCE(" IS_FORGOTTEN ", 0))"

/* clang-format off */
#define DB_QUEUED(f) \
	DB_DATE((f)->today), DB_DATE((f)->today), \
	DB_TEXT((f)->scope.path_like), DB_INT((f)->scope.own), \
	DB_INT((f)->scope.account_id), DB_TEXT((f)->service), \
	DB_TEXT((f)->service), DB_TEXT((f)->code_like), \
	DB_TEXT((f)->name_like)
/* clang-format on */

/* The number of the queue is compared in the order of enum queue. */
static const char SQL_LIST_CASES[] =
	"SELECT i.id, i.code, i.service, i.sender_name, i.sent_at,"
	" COALESCE(c.state, 'MOI'), c.due_on, u.short_name, a.name" QUEUED
	" AND CASE ? WHEN 0 THEN NOT (" IS_FINAL ")"
	" WHEN 1 THEN " IS_NEW
	" WHEN 2 THEN " IS_OPEN " AND NOT (" IS_NEW ")"
	" WHEN 3 THEN " IS_WAITING
	" WHEN 4 THEN " IS_LATE
	" WHEN 5 THEN " IS_FINAL " ELSE TRUE END"
	" ORDER BY " IS_FINAL ", COALESCE(" IS_FORGOTTEN ", 0) DESC,"
	" COALESCE(c.due_on, DATE(i.sent_at + INTERVAL 7 HOUR)),"
	" i.id LIMIT ? OFFSET ?";

static const char SQL_COUNT_CASES[] =
	"SELECT COALESCE(SUM(NOT (" IS_FINAL ")), 0),"
	" COALESCE(SUM(" IS_NEW "), 0),"
	" COALESCE(SUM(" IS_OPEN " AND NOT (" IS_NEW ")), 0),"
	" COALESCE(SUM(" IS_WAITING "), 0), COALESCE(SUM(" IS_LATE "), 0),"
	" COALESCE(SUM(" IS_FINAL "), 0), COUNT(*)" QUEUED;

struct err *
case_list(TALLOC_CTX *ctx, struct db *db, const struct case_filter *filter,
	  struct case_line **lines, size_t *n)
{
	struct case_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_CASES, &rows,
		     DB_ARGS(DB_QUEUED(filter), DB_INT(filter->queue),
			     DB_DATE(filter->today),
			     DB_DATE(filter->late_sent_on),
			     DB_DATE(filter->late_sent_on),
			     DB_INT(filter->limit), DB_INT(filter->offset)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct case_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].id = db_int(rows, i, 0);
		found[i].code = db_text(rows, i, 1);
		found[i].service = db_text(rows, i, 2);
		found[i].sender = db_text(rows, i, 3);
		found[i].sent_at = db_text(rows, i, 4);
		found[i].state = db_text(rows, i, 5);
		found[i].due_on = db_date(rows, i, 6);
		found[i].unit = db_text(rows, i, 7);
		found[i].person = db_text(rows, i, 8);
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}

struct err *
case_counts(TALLOC_CTX *ctx, struct db *db, const struct case_filter *filter,
	    int64_t counts[QUEUE_COUNT])
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_COUNT_CASES, &rows,
		     DB_ARGS(DB_DATE(filter->today),
			     DB_DATE(filter->late_sent_on), DB_QUEUED(filter)));
	if (e)
		return e;
	for (size_t i = 0; i < QUEUE_COUNT; i++)
		counts[i] = db_int(rows, 0, i);
	return NULL;
}
