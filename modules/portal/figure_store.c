#include "common/base.h"

#include "portal/figure_store.h"

#include "portal/agency_store.h"

/* Counting takes most of a second in a list of a million. */
#define KEEP_FROM_ENTRIES 50000
#define KEEP_SECS 60

/* What the program keeps between requests. */
struct kept_counts {
	int64_t at; /* seconds since 1970 */
	const struct db_rows *rows;
};

static const char SQL_FIND_NOW[] = "SELECT UNIX_TIMESTAMP()";

static const char SQL_LIST_ENTRY_FIGURES[] =
	"SELECT u.path, f.entries FROM published_figure f"
	" JOIN published_unit u ON u.id = f.unit_id";

static const char SQL_LIST_SUPPORT_FIGURES[] =
	"SELECT u.path, SUM(f.sent), SUM(f.answered)"
	" FROM published_support_figure f"
	" JOIN published_unit u ON u.id = f.unit_id"
	" WHERE f.sent_month >= ? GROUP BY u.path";

/* The province that the path lies in, NULL outside of all. */
static struct figure *
figure_at(struct figure *figures, size_t n, const char *path)
{
	for (size_t i = 0; i < n; i++)
		if (strncmp(path, figures[i].path, strlen(figures[i].path)) ==
		    0)
			return &figures[i];
	return NULL;
}

MUST_CHECK static struct err *
seconds_now(TALLOC_CTX *ctx, struct db *db, int64_t *now)
{
	struct db_rows *rows;
	struct err *e = db_query(db, ctx, SQL_FIND_NOW, &rows, DB_NO_ARGS);

	if (!e)
		*now = db_int(rows, 0, 0);
	return e;
}

static int64_t
total_of(const struct db_rows *rows)
{
	int64_t total = 0;

	for (size_t i = 0; i < rows->count; i++)
		total += db_int(rows, i, 1);
	return total;
}

/* Path and number of entries of each unit, counted or kept. */
MUST_CHECK static struct err *
entry_counts(TALLOC_CTX *ctx, struct app *app, const struct db_rows **rows)
{
	struct kept_counts *kept = app->kept;
	struct db_rows *fresh;
	int64_t now;
	struct err *e;

	e = seconds_now(ctx, app->db, &now);
	if (e)
		return e;
	if (kept && now >= kept->at && now - kept->at < KEEP_SECS) {
		*rows = kept->rows;
		return NULL;
	}
	e = db_query(app->db, ctx, SQL_LIST_ENTRY_FIGURES, &fresh, DB_NO_ARGS);
	if (e)
		return e;
	*rows = fresh;
	if (total_of(fresh) < KEEP_FROM_ENTRIES)
		return NULL;
	TALLOC_FREE(app->kept);
	kept = talloc_zero(app, struct kept_counts);
	kept->at = now;
	kept->rows = talloc_steal(kept, fresh);
	app->kept = kept;
	return NULL;
}

struct err *
figure_list(TALLOC_CTX *ctx, struct app *app, struct date on,
	    struct figure **figures, size_t *n)
{
	const struct db_rows *rows;
	struct agency *provinces;
	struct err *e;

	e = agency_provinces(ctx, app->db, on, &provinces, n);
	if (!e)
		e = entry_counts(ctx, app, &rows);
	if (e)
		return e;
	*figures = talloc_zero_array(ctx, struct figure, (unsigned)*n + 1);
	for (size_t i = 0; i < *n; i++)
		(*figures)[i] = (struct figure){
			.unit_id = provinces[i].id,
			.name = provinces[i].short_name,
			.path = provinces[i].path,
		};
	for (size_t i = 0; i < rows->count; i++) {
		struct figure *figure =
			figure_at(*figures, *n, db_text(rows, i, 0));

		if (figure)
			figure->entries += db_int(rows, i, 1);
	}
	return NULL;
}

struct err *
figure_add_support(TALLOC_CTX *ctx, struct db *db, struct date on,
		   struct figure *figures, size_t n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_SUPPORT_FIGURES, &rows,
		     DB_ARGS(DB_INT(on.year * 100 + 1)));
	if (e)
		return e;
	for (size_t i = 0; i < rows->count; i++) {
		struct figure *figure =
			figure_at(figures, n, db_text(rows, i, 0));

		if (!figure)
			continue;
		figure->sent += db_int(rows, i, 1);
		figure->answered += db_int(rows, i, 2);
	}
	return NULL;
}
