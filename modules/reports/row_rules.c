#include "common/base.h"

#include "reports/row_rules.h"

#include "common/text.h"

/* What one officer has in one unit. */
struct share {
	int64_t unit_id;
	int64_t officer_id;
	int64_t *values;
};

/* The rows being written, with all that they are made from. */
struct making {
	const struct report_source *source;
	const struct law_form *form;
	struct share *shares; /* by unit and officer */
	size_t n_shares;
	int64_t **own;	 /* by unit: its own values */
	int64_t **whole; /* by unit: with all units below it */
	struct report_rows *out;
	size_t room;
};

static int64_t *
values_new(TALLOC_CTX *ctx, const struct law_form *form)
{
	return talloc_zero_array(ctx, int64_t, (unsigned)form->n_columns + 1);
}

static int
by_unit_and_officer(const void *a, const void *b)
{
	const struct report_figure *x = a;
	const struct report_figure *y = b;

	if (x->unit_id != y->unit_id)
		return x->unit_id < y->unit_id ? -1 : 1;
	if (x->officer_id != y->officer_id)
		return x->officer_id < y->officer_id ? -1 : 1;
	return 0;
}

static void
make_shares(struct making *making)
{
	const struct report_source *source = making->source;
	size_t n = source->n_figures;
	struct report_figure *figures =
		talloc_array(making, struct report_figure, (unsigned)n + 1);

	if (n)
		memcpy(figures, source->figures, n * sizeof(*figures));
	qsort(figures, n, sizeof(*figures), by_unit_and_officer);
	making->shares = talloc_array(making, struct share, (unsigned)n + 1);
	for (size_t i = 0; i < n; i++) {
		struct share *share = making->shares + making->n_shares;

		if (i == 0 ||
		    by_unit_and_officer(&figures[i - 1], &figures[i]) != 0) {
			share->unit_id = figures[i].unit_id;
			share->officer_id = figures[i].officer_id;
			share->values = values_new(making, making->form);
			making->n_shares++;
		}
		report_add_figure(making->form,
				  making->shares[making->n_shares - 1].values,
				  &figures[i]);
	}
}

