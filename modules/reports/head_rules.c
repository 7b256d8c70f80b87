#include "common/base.h"

#include "reports/head_rules.h"

#include "common/text.h"

/* What a column is called when its group already says of what. */
static const char sum_label[] = "Tổng số";

struct span {
	const char *label;
	size_t first;
	size_t last;
	bool takes_sum; /* the first column is the group's sum */
};

static bool
ends_with(TALLOC_CTX *ctx, const char *label, const char *group)
{
	const char *a = text_fold(ctx, label);
	const char *b = text_fold(ctx, group);
	size_t n = strlen(a);
	size_t tail = strlen(b);

	return n >= tail && strcmp(a + n - tail, b) == 0;
}

/* The group whose label first appears at this column. */
static struct span
span_from(TALLOC_CTX *ctx, const struct law_form *form, size_t first)
{
	const char *label = form->columns[first].group_label;
	struct span span = { label, first, first, false };

	for (size_t i = first; i < form->n_columns; i++) {
		if (!form->columns[i].group_label)
			break;
		if (text_same(form->columns[i].group_label, label))
			span.last = i;
	}
	if (first > 0 &&
	    ends_with(ctx, form->columns[first - 1].label, label)) {
		span.first = first - 1;
		span.takes_sum = true;
	}
	return span;
}

/* All groups, the wider before the narrower; *n of them. */
static struct span *
find_spans(TALLOC_CTX *ctx, const struct law_form *form, size_t *n)
{
	struct span *spans =
		talloc_array(ctx, struct span, (unsigned)form->n_columns + 1);

	*n = 0;
	for (size_t i = 0; i < form->n_columns; i++) {
		bool known = !form->columns[i].group_label;

		for (size_t k = 0; k < *n && !known; k++)
			known = i <= spans[k].last &&
				text_same(spans[k].label,
					  form->columns[i].group_label);
		if (!known)
			spans[(*n)++] = span_from(ctx, form, i);
	}
	return spans;
}

/* How many groups a stretch of columns lies in, itself not counted. */
static size_t
depth_of(const struct span *spans, size_t n, size_t first, size_t last,
	 const struct span *self)
{
	size_t depth = 0;

	for (size_t i = 0; i < n; i++) {
		if (&spans[i] != self && spans[i].first <= first &&
		    spans[i].last >= last)
			depth++;
	}
	return depth;
}

static const char *
column_label(const struct law_form *form, const struct span *spans, size_t n,
	     size_t column)
{
	for (size_t i = 0; i < n; i++) {
		if (spans[i].takes_sum && spans[i].first == column)
			return sum_label;
	}
	return form->columns[column].label;
}

static int
by_place(const void *a, const void *b)
{
	const struct report_head_cell *x = a;
	const struct report_head_cell *y = b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return x->column < y->column ? -1 : 1;
}

struct report_head *
report_head_make(TALLOC_CTX *ctx, const struct law_form *form)
{
	struct report_head *head = talloc_zero(ctx, struct report_head);
	size_t n_spans;
	struct span *spans = find_spans(head, form, &n_spans);

	head->cells = talloc_array(head, struct report_head_cell,
				   (unsigned)(form->n_columns + n_spans) + 1);
	for (size_t i = 0; i < form->n_columns; i++) {
		size_t depth = depth_of(spans, n_spans, i, i, NULL);

		if (depth + 1 > head->lines)
			head->lines = depth + 1;
	}
	for (size_t i = 0; i < n_spans; i++)
		head->cells[head->n++] = (struct report_head_cell){
			.label = spans[i].label,
			.line = depth_of(spans, n_spans, spans[i].first,
					 spans[i].last, &spans[i]),
			.column = spans[i].first,
			.lines = 1,
			.columns = spans[i].last - spans[i].first + 1,
		};
	for (size_t i = 0; i < form->n_columns; i++) {
		size_t line = depth_of(spans, n_spans, i, i, NULL);

		head->cells[head->n++] = (struct report_head_cell){
			.label = column_label(form, spans, n_spans, i),
			.line = line,
			.column = i,
			.lines = head->lines - line,
			.columns = 1,
		};
	}
	qsort(head->cells, head->n, sizeof(*head->cells), by_place);
	return head;
}
