#include "common/base.h"

#include "common/date.h"
#include "law/law_keep.h"
#include "matter/side.h"
#include "tasks/board.h"
#include "tasks/figures.h"
#include "upkeep/task_figure.h"

#include <time.h>

/*
 * Debtors without means for a line who are not on the public list, by the day
 * of the last decision of the matter that there are none. An entry for each
 * such debtor is what the law asks for.
 */
static const char SQL_COUNT_MISSING[] =
	"SELECT y.decided_on, COUNT(*) FROM (SELECT"
	" (SELECT e.effective_on FROM event e WHERE e.matter_id = m.id"
	"  AND e.kind = 'no_means' AND NOT EXISTS (SELECT 1 FROM event z"
	"   WHERE z.matter_id = m.id AND z.refers_to = e.id"
	"   AND z.kind = 'voided') ORDER BY e.seq DESC LIMIT 1) AS decided_on"
	" FROM ledger_account w"
	" STRAIGHT_JOIN obligation o ON o.account_id = w.id"
	"  AND o.done_on IS NULL"
	" STRAIGHT_JOIN matter m ON m.id = o.matter_id AND m.ended_on IS NULL"
	" STRAIGHT_JOIN matter_party x ON x.matter_id = m.id"
	"  AND x.role = 'debtor' AND " SIDE_OWES("o", "x.party_id")
	" LEFT JOIN publication p ON p.matter_id = m.id"
	"  AND p.ended_on IS NULL AND p.party_id = x.party_id"
	" WHERE w.without_means AND p.id IS NULL"
	" GROUP BY m.id, x.party_id) y"
	" WHERE y.decided_on IS NOT NULL GROUP BY y.decided_on";

static const char SQL_COUNT_LIVE[] =
	"SELECT COUNT(*) FROM publication"
	" WHERE ended_on IS NULL AND hidden_at IS NULL";

struct publications {
	int64_t live;
	int64_t due;
	int64_t late;
};

/* A day whose law knows no limit makes nothing late. */
static bool
is_late(const struct law *law, struct date decided_on)
{
	const struct law_deadline *limit =
		law_deadline(law, "publication", decided_on);

	return limit && date_compare(law_deadline_end(law, limit, decided_on),
				     date_today()) < 0;
}

MUST_CHECK static struct err *
count_publications(TALLOC_CTX *ctx, struct tasks *tasks,
		   struct publications *found)
{
	struct db_rows *rows;
	struct err *e;

	e = law_refresh(tasks->db, tasks->db, NULL, &tasks->law);
	if (!e)
		e = db_query(tasks->db, ctx, SQL_COUNT_MISSING, &rows,
			     DB_NO_ARGS);
	for (size_t i = 0; !e && i < rows->count; i++) {
		found->due += db_int(rows, i, 1);
		if (is_late(tasks->law, db_date(rows, i, 0)))
			found->late += db_int(rows, i, 1);
	}
	if (!e)
		e = db_query(tasks->db, ctx, SQL_COUNT_LIVE, &rows, DB_NO_ARGS);
	if (!e)
		found->live = db_int(rows, 0, 0);
	return e;
}

struct err *
figures_keep(struct db *db, const char *const names[], const int64_t values[],
	     size_t n)
{
	struct err *e = db_begin_write(db);

	for (size_t i = 0; !e && i < n; i++)
		e = task_figure_put(db, names[i], values[i]);
	if (!e)
		return db_commit(db);
	db_rollback(db);
	return e;
}

struct err *
duty_beat(struct tasks *tasks, bool *worked)
{
	static const char *const names[] = { TASK_BEAT };
	const int64_t values[] = { (int64_t)time(NULL) -
				   board_oldest_secs(tasks->board) };

	(void)worked;
	return figures_keep(tasks->db, names, values, ARRAY_LEN(names));
}

struct err *
duty_publications(struct tasks *tasks, bool *worked)
{
	static const char *const names[] = { TASK_PUBLICATIONS,
					     TASK_PUBLICATIONS_DUE,
					     TASK_PUBLICATIONS_LATE };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct publications found = { 0, 0, 0 };
	struct err *e = count_publications(ctx, tasks, &found);

	(void)worked;
	talloc_free(ctx);
	if (e)
		return e;
	return figures_keep(tasks->db, names,
			    (const int64_t[]){ found.live, found.due,
					       found.late },
			    ARRAY_LEN(names));
}
