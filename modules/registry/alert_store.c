#include "common/base.h"

#include "registry/alert_store.h"

#include "common/text.h"
#include "upkeep/task_figure.h"

/* The rows of the page first, by the key that holds them in their order. */
static const char SQL_LIST_ALERTS[] =
	"SELECT a.matter_id, a.entry_id, a.debtor, a.what, a.why, a.article,"
	" a.no_means, COALESCE(a.decided_on, p.decided_on), a.on_day,"
	" a.is_limit, a.was_late, a.rest_dong, a.most_dong, m.number, s.label,"
	" DATE(p.published_at + INTERVAL 7 HOUR), p.due_on, o.name,"
	" u.short_name"
	" FROM (SELECT r.alert_id, r.place FROM alert_reach r"
	"  WHERE r.list = ? AND r.reach = ? AND (? = 0 OR r.officer_id = ?)"
	"  ORDER BY r.place, r.alert_id LIMIT ? OFFSET ?) x"
	" STRAIGHT_JOIN alert a ON a.id = x.alert_id"
	" STRAIGHT_JOIN matter m ON m.id = a.matter_id"
	" STRAIGHT_JOIN ledger_account s ON s.id = m.account_id"
	" STRAIGHT_JOIN unit u ON u.id = a.unit_id"
	" LEFT JOIN officer o ON o.id = m.officer_id"
	" LEFT JOIN publication p ON p.id = a.entry_id"
	" ORDER BY x.place, x.alert_id";

static const char SQL_LIST_COUNTS[] =
	"SELECT list, n FROM alert_count WHERE reach = ? AND officer_id = ?"
	" AND list IN ('relief', 'book', 'check', 'late', 'unpublished',"
	" 'undecided', 'overdue', 'differs')";

/* What waits to be looked at, the oldest first. */
static const char SQL_FIND_STALE[] =
	"SELECT queued_at FROM alert_stale ORDER BY id LIMIT 1";

static const char SQL_FIND_DAY[] =
	"SELECT value FROM task_figure WHERE name = '" TASK_ALERT_DAY "'";

static void
read_line(const struct db_rows *rows, size_t i, struct alert_line *line)
{
	line->alert = (struct alert){
		.matter_id = db_int(rows, i, 0),
		.entry_id = db_int(rows, i, 1),
		.debtor = db_text(rows, i, 2),
		.what = db_text(rows, i, 3),
		.why = db_text(rows, i, 4),
		.article = db_text(rows, i, 5),
		.no_means = db_text(rows, i, 6),
		.decided_on = db_date(rows, i, 7),
		.on = db_date(rows, i, 8),
		.is_limit = db_int(rows, i, 9) != 0,
		.was_late = db_int(rows, i, 10) != 0,
		.rest_dong = db_int(rows, i, 11),
		.most_dong = db_int(rows, i, 12),
	};
	line->number = db_text(rows, i, 13);
	line->state = db_text(rows, i, 14);
	line->published_on = db_date(rows, i, 15);
	line->due_on = db_date(rows, i, 16);
	line->officer = db_text(rows, i, 17);
	line->unit = db_text(rows, i, 18);
}

struct err *
alert_page(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	   enum alert_list list, int64_t offset, int64_t limit,
	   struct alert_line **lines, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_ALERTS, &rows,
		     DB_ARGS(DB_TEXT(alert_code(list)), DB_SCOPE(scope),
			     DB_INT(limit), DB_INT(offset)));
	if (e)
		return e;
	*lines = talloc_zero_array(ctx, struct alert_line,
				   (unsigned)rows->count + 1);
	*n = rows->count;
	for (size_t i = 0; i < rows->count; i++)
		read_line(rows, i, &(*lines)[i]);
	return NULL;
}

struct err *
alert_counts(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	     int64_t counts[ALERT_LISTS])
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_COUNTS, &rows,
		     DB_ARGS(DB_TEXT(scope->path_like),
			     DB_INT(scope->officer_id)));
	if (e)
		return e;
	for (int k = 0; k < ALERT_LISTS; k++) {
		counts[k] = 0;
		for (size_t i = 0; i < rows->count; i++) {
			if (text_same(db_text(rows, i, 0),
				      alert_code((enum alert_list)k)))
				counts[k] = db_int(rows, i, 1);
		}
	}
	return NULL;
}

struct err *
alert_as_of(TALLOC_CTX *ctx, struct db *db, struct date today,
	    const char **text)
{
	struct db_rows *stale;
	struct db_rows *day;
	struct date kept = { 0 };
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_DAY, &day, DB_NO_ARGS);
	if (!e)
		e = db_query(db, ctx, SQL_FIND_STALE, &stale, DB_NO_ARGS);
	if (e)
		return e;
	if (day->count > 0)
		kept = date_from_days(db_int(day, 0, 0));
	if (day->count == 0)
		*text = "Chưa có danh sách: hệ thống đang lập lần đầu.";
	else if (date_compare(kept, today) != 0)
		*text = talloc_asprintf(
			ctx,
			"Danh sách của ngày %s; ngày hôm nay đang được "
			"tính.",
			date_text(ctx, kept));
	else if (stale->count > 0)
		*text = talloc_asprintf(
			ctx, "Đúng đến %s; thay đổi sau đó đang được tính.",
			date_time_text(ctx, db_text(stale, 0, 0)));
	else
		*text = "Đã tính cả thay đổi mới nhất.";
	return NULL;
}
