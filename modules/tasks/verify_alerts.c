#include "common/base.h"

#include "tasks/verify_alerts.h"

#include "law/law_keep.h"
#include "matter/alert.h"
#include "tasks/verify_alerts_store.h"

#define JUDGMENTS_AT_ONCE 500

/* An alert as text, and whose it is. */
struct line {
	int64_t matter_id;
	const char *text;
};

static int
compare_lines(const void *a, const void *b)
{
	return strcmp(((const struct line *)a)->text,
		      ((const struct line *)b)->text);
}

static int
compare_ids(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a;
	int64_t y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static const char *
shown(const char *text)
{
	return text ? text : "";
}

static const char *
day(TALLOC_CTX *ctx, struct date on)
{
	return date_is_set(on) ? date_iso(ctx, on) : "";
}

/* The columns in the order of verify_alerts_kept(). */
static struct line
line_of(TALLOC_CTX *ctx, const struct alert *a)
{
	char *ids = talloc_asprintf(ctx,
				    "%s|%" PRId64 "|%" PRId64 "|%" PRId64
				    "|%" PRId64 "|%" PRId64 "|%" PRId64
				    "|%" PRId64,
				    alert_code(a->list), a->judgment_id,
				    a->matter_id, a->place, a->entry_id,
				    a->party_id, a->unit_id, a->officer_id);
	char *words = talloc_asprintf(ctx, "%s|%s|%s|%s|%s", a->debtor, a->what,
				      shown(a->why), shown(a->article),
				      shown(a->no_means));
	char *days = talloc_asprintf(ctx, "%s|%s|%d|%d",
				     day(ctx, a->decided_on), day(ctx, a->on),
				     a->is_limit, a->was_late);

	return (struct line){
		a->matter_id,
		talloc_asprintf(ctx, "%s|%s|%s|%" PRId64 "|%" PRId64, ids,
				words, days, a->rest_dong, a->most_dong),
	};
}

static struct line
line_kept(TALLOC_CTX *ctx, const struct db_rows *rows, size_t i)
{
	char *text = talloc_strdup(ctx, shown(db_text(rows, i, 0)));

	for (size_t k = 1; k < rows->columns; k++)
		text = talloc_asprintf_append_buffer(
			text, "|%s", shown(db_text(rows, i, k)));
	return (struct line){ db_int(rows, i, 2), text };
}

static void
tell(struct differences *found, const struct line *line, const char *what)
{
	difference(found, "việc (%" PRId64 "): %s: %s", line->matter_id, what,
		   line->text);
}

/* Both in order: what one of them alone has is told. */
static void
compare_both(const struct line *kept, size_t n_kept, const struct line *now,
	     size_t n_now, struct differences *found)
{
	size_t i = 0;
	size_t k = 0;

	while (i < n_kept || k < n_now) {
		int order = i == n_kept	 ? 1
			    : k == n_now ? -1
					 : compare_lines(&kept[i], &now[k]);

		if (order < 0)
			tell(found, &kept[i], "cảnh báo lưu không còn đúng");
		if (order > 0)
			tell(found, &now[k], "thiếu cảnh báo");
		i += order <= 0;
		k += order >= 0;
	}
}

MUST_CHECK static struct err *
verify_some(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	    struct date on, const char *judgments, struct differences *found)
{
	struct db_rows *rows;
	struct alert *alerts;
	struct line *kept;
	struct line *now;
	size_t n;
	struct err *e = alert_find(ctx, db, law, on, judgments, &alerts, &n);

	if (!e)
		e = verify_alerts_kept(ctx, db, judgments, &rows);
	if (e)
		return e;
	now = talloc_array(ctx, struct line, (unsigned)n + 1);
	kept = talloc_array(ctx, struct line, (unsigned)rows->count + 1);
	for (size_t i = 0; i < n; i++)
		now[i] = line_of(ctx, &alerts[i]);
	for (size_t i = 0; i < rows->count; i++)
		kept[i] = line_kept(ctx, rows, i);
	qsort(now, n, sizeof(*now), compare_lines);
	qsort(kept, rows->count, sizeof(*kept), compare_lines);
	compare_both(kept, rows->count, now, n, found);
	return NULL;
}

/* Those that do not wait to be looked at, to the front; how many. */
static size_t
without_waiting(int64_t *ids, size_t n, const struct verify_alerts_day *of)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		if (!bsearch(&ids[i], of->waiting, of->n_waiting, sizeof(*ids),
			     compare_ids))
			ids[kept++] = ids[i];
	}
	return kept;
}

MUST_CHECK static struct err *
verify_day(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	   const struct verify_alerts_day *of, struct differences *found)
{
	struct err *e = NULL;
	int64_t above = 0;
	size_t n = JUDGMENTS_AT_ONCE;

	while (!e && n == JUDGMENTS_AT_ONCE) {
		TALLOC_CTX *batch = talloc_new(ctx);
		int64_t *ids;

		e = alert_judgments(batch, db, above, JUDGMENTS_AT_ONCE, &ids,
				    &n);
		if (!e && n > 0) {
			size_t kept;

			above = ids[n - 1];
			kept = without_waiting(ids, n, of);
			e = verify_some(batch, db, law, of->day,
					alert_ids(batch, ids, kept), found);
		}
		talloc_free(batch);
	}
	return e;
}

struct err *
verify_alerts(struct db *db, struct differences *found)
{
	TALLOC_CTX *ctx = talloc_new(db);
	struct verify_alerts_day of;
	struct law *law = NULL;
	struct err *e = law_load(ctx, db, &law);

	if (!e)
		e = verify_alerts_day(ctx, db, &of);
	if (!e && date_is_set(of.day) && of.law_mark == alert_law_mark(law))
		e = verify_day(ctx, db, law, &of, found);
	talloc_free(ctx);
	return e;
}
