#include "common/base.h"

#include "law/pack_rows.h"

#include "common/text.h"

/* A day that is after every day of a pack: the end of open validity. */
#define LAST_DAY "9999-12-31"

/* Joins the key fields of a row; without the first day of validity if not
 * with_from. */
static const char *
join_key(struct law_row *row, bool with_from)
{
	char *key = NULL;

	for (size_t i = 0; i < row->entity->n_fields; i++) {
		const struct law_field *field = &row->entity->fields[i];
		const char *value = row->values[i] ? row->values[i] : "";

		if (!field->key ||
		    (!with_from && strcmp(field->name, "from") == 0))
			continue;
		if (!key)
			key = talloc_strdup(row, value);
		else
			key = talloc_asprintf_append(key, "|%s", value);
	}
	return key ? key : "";
}

/* Folds names and joins keys, once all values stand. */
static void
seal_row(struct law_row *row)
{
	const struct law_entity *entity = row->entity;

	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct law_field *field = &entity->fields[i];

		if (field->kind == LAW_FOLD)
			row->values[i] = text_fold(
				row->values, law_row_get(row, field->attr));
		if (strcmp(field->name, "from") == 0)
			row->from = row->values[i];
		if (strcmp(field->name, "to") == 0)
			row->to = row->values[i];
	}
	row->key = join_key(row, true);
	row->identity = join_key(row, false);
}

static void
check_values(struct law_set *set, const struct law_row *row)
{
	int64_t number;

	for (size_t i = 0; i < row->entity->n_fields; i++) {
		const struct law_field *field = &row->entity->fields[i];

		if (field->kind == LAW_NUMBER && row->values[i] &&
		    !text_to_int(row->values[i], &number))
			law_fault_add(set, row->file, row->line,
				      "%s: the number in %s is too large",
				      row->entity->element, field->name);
	}
	if (row->from && row->to && strcmp(row->to, row->from) < 0)
		law_fault_add(set, row->file, row->line,
			      "%s %s: validity ends (%s) before it begins (%s)",
			      row->entity->element, row->identity, row->to,
			      row->from);
}

/* By entity, identity, first day, key, and place in the packs. */
static int
compare_rows(const void *a, const void *b)
{
	const struct law_row *left = *(struct law_row *const *)a;
	const struct law_row *right = *(struct law_row *const *)b;
	int order = strcmp(left->entity->element, right->entity->element);

	if (order == 0)
		order = strcmp(left->identity, right->identity);
	if (order == 0)
		order = strcmp(left->key, right->key);
	return order;
}

/* Neighbours in order: the same row twice, or validity that overlaps. */
static void
check_neighbours(struct law_set *set, const struct law_row *earlier,
		 const struct law_row *later)
{
	const char *end = earlier->to ? earlier->to : LAST_DAY;

	if (earlier->entity != later->entity ||
	    strcmp(earlier->identity, later->identity) != 0)
		return;
	if (strcmp(earlier->key, later->key) == 0)
		law_fault_add(set, later->file, later->line,
			      "%s %s is there twice, first in %s line %" PRId64,
			      later->entity->element, later->key, earlier->file,
			      earlier->line);
	else if (later->from && strcmp(end, later->from) >= 0)
		law_fault_add(set, later->file, later->line,
			      "%s %s: validity from %s overlaps the row in %s "
			      "line %" PRId64,
			      later->entity->element, later->identity,
			      later->from, earlier->file, earlier->line);
}

/* What others call a row by: the first field of its key. */
static const char *
name_of(const struct law_row *row)
{
	size_t i = 0;

	while (!row->entity->fields[i].key)
		i++;
	return row->values[i];
}

/* True when a row of the named entity is called so; a term of a list by its
 * code, and without a list the list itself. */
static bool
is_called(const struct law_set *set, const struct law_field *field,
	  const char *name, size_t length)
{
	for (size_t i = 0; i < set->n_rows; i++) {
		const struct law_row *row = set->rows[i];
		const char *code;

		if (strcmp(row->entity->element, field->refers) != 0)
			continue;
		if (field->list &&
		    strcmp(law_row_get(row, "list"), field->list) != 0)
			continue;
		code = field->list ? law_row_get(row, "code") : name_of(row);
		if (strncmp(code, name, length) == 0 && !code[length])
			return true;
	}
	return false;
}

