#include "common/base.h"

#include "law/pack_read.h"

#include "common/text.h"
#include "law/pack_entities.h"

/* {n} and {nn} in a text become the number, plain and in two digits. */
static char *
put_number(TALLOC_CTX *ctx, const char *text, int64_t n)
{
	char *out = talloc_strdup(ctx, "");

	while (*text) {
		size_t length = strcspn(text, "{");

		out = talloc_strndup_append(out, text, length);
		text += length;
		if (strncmp(text, "{n}", 3) == 0) {
			out = talloc_asprintf_append(out, "%" PRId64, n);
			text += 3;
		} else if (strncmp(text, "{nn}", 4) == 0) {
			out = talloc_asprintf_append(out, "%02" PRId64, n);
			text += 4;
		} else if (*text) {
			out = talloc_strndup_append(out, text++, 1);
		}
	}
	return out;
}

void
law_add_only_name(struct law_set *set, const struct law_row *unit)
{
	struct law_row *row =
		law_row_add(set, &law_entity_named, unit->file, unit->line);

	law_row_set(row, "unit", law_row_get(unit, "code"));
	law_row_set(row, "name", law_row_get(unit, "name"));
	law_row_set(row, "short", law_row_get(unit, "short"));
	law_row_set(row, "from", law_row_get(unit, "from"));
	law_row_set(row, "to", law_row_get(unit, "to"));
}

static void
add_division(struct law_set *set, const struct law_row *province,
	     const struct xml_node *node, int64_t n)
{
	static const char *const numbered[] = { "code", "name", "short" };
	struct law_row *row = law_row_add(set, &law_entity_unit, province->file,
					  xml_line(node));

	for (size_t i = 0; i < ARRAY_LEN(numbered); i++) {
		char *pattern = xml_attr(row, node, numbered[i]);

		law_row_set(row, numbered[i], put_number(row, pattern, n));
	}
	law_row_set(row, "kind", "division");
	law_row_set(row, "parent", law_row_get(province, "code"));
	law_row_set(row, "issues", "no");
	law_row_set(row, "money", "no");
	law_row_set(row, "area", law_row_get(province, "area"));
	law_row_set(row, "from", xml_attr(row, node, "from"));
	law_row_set(row, "to", xml_attr(row, node, "to"));
	law_row_set(row, "position", talloc_asprintf(row, "%" PRId64, n));
	law_add_only_name(set, row);
}

static void
read_divisions(struct law_set *set, const struct xml_node *node,
	       const struct law_row *province)
{
	char *count = xml_attr(set, node, "count");
	int64_t n;

	if (!text_to_int(count, &n) || n > 99) {
		law_fault_add(set, province->file, xml_line(node),
			      "a unit has at most 99 divisions");
		return;
	}
	for (int64_t i = 1; i <= n; i++)
		add_division(set, province, node, i);
}

void
law_read_unit(struct law_set *set, const char *file,
	      const struct xml_node *node, const struct law_row *unit)
{
	bool named = false;

	for (const struct xml_node *child = xml_first(node, NULL); child;
	     child = xml_next(child, NULL)) {
		const char *name = xml_name(child);
		const struct law_entity *entity = law_entity_find(name);

		if (entity)
			law_read_row(set, entity, file, child, node, 0);
		else
			read_divisions(set, child, unit);
		named = named || entity == &law_entity_named;
	}
	if (!named)
		law_add_only_name(set, unit);
}