/* The first share of the unit; n_shares when it has none. */
static size_t
first_share(const struct making *making, int64_t unit_id)
{
	size_t low = 0;
	size_t high = making->n_shares;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (making->shares[middle].unit_id < unit_id)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static const struct share *
find_share(const struct making *making, int64_t unit_id, int64_t officer_id)
{
	for (size_t i = first_share(making, unit_id);
	     i < making->n_shares && making->shares[i].unit_id == unit_id;
	     i++) {
		if (making->shares[i].officer_id == officer_id)
			return &making->shares[i];
	}
	return NULL;
}

static bool
is_below(const struct report_unit *unit, const struct report_unit *above)
{
	size_t n = strlen(above->path);

	return strncmp(unit->path, above->path, n) == 0 &&
	       unit->path[n] != '\0';
}

static void
make_unit_values(struct making *making)
{
	const struct report_source *source = making->source;
	size_t n = source->n_units;

	making->own = talloc_array(making, int64_t *, (unsigned)n + 1);
	making->whole = talloc_array(making, int64_t *, (unsigned)n + 1);
	for (size_t i = 0; i < n; i++) {
		int64_t id = source->units[i].id;

		making->own[i] = values_new(making, making->form);
		making->whole[i] = values_new(making, making->form);
		for (size_t k = first_share(making, id);
		     k < making->n_shares && making->shares[k].unit_id == id;
		     k++)
			report_add_values(making->form, making->own[i],
					  making->shares[k].values);
	}
	for (size_t i = 0; i < n; i++) {
		report_add_values(making->form, making->whole[i],
				  making->own[i]);
		for (size_t k = i + 1;
		     k < n && is_below(&source->units[k], &source->units[i]);
		     k++)
			report_add_values(making->form, making->whole[i],
					  making->own[k]);
	}
}

bool
report_row_is_sum(const struct report_row *row)
{
	if (row->level == LEVEL_TOTAL)
		return true;
	return !row->leaf && !(row->kind && row->kind->part == FORM_ROW_MEMO);
}

/* Appends a row whose values are a copy of these (NULL: nothing yet). */
static struct report_row *
add_row(struct making *making, enum report_level level, int depth,
	const struct report_unit *unit, const int64_t *values)
{
	struct report_rows *out = making->out;
	struct report_row *row;

	if (out->n == making->room) {
		making->room *= 2;
		out->rows = talloc_realloc(out, out->rows, struct report_row,
					   (unsigned)making->room);
	}
	row = &out->rows[out->n++];
	*row = (struct report_row){
		.level = level,
		.number = "",
		.depth = depth,
		.unit = unit,
		.form = making->form,
		.leaf = true,
		.values = values_new(out, making->form),
	};
	if (values)
		report_add_values(making->form, row->values, values);
	return row;
}

/* The row of an officer in a unit, when he works there or worked there. */
static bool
add_officer(struct making *making, const struct report_unit *unit,
	    const struct report_officer *officer, int depth)
{
	int64_t id = officer ? officer->id : 0;
	const struct share *share = find_share(making, unit->id, id);
	bool works = officer && officer->valid && officer->unit_id == unit->id;
	struct report_row *row;

	if (!works && (!share || report_is_zero(making->form, share->values)))
		return false;
	row = add_row(making, LEVEL_OFFICER, depth, unit,
		      share ? share->values : NULL);
	row->officer_id = id;
	row->officer = officer ? officer->name : NULL;
	return true;
}

/* The officers of a unit, and what is assigned to nobody, below its row. */
static void
add_officers(struct making *making, const struct report_unit *unit,
	     const char *prefix, int depth)
{
	const struct report_source *source = making->source;
	struct report_rows *out = making->out;
	size_t above = out->n - 1;
	int count = 0;

	for (size_t i = 0; i < source->n_officers; i++) {
		if (add_officer(making, unit, &source->officers[i], depth))
			out->rows[out->n - 1].number =
				talloc_asprintf(out, "%s%d", prefix, ++count);
	}
	if (add_officer(making, unit, NULL, depth))
		count++;
	out->rows[above].leaf = count == 0;
}

/* A unit that is no longer there is shown when it has figures. */
static bool
is_shown(const struct making *making, size_t i)
{
	return making->source->units[i].valid ||
	       !report_is_zero(making->form, making->whole[i]);
}

/* Does a unit that is shown stand below this one? */
static bool
has_below(const struct making *making, size_t i)
{
	const struct report_unit *units = making->source->units;

	for (size_t k = i + 1;
	     k < making->source->n_units && is_below(&units[k], &units[i]);
	     k++) {
		if (is_shown(making, k))
			return true;
	}
	return false;
}

/* What a unit with others below it does itself. */
static void
add_office(struct making *making, size_t i, const char *number,
	   const char *prefix, int depth)
{
	const struct report_unit *unit = &making->source->units[i];

	add_row(making, LEVEL_OFFICE, depth, unit, making->own[i])->number =
		number;
	if (making->source->detail == DETAIL_OFFICERS)
		add_officers(making, unit, prefix, depth + 1);
}

static void add_children(struct making *making, size_t parent,
			 const char *prefix, int depth);

/* The row of a unit and, as the detail asks, those below it. */
static void
add_unit(struct making *making, size_t i, const char *number, int depth)
{
	const struct report_unit *unit = &making->source->units[i];
	enum report_detail detail = making->source->detail;
	const char *prefix = talloc_asprintf(making->out, "%s.", number);
	bool open = has_below(making, i) && detail != DETAIL_CHILDREN;
	struct report_row *row =
		add_row(making, LEVEL_UNIT, depth, unit, making->whole[i]);

	row->number = number;
	row->leaf = !open;
	if (open) {
		if (!report_is_zero(making->form, making->own[i]))
			add_office(making, i, "", prefix, depth + 1);
		add_children(making, i, prefix, depth + 1);
	} else if (detail == DETAIL_OFFICERS) {
		add_officers(making, unit, prefix, depth + 1);
	}
}

/* The units right below a unit, numbered. */
static void
add_children(struct making *making, size_t parent, const char *prefix,
	     int depth)
{
	const struct report_unit *units = making->source->units;
	size_t i = parent + 1;
	int count = 0;

	while (i < making->source->n_units &&
	       is_below(&units[i], &units[parent])) {
		size_t child = i++;

		while (i < making->source->n_units &&
		       is_below(&units[i], &units[child]))
			i++;
		if (is_shown(making, child))
			add_unit(making, child,
				 talloc_asprintf(making->out, "%s%d", prefix,
						 ++count),
				 depth);
	}
}

/* I the unit's own office, II all units below it. */
static void
add_two_parts(struct making *making)
{
	const struct report_unit *root = &making->source->units[0];
	struct report_row *group;

	add_office(making, 0, "I", "", 0);
	group = add_row(making, LEVEL_GROUP, 0, root, making->whole[0]);
	group->number = "II";
	group->leaf = false;
	for (size_t i = 0; i < making->form->n_columns; i++)
		group->values[i] -= making->own[0][i];
	add_children(making, 0, "", 1);
}

/* The nation: one row for each province, and the office at its top if it
 * has matters of its own. */
static void
add_provinces(struct making *making)
{
	if (!report_is_zero(making->form, making->own[0]))
		add_office(making, 0, "", "", 1);
	add_children(making, 0, "", 1);
}

/* The rows of one officer: one for each unit where he has something. */
static void
add_one_officer(struct making *making)
{
	const struct report_source *source = making->source;
	const struct report_officer *officer = NULL;
	struct report_row *row;

	for (size_t i = 0; i < source->n_officers && !officer; i++) {
		if (source->officers[i].id == source->officer_id)
			officer = &source->officers[i];
	}
	for (size_t i = 0; officer && i < source->n_units; i++)
		add_officer(making, &source->units[i], officer, 1);
	if (making->out->n != 2)
		return;
	/* One row says all: it is the sum. */
	row = &making->out->rows[1];
	making->out->rows[0] = *row;
	making->out->rows[0].number = "1";
	making->out->n = 1;
}

struct report_rows *
report_rows_make(TALLOC_CTX *ctx, const struct report_source *source)
{
	struct report_rows *out = talloc_zero(ctx, struct report_rows);
	struct making *making = talloc_zero(out, struct making);
	const struct report_unit *root = &source->units[0];

	making->source = source;
	making->form = source->form;
	making->out = out;
	making->room = 64;
	out->rows =
		talloc_array(out, struct report_row, (unsigned)making->room);
	make_shares(making);
	make_unit_values(making);
	add_row(making, LEVEL_TOTAL, 0, root, NULL);
	for (size_t i = 0; i < making->n_shares; i++)
		report_add_values(source->form, out->rows[0].values,
				  making->shares[i].values);
	if (source->officer_id)
		add_one_officer(making);
	else if (!has_below(making, 0))
		add_officers(making, root, "", 1);
	else if (text_same(root->kind, "nation"))
		add_provinces(making);
	else
		add_two_parts(making);
	out->rows[0].leaf = out->n == 1;
	for (size_t i = 0; i < out->n; i++)
		report_fill_ratios(source->form, out->rows[i].values);
	talloc_free(making);
	return out;
}
