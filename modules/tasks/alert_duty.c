#include "common/base.h"

#include "tasks/alert_duty.h"

#include "law/law_keep.h"
#include "tasks/alert_store.h"
#include "upkeep/task_figure.h"

/* Changes looked at in one transaction: about a tenth of a second. */
#define STALE_AT_ONCE 300
/* Judgments that are left to be looked at in one statement. */
#define JUDGMENTS_AT_ONCE 2000

MUST_CHECK static struct err *
leave_all(TALLOC_CTX *ctx, struct db *db)
{
	struct err *e = NULL;
	int64_t above = 0;
	size_t n = JUDGMENTS_AT_ONCE;

	while (!e && n == JUDGMENTS_AT_ONCE) {
		int64_t *ids;

		e = alert_judgments(ctx, db, above, JUDGMENTS_AT_ONCE, &ids,
				    &n);
		if (e || n == 0)
			break;
		above = ids[n - 1];
		e = alert_stale_add(ctx, db, ids, n);
		talloc_free(ids);
	}
	return e;
}

/* Whether a figure has another value than was kept, which it gets now. */
MUST_CHECK static struct err *
renew(TALLOC_CTX *ctx, struct db *db, const char *name, int64_t value,
      bool *changed)
{
	int64_t kept;
	bool known;
	struct err *e = task_figure_lock(ctx, db, name, &kept, &known);

	if (e || (known && kept == value))
		return e;
	*changed = true;
	return task_figure_put(db, name, value);
}

/* Another day, or another law: all is looked at anew. */
MUST_CHECK static struct err *
follow_day(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	   struct date today)
{
	bool changed = false;
	struct err *e =
		renew(ctx, db, TASK_ALERT_LAW, alert_law_mark(law), &changed);

	if (!e)
		e = renew(ctx, db, TASK_ALERT_DAY, date_to_days(today),
			  &changed);
	return e || !changed ? e : leave_all(ctx, db);
}

MUST_CHECK static struct err *
look_at(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	struct date today, const struct alert_stale *stale)
{
	struct alert *alerts;
	size_t n;
	struct err *e =
		alert_find(ctx, db, law, today, stale->judgments, &alerts, &n);

	if (!e)
		e = alert_replace(ctx, db, stale->judgments, alerts, n);
	return e ? e : alert_stale_remove(db, stale->ids);
}

struct err *
duty_alerts(struct tasks *tasks, bool *worked)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct alert_stale stale = { 0 };
	struct date today = date_today();
	struct db *db = tasks->db;
	struct err *e = law_refresh(db, db, NULL, &tasks->law);

	if (!e)
		e = db_begin_write(db);
	if (!e)
		e = follow_day(ctx, db, tasks->law, today);
	if (!e)
		e = alert_stale_list(ctx, db, STALE_AT_ONCE, &stale);
	if (!e && stale.n > 0)
		e = look_at(ctx, db, tasks->law, today, &stale);
	talloc_free(ctx);
	if (e) {
		db_rollback(db);
		return e;
	}
	*worked = stale.n == STALE_AT_ONCE;
	return db_commit(db);
}
