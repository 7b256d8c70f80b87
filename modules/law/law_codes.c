#include "common/base.h"

#include "common/text.h"
#include "law/law.h"

static void
add_once(const char **codes, size_t *n, const char *code)
{
	for (size_t i = 0; i < *n; i++) {
		if (text_same(codes[i], code))
			return;
	}
	if (code)
		codes[(*n)++] = code;
}

static const char **
codes_new(TALLOC_CTX *ctx, const struct law *law, size_t *n)
{
	*n = 0;
	return talloc_zero_array(ctx, const char *,
				 (unsigned)law->n_obligations + 1);
}

const char **
law_enforcing(TALLOC_CTX *ctx, const struct law *law, size_t *n)
{
	const char **codes = codes_new(ctx, law, n);

	for (size_t i = 0; i < law->n_obligations; i++)
		add_once(codes, n, law->obligations[i].decision);
	return codes;
}

const char **
law_deciding(TALLOC_CTX *ctx, const struct law *law, size_t *n)
{
	const char **codes = codes_new(ctx, law, n);

	for (size_t i = 0; i < law->n_obligations; i++)
		add_once(codes, n, law->obligations[i].within);
	return codes;
}

/* Whether an obligation, an event or a ground has such a document issued. */
static bool
is_issued(const struct law *law, const char *document)
{
	for (size_t i = 0; i < law->n_obligations; i++) {
		if (text_same(law->obligations[i].decision, document))
			return true;
	}
	for (size_t i = 0; i < law->n_terms; i++) {
		if (text_same(law->terms[i].document, document))
			return true;
	}
	for (size_t i = 0; i < law->n_charts; i++) {
		const struct ledger_chart *chart = law->charts[i].chart;

		for (size_t k = 0; k < chart->n_events; k++) {
			if (text_same(chart->events[k].decision_type, document))
				return true;
		}
	}
	return false;
}

static int
compare_codes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char **
law_books(TALLOC_CTX *ctx, const struct law *law, size_t *n)
{
	const char **books = talloc_zero_array(ctx, const char *,
					       (unsigned)law->n_decisions + 1);

	*n = 0;
	for (size_t i = 0; i < law->n_decisions; i++) {
		const struct law_decision_type *type = &law->decisions[i];

		if (type->book && !text_same(type->document, "record") &&
		    is_issued(law, type->code))
			add_once(books, n, type->book);
	}
	qsort(books, *n, sizeof(*books), compare_codes);
	return books;
}

const char **
law_series_sharing(TALLOC_CTX *ctx, const struct law *law, const char *counter,
		   size_t *n)
{
	const char **groups = talloc_zero_array(ctx, const char *,
						(unsigned)law->n_series + 1);

	*n = 0;
	for (size_t i = 0; i < law->n_series; i++) {
		const struct law_series *rule = &law->series[i];
		const char *by = rule->counter ? rule->counter : rule->group;
		bool known = !text_same(by, counter);

		for (size_t k = 0; k < *n && !known; k++)
			known = text_same(groups[k], rule->group);
		if (!known)
			groups[(*n)++] = rule->group;
	}
	return groups;
}
