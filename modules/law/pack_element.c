#include "common/base.h"

#include "law/pack_read.h"

/* The attribute of a field; its fallback when it is missing. */
static const char *
read_value(struct law_row *row, const struct law_field *field,
	   const struct xml_node *node, const struct xml_node *parent)
{
	const char *attr = field->attr ? field->attr : field->name;
	const char *value;

	if (field->kind == LAW_FOLD)
		return NULL;
	value = xml_attr(row->values, field->of_parent ? parent : node, attr);
	return value ? value : field->fallback;
}

struct law_row *
law_read_row(struct law_set *set, const struct law_entity *entity,
	     const char *file, const struct xml_node *node,
	     const struct xml_node *parent, int64_t position)
{
	struct law_row *row = law_row_add(set, entity, file, xml_line(node));

	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct law_field *field = &entity->fields[i];

		if (field->kind == LAW_POSITION)
			row->values[i] = talloc_asprintf(row->values,
							 "%" PRId64, position);
		else
			row->values[i] = read_value(row, field, node, parent);
	}
	return row;
}
