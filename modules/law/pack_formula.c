#include "common/base.h"

#include "law/pack_formula.h"

#include "common/text.h"

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_name_char(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_';
}

static const char *
skip_blanks(const char *at)
{
	return at + strspn(at, " ");
}

static void
remove_term(struct formula *sum, size_t at)
{
	sum->n_terms--;
	memmove(&sum->terms[at], &sum->terms[at + 1],
		(sum->n_terms - at) * sizeof(sum->terms[0]));
}

bool
formula_add(TALLOC_CTX *ctx, struct formula *sum, const char *name,
	    int64_t factor)
{
	size_t i = 0;

	while (i < sum->n_terms && !text_same(sum->terms[i].name, name))
		i++;
	if (i == sum->n_terms) {
		if (i == FORMULA_TERMS_MAX)
			return false;
		sum->terms = talloc_realloc(
			ctx, sum->terms, struct formula_term, (unsigned)i + 1);
		sum->terms[i].name = talloc_strdup(ctx, name);
		sum->terms[i].factor = 0;
		sum->n_terms++;
	}
	if (__builtin_add_overflow(sum->terms[i].factor, factor, &factor) ||
	    factor > FORMULA_FACTOR_MAX || factor < -FORMULA_FACTOR_MAX)
		return false;
	sum->terms[i].factor = factor;
	if (factor == 0)
		remove_term(sum, i);
	return true;
}

/* Reads "12 *" in front of a name; *factor stays 1 without it. */
static bool
read_factor(const char **at, int64_t *factor)
{
	int64_t n = 0;

	*factor = 1;
	if (!is_digit(**at))
		return true;
	for (; is_digit(**at); (*at)++) {
		n = n * 10 + (**at - '0');
		if (n > FORMULA_FACTOR_MAX)
			return false;
	}
	*at = skip_blanks(*at);
	if (**at != '*')
		return false;
	*at = skip_blanks(*at + 1);
	*factor = n;
	return true;
}

/* Reads a name, which begins with a letter; NULL when there is none. */
static char *
read_name(TALLOC_CTX *ctx, const char **at)
{
	const char *start = *at;
	char *name;

	if (!is_name_char(*start) || is_digit(*start))
		return NULL;
	while (is_name_char(**at))
		(*at)++;
	name = talloc_strndup(ctx, start, (size_t)(*at - start));
	*at = skip_blanks(*at);
	return name;
}

/* Reads one "+ 2*c3"; the sign may be missing in front of the first. */
static bool
read_term(TALLOC_CTX *ctx, const char **at, struct formula *sum)
{
	int64_t sign = **at == '-' ? -1 : 1;
	int64_t factor;
	char *name;

	if (**at == '+' || **at == '-')
		*at = skip_blanks(*at + 1);
	else if (sum->n_terms > 0)
		return false;
	if (!read_factor(at, &factor))
		return false;
	name = read_name(ctx, at);
	return name && formula_add(ctx, sum, name, sign * factor);
}

bool
formula_parse(TALLOC_CTX *ctx, const char *text, struct formula *sum)
{
	const char *at = skip_blanks(text);

	sum->terms = NULL;
	sum->n_terms = 0;
	if (!*at)
		return false;
	while (*at) {
		if (!read_term(ctx, &at, sum))
			return false;
	}
	return true;
}

bool
formula_parse_ratio(TALLOC_CTX *ctx, const char *text,
		    struct formula_ratio *ratio)
{
	const char *at = skip_blanks(text);

	if (!read_factor(&at, &ratio->factor))
		return false;
	ratio->numerator = read_name(ctx, &at);
	if (!ratio->numerator || *at != '/')
		return false;
	at = skip_blanks(at + 1);
	ratio->denominator = read_name(ctx, &at);
	return ratio->denominator && !*at;
}

/* Where the walk over columns that rest on columns is. */
struct walk {
	TALLOC_CTX *ctx;
	const struct formula_column *columns;
	size_t n_columns;
	size_t depth;
	struct formula *sum;
};

static size_t
find_column(const struct walk *walk, const char *code)
{
	size_t i = 0;

	while (i < walk->n_columns && !text_same(walk->columns[i].code, code))
		i++;
	return i;
}

/*
 * Adds factor times a column. A chain longer than there are columns rests on
 * itself: the depth is the check, no marks are needed.
 */
static const char *
add_column(struct walk *walk, const char *code, int64_t factor)
{
	size_t at = find_column(walk, code);
	const struct formula_column *column = &walk->columns[at];
	const char *wrong = NULL;

	if (at == walk->n_columns)
		return talloc_asprintf(walk->ctx, "there is no column %s",
				       code);
	if (walk->depth > walk->n_columns)
		return talloc_asprintf(walk->ctx, "column %s rests on itself",
				       code);
	if (factor > FORMULA_FACTOR_MAX || factor < -FORMULA_FACTOR_MAX)
		return "the sum is too large";
	walk->depth++;
	for (size_t i = 0; i < column->sum.n_terms && !wrong; i++) {
		const struct formula_term *term = &column->sum.terms[i];

		if (column->is_formula)
			wrong = add_column(walk, term->name,
					   factor * term->factor);
		else if (!formula_add(walk->ctx, walk->sum, term->name,
				      factor * term->factor))
			wrong = "the sum is too large";
	}
	walk->depth--;
	return wrong;
}

const char *
formula_expand(TALLOC_CTX *ctx, const struct formula_column *columns,
	       size_t n_columns, size_t at, struct formula *sum)
{
	struct walk walk = {
		.ctx = ctx,
		.columns = columns,
		.n_columns = n_columns,
		.sum = sum,
	};

	sum->terms = NULL;
	sum->n_terms = 0;
	return add_column(&walk, columns[at].code, 1);
}
