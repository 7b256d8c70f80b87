#include "common/base.h"

#include "reports/cell_store.h"
#include "reports/slice.h"

#define IDS_MAX 64

#define P8  "?, ?, ?, ?, ?, ?, ?, ?"
#define P64 P8 ", " P8 ", " P8 ", " P8 ", " P8 ", " P8 ", " P8 ", " P8

static const char SQL_LIST_LINES[] =
	"SELECT m.id, m.number, m.decided_on, m.debtor_names, u.short_name,"
	" o.name, m.account_id FROM matter m JOIN unit u ON u.id = m.unit_id"
	" LEFT JOIN officer o ON o.id = m.officer_id"
	" WHERE m.id IN (" P64 ")";

/* ---- Lines ---- */

/* A line of what the ledger alone knows, before the matter is read. */
static struct cell_line
bare_line(TALLOC_CTX *ctx, const struct cell_member *member)
{
	return (struct cell_line){
		.matter_id = member->key.matter_id,
		.number = talloc_asprintf(ctx, "#%" PRId64,
					  member->key.matter_id),
		.value = member->value,
		.other = member->other,
	};
}

static void
fill_line(struct cell_line *line, const struct db_rows *rows, size_t i,
	  const struct law *law)
{
	line->number = db_text(rows, i, 1);
	line->decided_on = db_date(rows, i, 2);
	line->debtors = db_text(rows, i, 3);
	line->unit = db_text(rows, i, 4);
	line->officer = db_text(rows, i, 5);
	line->state = law_account_label(law, db_int(rows, i, 6));
}

/* At most IDS_MAX of them. */
MUST_CHECK static struct err *
fill_lines(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	   struct cell_line *lines, size_t n)
{
	struct db_arg args[IDS_MAX];
	struct db_rows *rows;
	struct err *e;

	for (size_t i = 0; i < IDS_MAX; i++)
		args[i] = (struct db_arg)DB_INT(
			lines[i < n ? i : n - 1].matter_id);
	e = db_query(db, ctx, SQL_LIST_LINES, &rows, args, IDS_MAX);
	for (size_t i = 0; !e && i < rows->count; i++) {
		for (size_t k = 0; k < n; k++) {
			if (lines[k].matter_id == db_int(rows, i, 0))
				fill_line(&lines[k], rows, i, law);
		}
	}
	return e;
}

struct err *
cell_lines(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	   const struct cell_member *members, size_t n,
	   struct cell_line **lines)
{
	struct cell_line *made =
		talloc_zero_array(ctx, struct cell_line, (unsigned)n + 1);
	struct err *e = NULL;

	for (size_t i = 0; i < n; i++)
		made[i] = bare_line(ctx, &members[i]);
	for (size_t i = 0; !e && i < n; i += IDS_MAX)
		e = fill_lines(ctx, db, law, made + i,
			       n - i < IDS_MAX ? n - i : IDS_MAX);
	*lines = made;
	return e;
}

/* ---- Sums ---- */

static bool
is_counted(const struct cell_question *question,
	   const struct report_figure *figure)
{
	bool own = figure->unit_id == question->unit_id;

	if (question->of_nobody && figure->officer_id != 0)
		return false;
	return question->part == CELL_TREE ||
	       own == (question->part == CELL_OFFICE);
}

static int64_t
weighed(const struct report_figure *figure, const struct law_weight *weights,
	size_t n)
{
	int64_t sum = 0;

	for (size_t i = 0; i < n; i++) {
		if (weights[i].account == figure->account)
			sum += figure->before * weights[i].before +
			       figure->during * weights[i].during;
	}
	return sum;
}

static int64_t
weighed_slice(const struct slice_figure *figure, const int64_t *amounts,
	      const struct law_weight *weights, size_t n)
{
	const struct report_figure one = {
		.account = figure->account,
		.before = amounts[0],
		.during = amounts[1],
	};

	return weighed(&one, weights, n);
}

/* Of a row by kinds of matter. */
MUST_CHECK static struct err *
sum_slices(TALLOC_CTX *scratch, struct db *db,
	   const struct cell_question *question, int64_t *sum, int64_t *other)
{
	struct slice_figure *figures;
	size_t n = 0;
	struct err *e =
		slice_figures(scratch, db, &question->range, &figures, &n);

	for (size_t i = 0; !e && i < n; i++) {
		const int64_t *amounts = question->range.in_matters
						 ? figures[i].matters
						 : figures[i].dong;

		if (!cell_takes_slice(question, figures[i].slice_id))
			continue;
		*sum += weighed_slice(&figures[i], amounts, question->weights,
				      question->n_weights);
		*other += weighed_slice(&figures[i], amounts, question->others,
					question->n_others);
	}
	return e;
}

MUST_CHECK static struct err *
sum_units(TALLOC_CTX *scratch, struct db *db,
	  const struct cell_question *question, int64_t *sum, int64_t *other)
{
	struct report_range range = question->range;
	struct report_figure *figures = NULL;
	struct report_sum *sums;
	size_t n = 0;
	struct err *e;

	range.by_officer = range.officer_id || question->of_nobody;
	e = report_sums(scratch, db, &range, &sums, &n);
	if (!e)
		figures = report_figures(scratch, sums, n, range.in_matters);
	for (size_t i = 0; !e && i < n; i++) {
		if (!is_counted(question, &figures[i]))
			continue;
		*sum += weighed(&figures[i], question->weights,
				question->n_weights);
		*other += weighed(&figures[i], question->others,
				  question->n_others);
	}
	return e;
}

struct err *
cell_sums(struct db *db, const struct cell_question *question, int64_t *sum,
	  int64_t *other)
{
	TALLOC_CTX *scratch = talloc_new(NULL);
	struct err *e;

	*sum = *other = 0;
	e = question->of_slices ? sum_slices(scratch, db, question, sum, other)
				: sum_units(scratch, db, question, sum, other);
	talloc_free(scratch);
	return e;
}
