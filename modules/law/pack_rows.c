#include "common/base.h"

#include "law/pack_rows.h"

struct law_set *
law_set_new(TALLOC_CTX *ctx)
{
	return talloc_zero(ctx, struct law_set);
}

struct law_row *
law_row_add(struct law_set *set, const struct law_entity *entity,
	    const char *file, int64_t line)
{
	struct law_row *row = talloc_zero(set, struct law_row);

	row->entity = entity;
	row->file = talloc_strdup(row, file);
	row->line = line;
	row->values = talloc_zero_array(row, const char *,
					(unsigned)entity->n_fields);
	set->rows = talloc_realloc(set, set->rows, struct law_row *,
				   (unsigned)set->n_rows + 1);
	set->rows[set->n_rows++] = row;
	return row;
}

size_t
law_row_field(const struct law_entity *entity, const char *field)
{
	size_t i = 0;

	while (i < entity->n_fields &&
	       strcmp(entity->fields[i].name, field) != 0)
		i++;
	assert(i < entity->n_fields);
	return i;
}

const char *
law_row_get(const struct law_row *row, const char *field)
{
	return row->values[law_row_field(row->entity, field)];
}

void
law_row_set(struct law_row *row, const char *field, const char *value)
{
	row->values[law_row_field(row->entity, field)] =
		value ? talloc_strdup(row->values, value) : NULL;
}

void
law_fault_add(struct law_set *set, const char *file, int64_t line,
	      const char *format, ...)
{
	struct law_fault *fault;
	va_list args;

	set->faults = talloc_realloc(set, set->faults, struct law_fault,
				     (unsigned)set->n_faults + 1);
	fault = &set->faults[set->n_faults++];
	fault->file = talloc_strdup(set->faults, file);
	fault->line = line;
	va_start(args, format);
	fault->text = talloc_vasprintf(set->faults, format, args);
	va_end(args);
}

size_t
law_set_count(const struct law_set *set, const struct law_entity *entity)
{
	size_t n = 0;

	for (size_t i = 0; i < set->n_rows; i++)
		n += set->rows[i]->entity == entity;
	return n;
}