static void
check_reference(struct law_set *set, const struct law_row *row, size_t at)
{
	const struct law_field *field = &row->entity->fields[at];
	const char *name = row->values[at];

	while (name && *name) {
		size_t length = field->many ? strcspn(name, ",") : strlen(name);

		if (!is_called(set, field, name, length))
			law_fault_add(set, row->file, row->line,
				      "%s %s: %s names %.*s, which no %s is "
				      "called",
				      row->entity->element, row->key,
				      field->name, (int)length, name,
				      field->list ? field->list
						  : field->refers);
		name += length;
		name += *name == ',';
	}
}

/* A way from row to row of one kind, by two of its fields. */
struct way {
	const struct law_set *set;
	const struct law_entity *entity;
	size_t from;
	size_t to;
	bool *seen; /* rows of the set */
};

static bool
leads_to(struct way *way, const char *name, const char *goal)
{
	if (!name || strcmp(name, goal) == 0)
		return name != NULL;
	for (size_t i = 0; i < way->set->n_rows; i++) {
		const struct law_row *row = way->set->rows[i];

		if (row->entity != way->entity || way->seen[i] ||
		    !text_same(row->values[way->from], name))
			continue;
		way->seen[i] = true;
		if (leads_to(way, row->values[way->to], goal))
			return true;
	}
	return false;
}

/* A row must not come back to itself: a unit is below no unit that is below
 * it, nor the successor of one that follows it. */
static void
check_circle(struct law_set *set, const struct law_row *row, size_t at)
{
	const struct law_field *field = &row->entity->fields[at];
	struct way way = {
		.set = set,
		.entity = row->entity,
		.from = law_row_field(row->entity, field->leads_from),
		.to = at,
		.seen = talloc_zero_array(set, bool, (unsigned)set->n_rows),
	};

	if (row->values[way.from] &&
	    leads_to(&way, row->values[at], row->values[way.from]))
		law_fault_add(set, row->file, row->line,
			      "%s %s: %s leads in a circle back to it",
			      row->entity->element, row->key, field->name);
	talloc_free(way.seen);
}

/* A value that no row before has, when those before have as many as there is
 * room for. */
static void
check_room(struct law_set *set, size_t row_at, size_t at)
{
	const struct law_row *row = set->rows[row_at];
	const struct law_field *field = &row->entity->fields[at];
	const char **seen =
		talloc_zero_array(set, const char *, (unsigned)field->most);
	size_t n = 0;

	for (size_t i = 0; i <= row_at; i++) {
		const struct law_row *other = set->rows[i];
		const char *value;
		size_t k = 0;

		if (other->entity != row->entity || !other->values[at])
			continue;
		value = other->values[at];
		while (k < n && strcmp(seen[k], value) != 0)
			k++;
		if (k < n)
			continue;
		if (n < field->most)
			seen[n++] = value;
		else if (i == row_at)
			law_fault_add(set, row->file, row->line,
				      "%s %s: %s is one more value than the "
				      "%zu of %s that there is room for",
				      row->entity->element, row->key, value,
				      field->most, field->name);
	}
	talloc_free(seen);
}

static void
check_fields(struct law_set *set, size_t at)
{
	const struct law_row *row = set->rows[at];

	for (size_t i = 0; i < row->entity->n_fields; i++) {
		const struct law_field *field = &row->entity->fields[i];

		if (field->refers)
			check_reference(set, row, i);
		if (field->leads_from)
			check_circle(set, row, i);
		if (field->most)
			check_room(set, at, i);
	}
}

void
law_set_check(struct law_set *set)
{
	struct law_row **sorted;

	for (size_t i = 0; i < set->n_rows; i++) {
		seal_row(set->rows[i]);
		check_values(set, set->rows[i]);
	}
	for (size_t i = 0; i < set->n_rows; i++)
		check_fields(set, i);
	if (set->n_rows == 0)
		return;
	sorted = talloc_memdup(set, set->rows, talloc_get_size(set->rows));
	qsort(sorted, set->n_rows, sizeof(void *), compare_rows);
	for (size_t i = 1; i < set->n_rows; i++)
		check_neighbours(set, sorted[i - 1], sorted[i]);
	talloc_free(sorted);
}

const struct law_row *
law_set_find(const struct law_set *set, const struct law_entity *entity,
	     const char *key)
{
	for (size_t i = 0; i < set->n_rows; i++) {
		const struct law_row *row = set->rows[i];

		if (row->entity == entity && strcmp(row->key, key) == 0)
			return row;
	}
	return NULL;
}
