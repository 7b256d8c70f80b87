#include "common/base.h"

#include "tasks/alert_store.h"

static const char SQL_LIST_STALE[] =
	"SELECT id, judgment_id FROM alert_stale ORDER BY id LIMIT ?";

static const char SQL_ADD_STALE[] =
	"INSERT INTO alert_stale (judgment_id) VALUES";

#define OF_IDS                                                                 \
	" JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) t"

static const char SQL_REMOVE_STALE[] =
	"DELETE s FROM" OF_IDS " STRAIGHT_JOIN alert_stale s ON s.id = t.id";

#define OF_JUDGMENTS                                                           \
	OF_IDS " STRAIGHT_JOIN alert a ON a.judgment_id = t.id"

#define REACHES " STRAIGHT_JOIN alert_reach r ON r.alert_id = a.id"

/* 1 for what comes, -1 for what goes; officer_id 0: of all officers. */
static const char SQL_COUNT_ALERTS[] =
	"INSERT INTO alert_count (list, reach, officer_id, n)"
	" SELECT r.list, r.reach, IF(w.each_one, r.officer_id, 0) AS who,"
	" ? * COUNT(*) FROM" OF_JUDGMENTS REACHES
	" JOIN (SELECT 0 AS each_one UNION ALL SELECT 1) w"
	" WHERE w.each_one = 0 OR r.officer_id <> 0"
	" GROUP BY r.list, r.reach, who"
	" ON DUPLICATE KEY UPDATE n = n + VALUES(n)";

static const char SQL_REMOVE_REACH[] =
	"DELETE r FROM" OF_JUDGMENTS REACHES;

static const char SQL_REMOVE_ALERTS[] = "DELETE a FROM" OF_JUDGMENTS;

static const char SQL_ADD_ALERTS[] =
	"INSERT INTO alert (list, place, judgment_id, matter_id, entry_id,"
	" party_id, unit_id, officer_id, debtor, what, why, article,"
	" no_means, decided_on, on_day, is_limit, was_late, rest_dong,"
	" most_dong) VALUES";
#define ALERT_VALUES 19

static const char SQL_LIST_PATHS[] =
	"SELECT a.id, a.list, a.place, a.officer_id, u.path FROM" OF_JUDGMENTS
	" STRAIGHT_JOIN unit u ON u.id = a.unit_id";

static const char SQL_ADD_REACH[] =
	"INSERT INTO alert_reach (list, reach, place, alert_id, officer_id)"
	" VALUES";
#define REACH_VALUES 5

static int
compare_ids(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a;
	int64_t y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

struct err *
alert_stale_list(TALLOC_CTX *ctx, struct db *db, int64_t limit,
		 struct alert_stale *stale)
{
	struct db_rows *rows;
	int64_t *judgments;
	int64_t *ids;
	size_t n = 0;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_STALE, &rows, DB_ARGS(DB_INT(limit)));
	if (e)
		return e;
	ids = talloc_array(ctx, int64_t, (unsigned)rows->count + 1);
	judgments = talloc_array(ctx, int64_t, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		ids[i] = db_int(rows, i, 0);
		judgments[i] = db_int(rows, i, 1);
	}
	qsort(judgments, rows->count, sizeof(*judgments), compare_ids);
	for (size_t i = 0; i < rows->count; i++) {
		if (n == 0 || judgments[n - 1] != judgments[i])
			judgments[n++] = judgments[i];
	}
	stale->n = rows->count;
	stale->ids = alert_ids(ctx, ids, rows->count);
	stale->judgments = alert_ids(ctx, judgments, n);
	return NULL;
}

struct err *
alert_stale_remove(struct db *db, const char *ids)
{
	return db_run(db, SQL_REMOVE_STALE, DB_ARGS(DB_TEXT(ids)));
}

struct err *
alert_stale_add(TALLOC_CTX *ctx, struct db *db, const int64_t *ids, size_t n)
{
	struct db_arg *args = talloc_array(ctx, struct db_arg, (unsigned)n + 1);

	for (size_t i = 0; i < n; i++)
		args[i] = (struct db_arg)DB_INT(ids[i]);
	return db_insert_many(db, SQL_ADD_STALE, args, 1, n, NULL);
}

