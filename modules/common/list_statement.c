#include "common/base.h"

#include "common/list_parts.h"

void
list_bind(struct list_args *args, struct db_arg arg)
{
	args->list = talloc_realloc(args->ctx, args->list, struct db_arg,
				    (unsigned)(args->n + 1));
	args->list[args->n++] = arg;
}

void
list_bind_text(struct list_args *args, const char *text)
{
	list_bind(args, (struct db_arg)DB_TEXT(text));
}

void
list_bind_int(struct list_args *args, int64_t n)
{
	list_bind(args, (struct db_arg)DB_INT(n));
}

void
list_bind_date(struct list_args *args, struct date d)
{
	list_bind(args, (struct db_arg)DB_DATE(d));
}

/* The pieces are constants of the lists: nothing of them is a value. */
void
list_add(struct list_statement *statement, const char *piece)
{
	statement->sql = talloc_strdup_append_buffer(statement->sql, piece);
}
