#include "common/base.h"

#include "registry/alert_store.h"

#include "common/text.h"
#include "upkeep/task_figure.h"

static const char SQL_LIST_COUNTS[] =
	"SELECT list, n FROM alert_count WHERE reach = ? AND officer_id = ?"
	" AND list IN ('relief', 'book', 'check', 'late', 'unpublished',"
	" 'undecided', 'overdue', 'differs')";

/* What waits to be looked at, the oldest first. */
static const char SQL_FIND_STALE[] =
	"SELECT queued_at FROM alert_stale ORDER BY id LIMIT 1";

static const char SQL_FIND_DAY[] =
	"SELECT value FROM task_figure WHERE name = '" TASK_ALERT_DAY "'";

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
