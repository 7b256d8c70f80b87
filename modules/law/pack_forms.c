#include "common/base.h"

#include "law/pack_read.h"

#include "common/text.h"
#include "law/pack_entities.h"
#include "law/pack_formula.h"

/* A sum over accounts names them "account|window". */
#define ACCOUNT_WINDOW "%s|%s"

/* A form while it is read. */
struct reading {
	TALLOC_CTX *ctx;
	struct law_set *set;
	const char *file;
	const struct xml_node *form;
	struct formula_column *columns;
	int64_t *lines;
	size_t n_columns;
};

static const char *
number_text(TALLOC_CTX *ctx, int64_t n)
{
	return talloc_asprintf(ctx, "%" PRId64, n);
}

/* The sums of a column of kind terms or level. */
static bool
read_sums(struct reading *reading, const struct xml_node *node,
	  struct formula *sum)
{
	for (const struct xml_node *child = xml_first(node, "sum"); child;
	     child = xml_next(child, "sum")) {
		char *account = xml_attr(reading->ctx, child, "account");
		char *window = xml_attr(reading->ctx, child, "window");
		char *factor = xml_attr(reading->ctx, child, "coefficient");
		char *name = talloc_asprintf(reading->ctx, ACCOUNT_WINDOW,
					     account, window);
		int64_t n;

		if (!text_to_int(factor, &n) ||
		    !formula_add(reading->ctx, sum, name, n))
			return false;
	}
	return sum->n_terms > 0;
}

/* The three parts of a ratio go into the row as columns of the table. */
static bool
read_ratio(struct reading *reading, struct law_row *row, const char *formula)
{
	struct formula_ratio ratio;

	if (!formula_parse_ratio(reading->ctx, formula, &ratio))
		return false;
	law_row_set(row, "ratio-factor",
		    number_text(reading->ctx, ratio.factor));
	law_row_set(row, "ratio-numerator", ratio.numerator);
	law_row_set(row, "ratio-denominator", ratio.denominator);
	return true;
}

static void
read_column(struct reading *reading, const struct xml_node *node)
{
	size_t n = reading->n_columns++;
	struct formula_column *column = &reading->columns[n];
	struct law_row *row = law_read_row(reading->set, &law_entity_column,
					   reading->file, node, reading->form,
					   (int64_t)n + 1);
	const char *kind = law_row_get(row, "kind");
	const char *formula = law_row_get(row, "formula");
	bool good;

	reading->lines[n] = row->line;
	column->code = law_row_get(row, "code");
	column->is_formula = text_same(kind, "formula");
	if (text_same(kind, "ratio"))
		good = formula && read_ratio(reading, row, formula);
	else if (column->is_formula)
		good = formula &&
		       formula_parse(reading->ctx, formula, &column->sum);
	else
		good = !formula && read_sums(reading, node, &column->sum);
	if (!good)
		law_fault_add(reading->set, reading->file, row->line,
			      "column %s is not what its kind (%s) says",
			      column->code, kind);
}

/* One row of form_term: a column, an account, a window. */
static void
add_form_term(struct reading *reading, size_t column,
	      const struct formula_term *term)
{
	struct law_row *row = law_row_add(reading->set, &law_entity_form_term,
					  reading->file,
					  reading->lines[column]);
	size_t length = strcspn(term->name, "|");

	law_row_set(row, "form", xml_attr(row, reading->form, "code"));
	law_row_set(row, "version", xml_attr(row, reading->form, "version"));
	law_row_set(row, "column", reading->columns[column].code);
	law_row_set(row, "account", talloc_strndup(row, term->name, length));
	law_row_set(row, "window", term->name + length + 1);
	law_row_set(row, "coefficient", number_text(row, term->factor));
}

static void
expand_columns(struct reading *reading)
{
	for (size_t i = 0; i < reading->n_columns; i++) {
		struct formula sum;
		const char *wrong = formula_expand(reading->ctx,
						   reading->columns,
						   reading->n_columns, i, &sum);

		if (wrong)
			law_fault_add(reading->set, reading->file,
				      reading->lines[i], "%s", wrong);
		for (size_t n = 0; !wrong && n < sum.n_terms; n++)
			add_form_term(reading, i, &sum.terms[n]);
	}
}

static bool
has_column(const struct reading *reading, const char *code)
{
	for (size_t i = 0; i < reading->n_columns; i++) {
		if (text_same(reading->columns[i].code, code))
			return true;
	}
	return false;
}

