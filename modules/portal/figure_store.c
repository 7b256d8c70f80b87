#include "common/base.h"

#include "portal/figure_store.h"

#include "portal/agency_store.h"

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

struct err *
figure_list(TALLOC_CTX *ctx, struct db *db, struct date on,
	    struct figure **figures, size_t *n)
{
	struct db_rows *rows;
	struct agency *provinces;
	struct err *e;

	e = agency_provinces(ctx, db, on, &provinces, n);
	if (!e)
		e = db_query(db, ctx, SQL_LIST_ENTRY_FIGURES, &rows,
			     DB_NO_ARGS);
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
