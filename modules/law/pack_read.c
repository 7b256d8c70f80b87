#include "common/base.h"

#include "law/pack_read.h"

#include "common/text.h"
#include "law/pack_entities.h"

/* Terms of a list, rights of a role: the children of one name. */
static void
read_children(struct law_set *set, const struct law_entity *entity,
	      const char *file, const struct xml_node *parent)
{
	int64_t position = 1;

	for (const struct xml_node *node = xml_first(parent, entity->element);
	     node; node = xml_next(node, entity->element))
		law_read_row(set, entity, file, node, parent, position++);
}

/* A child of the root: a row, or what holds rows. */
static void
read_element(struct law_set *set, const char *file, const struct xml_node *root,
	     const struct xml_node *node, int64_t position)
{
	const char *name = xml_name(node);
	const struct law_entity *entity = law_entity_find(name);
	struct law_row *row = NULL;

	if (entity)
		row = law_read_row(set, entity, file, node, root, position);
	if (text_same(name, "list"))
		read_children(set, &law_entity_term, file, node);
	if (entity == &law_entity_role)
		read_children(set, &law_entity_right, file, node);
	if (entity == &law_entity_form)
		law_read_form(set, file, root, node);
	if (entity == &law_entity_unit)
		law_read_unit(set, file, node, row);
}

struct err *
law_read_pack(TALLOC_CTX *ctx, const char *dir, const char *file,
	      struct law_set *set)
{
	const char *path = talloc_asprintf(ctx, "%s/%s", dir, file);
	const char *schema = talloc_asprintf(ctx, "%s/law.rng", dir);
	struct xml_doc *doc;
	const struct xml_node *root;
	int64_t position = 1;
	struct err *e;

	e = xml_read(ctx, path, schema, &doc);
	if (e)
		return e;
	root = xml_root(doc);
	for (const struct xml_node *node = xml_first(root, NULL); node;
	     node = xml_next(node, NULL))
		read_element(set, file, root, node, position++);
	talloc_free(doc);
	return NULL;
}