static void
add_identity_term(struct reading *reading, const struct law_row *identity,
		  const struct formula_term *term)
{
	struct law_row *row = law_row_add(reading->set,
					  &law_entity_identity_term,
					  reading->file, identity->line);

	if (!has_column(reading, term->name))
		law_fault_add(reading->set, reading->file, identity->line,
			      "there is no column %s", term->name);
	law_row_set(row, "form", law_row_get(identity, "form"));
	law_row_set(row, "version", law_row_get(identity, "version"));
	law_row_set(row, "identity", law_row_get(identity, "code"));
	law_row_set(row, "column", term->name);
	law_row_set(row, "coefficient", number_text(row, term->factor));
}

/* Left side minus right side. */
static bool
subtract_sides(TALLOC_CTX *ctx, const struct law_row *identity,
	       struct formula *sum)
{
	struct formula right;

	if (!formula_parse(ctx, law_row_get(identity, "left"), sum) ||
	    !formula_parse(ctx, law_row_get(identity, "right"), &right))
		return false;
	for (size_t i = 0; i < right.n_terms; i++) {
		if (!formula_add(ctx, sum, right.terms[i].name,
				 -right.terms[i].factor))
			return false;
	}
	return true;
}

static void
read_identity(struct reading *reading, const struct xml_node *node,
	      int64_t position)
{
	const struct law_row *row =
		law_read_row(reading->set, &law_entity_identity, reading->file,
			     node, reading->form, position);
	struct formula sum = { NULL, 0 };
	struct formula_ratio ratio;
	bool good;

	if (text_same(law_row_get(row, "kind"), "ratio"))
		good = formula_parse_ratio(reading->ctx,
					   law_row_get(row, "right"), &ratio);
	else
		good = subtract_sides(reading->ctx, row, &sum);
	if (!good)
		law_fault_add(reading->set, reading->file, row->line,
			      "identity %s has a side that is no formula",
			      law_row_get(row, "code"));
	for (size_t i = 0; good && i < sum.n_terms; i++)
		add_identity_term(reading, row, &sum.terms[i]);
}

static size_t
count_children(const struct xml_node *node, const char *name)
{
	size_t n = 0;

	for (const struct xml_node *child = xml_first(node, name); child;
	     child = xml_next(child, name))
		n++;
	return n;
}

/* Whose columns and identities the form has: its own, or those of another form
 * of its version. NULL: there is none. */
static const struct xml_node *
source_of(TALLOC_CTX *ctx, const struct xml_node *root,
	  const struct xml_node *form)
{
	const char *code = xml_attr(ctx, form, "columns");
	const char *version = xml_attr(ctx, form, "version");

	if (!code)
		return form;
	for (const struct xml_node *node = xml_first(root, "form"); node;
	     node = xml_next(node, "form")) {
		if (text_same(xml_attr(ctx, node, "code"), code) &&
		    text_same(xml_attr(ctx, node, "version"), version))
			return node;
	}
	return NULL;
}

static void
read_rows(struct law_set *set, const char *file, const struct xml_node *form)
{
	int64_t position = 1;

	for (const struct xml_node *node = xml_first(form, "row"); node;
	     node = xml_next(node, "row"))
		law_read_row(set, &law_entity_form_row, file, node, form,
			     position++);
}

void
law_read_form(struct law_set *set, const char *file,
	      const struct xml_node *root, const struct xml_node *node)
{
	TALLOC_CTX *ctx = talloc_new(set);
	const struct xml_node *source = source_of(ctx, root, node);
	unsigned n = source ? (unsigned)count_children(source, "column") : 0;
	struct reading reading = {
		.ctx = ctx,
		.set = set,
		.file = file,
		.form = node,
		.columns = talloc_zero_array(ctx, struct formula_column, n),
		.lines = talloc_zero_array(ctx, int64_t, n),
	};
	int64_t position = 1;

	if (n == 0)
		law_fault_add(set, file, xml_line(node),
			      "the form has no columns");
	for (const struct xml_node *child = n ? xml_first(source, "column")
					      : NULL;
	     child; child = xml_next(child, "column"))
		read_column(&reading, child);
	expand_columns(&reading);
	read_rows(set, file, node);
	for (const struct xml_node *child = n ? xml_first(source, "identity")
					      : NULL;
	     child; child = xml_next(child, "identity"))
		read_identity(&reading, child, position++);
	talloc_free(ctx);
}
