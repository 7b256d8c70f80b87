#include "common/base.h"

#include "common/list_parts.h"

#include "common/list_saved.h"
#include "common/money.h"
#include "common/text.h"

/* The value of the row as people read it. */
static const char *
value_text(TALLOC_CTX *ctx, const struct column *column, const void *row)
{
	const void *at = (const char *)row + column->at;
	const char *const *text = at;
	const int64_t *number = at;
	const struct date *date = at;
	const bool *flag = at;

	switch (column->kind) {
	case COLUMN_TEXT:
		return *text;
	case COLUMN_TIME:
		return *text ? date_time_text(ctx, *text) : NULL;
	case COLUMN_DATE:
		return date_is_set(*date) ? date_text(ctx, *date) : NULL;
	case COLUMN_MONEY:
	case COLUMN_COUNT:
		return money_text(ctx, *number);
	case COLUMN_ID:
		return talloc_asprintf(ctx, "%" PRId64, *number);
	case COLUMN_FLAG:
		return *flag ? "x" : NULL;
	case COLUMN_MADE:
	default:
		return NULL;
	}
}

struct cell
list_cell(TALLOC_CTX *ctx, const struct list_query *query,
	  const struct column *column, const void *row)
{
	struct cell cell = {
		.column = column,
		.text = value_text(ctx, column, row),
	};
	const int64_t *id = (const void *)((const char *)row + column->to_at);

	if (!cell.text)
		cell.text = column->none;
	if (column->to)
		cell.href = talloc_asprintf(ctx, "%s%" PRId64, column->to, *id);
	if (column->show)
		column->show(ctx, query, row, &cell);
	return cell;
}

/* ---- What was asked ---- */

/* The last syllable tells most, because a Vietnamese name ends with the given
 * name; a single letter, which may be half typed, tells less than the one
 * before it. */
static const char *
token_pattern(TALLOC_CTX *ctx, const char *fold)
{
	size_t n = strlen(fold);
	size_t end = n;

	if (n > 2 && fold[n - 2] == ' ')
		end = n - 2;
	n = end;
	while (n > 0 && fold[n - 1] != ' ')
		n--;
	return talloc_asprintf(ctx, "%.*s%%", (int)(end - n), fold + n);
}

/* Folded text has no % or _ of its own: it is letters, digits, blanks. */
struct list_find
list_find(const struct list_query *query, const char *typed)
{
	struct request *req = query->req;
	const char *fold = text_fold_sought(req, typed);

	return (struct list_find){
		.start = talloc_asprintf(req, "%s%%", fold),
		.part = talloc_asprintf(req, "%%%s%%", fold),
		.token = token_pattern(req, fold),
	};
}

char *
list_plain(const struct list_query *query)
{
	bool opens = query->saves && query->saves->has_default;

	return talloc_asprintf(query->req, "%s%s", query->path,
			       opens ? "?saved=0" : "");
}

char *
list_href(const struct list_query *query, const char *path, const char *without)
{
	char *href = talloc_strdup(query->req, path);
	const struct field *fields;
	size_t n = form_fields(query->form, &fields);

	for (size_t i = 0; i < n; i++) {
		const char *name = fields[i].name;
		const char *typed = form_typed(query->form, name);

		if (text_empty(typed) || strcmp(name, without) == 0 ||
		    (i >= query->list->n_filters && strcmp(name, "sort") != 0))
			continue;
		href = talloc_asprintf_append_buffer(
			href, "%c%s=%s", strchr(href, '?') ? '&' : '?', name,
			text_url_escape(query->req, typed));
	}
	return !strchr(href, '?') && strcmp(path, query->path) == 0
		       ? list_plain(query)
		       : href;
}

const char *
list_chosen_words(const struct list_query *query)
{
	char *words = talloc_strdup(query->req, "");

	for (size_t i = 0; i < query->list->n_filters; i++) {
		const struct list_filter *filter = &query->list->filters[i];

		if (!list_asks(query, filter))
			continue;
		words = talloc_asprintf_append_buffer(
			words, "%s%s: %s", *words ? "; " : "",
			filter->chip ? filter->chip : filter->field.label,
			form_words(query->form, filter->field.name));
	}
	return words;
}