MUST_CHECK static struct err *
add_alerts(TALLOC_CTX *ctx, struct db *db, const struct alert *alerts, size_t n)
{
	struct db_arg *args = talloc_array(ctx, struct db_arg,
					   (unsigned)n * ALERT_VALUES + 1);

	for (size_t i = 0; i < n; i++) {
		const struct alert *a = &alerts[i];
		const struct db_arg row[ALERT_VALUES] = {
			DB_TEXT(alert_code(a->list)),
			DB_INT(a->place),
			DB_INT(a->judgment_id),
			DB_INT(a->matter_id),
			DB_INT(a->entry_id),
			DB_INT(a->party_id),
			DB_INT(a->unit_id),
			DB_INT(a->officer_id),
			DB_TEXT(a->debtor),
			DB_TEXT(a->what),
			DB_TEXT(a->why),
			DB_TEXT(a->article),
			DB_TEXT(a->no_means),
			DB_DATE(a->decided_on),
			DB_DATE(a->on),
			DB_INT(a->is_limit),
			DB_INT(a->was_late),
			DB_INT(a->rest_dong),
			DB_INT(a->most_dong),
		};

		memcpy(&args[i * ALERT_VALUES], row, sizeof(row));
	}
	return db_insert_many(db, SQL_ADD_ALERTS, args, ALERT_VALUES, n, NULL);
}

/* The rows of alert_reach for one alert: the scopes of the nation, of each
 * unit above it and of its own unit, with and without those below. */
static struct db_arg *
add_reaches(TALLOC_CTX *ctx, struct db_arg *args, size_t *n,
	    const struct db_rows *rows, size_t i)
{
	const char *path = db_text(rows, i, 4); /* "/1/12/": never empty */
	const char *at = path;

	do {
		const char *reach =
			at == path ? "%"
				   : talloc_asprintf(ctx, "%.*s/%%",
						     (int)(at - path), path);
		const struct db_arg row[REACH_VALUES] = {
			DB_TEXT(db_text(rows, i, 1)),
			DB_TEXT(reach),
			DB_INT(db_int(rows, i, 2)),
			DB_INT(db_int(rows, i, 0)),
			DB_INT(db_int(rows, i, 3)),
		};

		args = talloc_realloc(ctx, args, struct db_arg,
				      (unsigned)(*n + 2) * REACH_VALUES);
		memcpy(&args[*n * REACH_VALUES], row, sizeof(row));
		(*n)++;
		at = strchr(at + 1, '/');
	} while (at);
	memcpy(&args[*n * REACH_VALUES], &args[(*n - 1) * REACH_VALUES],
	       REACH_VALUES * sizeof(*args));
	args[*n * REACH_VALUES + 1] = (struct db_arg)DB_TEXT(path);
	(*n)++;
	return args;
}

MUST_CHECK static struct err *
add_reach(TALLOC_CTX *ctx, struct db *db, const char *judgments)
{
	struct db_arg *args = NULL;
	struct db_rows *rows;
	size_t n = 0;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_PATHS, &rows,
		     DB_ARGS(DB_TEXT(judgments)));
	for (size_t i = 0; !e && i < rows->count; i++)
		args = add_reaches(ctx, args, &n, rows, i);
	return e ? e
		 : db_insert_many(db, SQL_ADD_REACH, args, REACH_VALUES, n,
				  NULL);
}

MUST_CHECK static struct err *
count(struct db *db, const char *judgments, int sign)
{
	return db_run(db, SQL_COUNT_ALERTS,
		      DB_ARGS(DB_INT(sign), DB_TEXT(judgments)));
}

struct err *
alert_replace(TALLOC_CTX *ctx, struct db *db, const char *judgments,
	      const struct alert *alerts, size_t n)
{
	struct err *e = count(db, judgments, -1);

	if (!e)
		e = db_run(db, SQL_REMOVE_REACH, DB_ARGS(DB_TEXT(judgments)));
	if (!e)
		e = db_run(db, SQL_REMOVE_ALERTS, DB_ARGS(DB_TEXT(judgments)));
	if (e || n == 0)
		return e;
	e = add_alerts(ctx, db, alerts, n);
	if (!e)
		e = add_reach(ctx, db, judgments);
	return e ? e : count(db, judgments, 1);
}
