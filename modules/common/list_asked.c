#include "common/base.h"

#include "common/list_parts.h"

#include "common/app.h"
#include "common/text.h"

/* clang-format off */
static const struct {
	const char *word; /* last of the route's path */
	enum list_as as;
} formats[] = {
	{ "export", LIST_CSV }, { "xlsx", LIST_XLSX }, { "print", LIST_PRINT },
};
/* clang-format on */

static const char *
last_word(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

enum list_as
list_format(const char *path)
{
	for (size_t i = 0; i < ARRAY_LEN(formats); i++) {
		if (strcmp(last_word(path), formats[i].word) == 0)
			return formats[i].as;
	}
	return LIST_PAGE;
}

bool
list_leads_to(const struct list_query *query, const char *word)
{
	const struct request *req = query->req;
	const struct program *program = req->app->program;

	for (size_t i = 0; i < program->n_routes; i++) {
		const struct route *row = &program->routes[i];

		if (row->of == req->route->of &&
		    strcmp(last_word(row->path), word) == 0)
			return right_held(row->any, req->session);
	}
	return false;
}

bool
list_shows(const struct list_query *query, const struct column *column,
	   enum column_place place)
{
	return column->label && (column->places & place) &&
	       (column->when & query->has) == column->when;
}

struct db_arg
list_value(const struct list_query *query, const struct field *field)
{
	const void *at = (const char *)query->in + field->at;
	const char *const *text = at;
	const int64_t *number = at;
	const struct date *date = at;
	const bool *flag = at;

	switch (field->kind) {
	case FIELD_DATE:
		return (struct db_arg)DB_DATE(*date);
	case FIELD_MONEY:
	case FIELD_INT:
		return (struct db_arg)DB_ID(*number);
	case FIELD_FLAG:
		return (struct db_arg)DB_ID(*flag ? 1 : 0);
	case FIELD_LINE:
	case FIELD_CODE:
	case FIELD_AREA:
	case FIELD_RAW:
	case FIELD_FILE:
	default:
		return (struct db_arg)DB_TEXT(text_empty(*text) ? NULL : *text);
	}
}

bool
list_asks(const struct list_query *query, const struct list_filter *filter)
{
	struct db_arg value = list_value(query, &filter->field);

	return !filter->given &&
	       (value.kind == DB_KIND_TEXT ? value.text != NULL
					   : value.kind != DB_KIND_NULL);
}
