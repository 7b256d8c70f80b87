#include "common/base.h"

#include "law/pack_entities.h"
#include "law/pack_store.h"

/* The column of a field; what a joined one says is part of that before it. */
static char *
column_of(TALLOC_CTX *ctx, const struct law_field *field)
{
	char *column =
		talloc_strdup(ctx, field->column ? field->column : field->name);

	for (char *at = column; *at; at++) {
		if (*at == '-')
			*at = '_';
	}
	return column;
}

static void
add(char **list, const char *between, const char *piece)
{
	*list = talloc_asprintf_append_buffer(*list, "%s%s",
					      **list ? between : "", piece);
}

char *
law_put_text(TALLOC_CTX *ctx, const struct law_entity *entity)
{
	TALLOC_CTX *work = talloc_new(ctx);
	char *columns = talloc_strdup(work, "");
	char *values = talloc_strdup(work, "");
	char *updates = talloc_strdup(work, "");
	char *text;

	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct law_field *field = &entity->fields[i];
		char *column = column_of(work, field);

		if (field->joined)
			continue;
		add(&columns, ", ", column);
		add(&values, ", ", field->found ? field->found : "?");
		if (!field->kept)
			add(&updates, ", ",
			    talloc_asprintf(work, "%s = VALUES(%s)", column,
					    column));
	}
	text = talloc_asprintf(ctx,
			       "INSERT INTO %s (%s) VALUES (%s)"
			       " ON DUPLICATE KEY UPDATE %s",
			       entity->table, columns, values, updates);
	talloc_free(work);
	return text;
}

char *
law_keys_text(TALLOC_CTX *ctx, const struct law_entity *entity)
{
	char *columns = talloc_strdup(ctx, "");
	char *text;

	if (entity->sql_keys)
		return talloc_strdup(ctx, entity->sql_keys);
	for (size_t i = 0; i < entity->n_fields; i++) {
		if (entity->fields[i].key)
			add(&columns, ", ",
			    column_of(columns, &entity->fields[i]));
	}
	text = talloc_asprintf(ctx, "SELECT id, CONCAT_WS('|', %s) FROM %s",
			       columns, entity->table);
	talloc_free(columns);
	return text;
}

static void
print_statement(const char *what, const struct law_entity *entity, char *text)
{
	printf("%s_%s", what, entity->table);
	putchar('\0');
	fputs(text, stdout);
	putchar('\0');
	talloc_free(text);
}

void
law_print_statements(void)
{
	for (size_t i = 0; i < law_n_entities; i++) {
		const struct law_entity *entity = law_entities[i];

		print_statement("PUT", entity, law_put_text(NULL, entity));
		print_statement("KEYS", entity, law_keys_text(NULL, entity));
	}
}
