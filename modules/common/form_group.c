#include "common/base.h"

#include "common/form_parts.h"

/* The options of a field that was declared with some. */
static const struct choice *
find_choice(const struct form *form, const char *name)
{
	const struct choice *choice = form->choices;

	while (choice && strcmp(choice->name, name) != 0)
		choice = choice->next;
	return choice;
}

static void
bind_group(const struct form *form, struct group *group)
{
	for (size_t i = 0; i < group->n_fields; i++) {
		char *name = talloc_asprintf(form, "%s-%s", group->name,
					     group->fields[i].name);
		const struct choice *choice = find_choice(form, name);

		for (size_t row = 0; row < group->n_shown; row++)
			group->slots[row * group->n_fields + i].choice = choice;
		talloc_free(name);
	}
}

void
form_bind_choices(struct form *form)
{
	for (size_t i = 0; i < form->n_slots; i++) {
		struct slot *slot = &form->slots[i];

		slot->choice = find_choice(form, slot->name);
		if (slot->typed && slot->choice && slot->choice->value)
			slot->typed = slot->choice->value;
	}
	for (struct group *group = form->groups; group; group = group->next)
		bind_group(form, group);
}

void
form_grow_group(struct form *form, struct group *group, size_t n_shown)
{
	size_t n = group->n_shown * group->n_fields;
	size_t n_all;

	if (n_shown > group->max_rows)
		n_shown = group->max_rows;
	if (n_shown <= group->n_shown)
		return;
	n_all = n_shown * group->n_fields;
	group->slots = talloc_realloc(form, group->slots, struct slot,
				      (unsigned)n_all);
	if (!group->slots)
		abort();
	for (; n < n_all; n++) {
		size_t row = n / group->n_fields;
		const struct field *field = &group->fields[n % group->n_fields];

		group->slots[n] = (struct slot){
			.field = field,
			.name = talloc_asprintf(form, "%s-%zu-%s", group->name,
						row, field->name),
			.label = talloc_asprintf(form, "%s %zu", group->label,
						 row + 1),
		};
	}
	group->n_shown = n_shown;
}

static bool
is_untouched_row(const struct group *group, size_t row)
{
	const struct slot *slots = &group->slots[row * group->n_fields];

	for (size_t i = 0; i < group->n_fields; i++)
		if (!value_is_untouched(&slots[i]))
			return false;
	return true;
}

/* Moves what was typed; name and label belong to the place. */
static void
move_row(struct group *group, size_t from, size_t to)
{
	for (size_t i = 0; i < group->n_fields; i++) {
		struct slot *source = &group->slots[from * group->n_fields + i];
		struct slot *target = &group->slots[to * group->n_fields + i];

		target->typed = source->typed;
		target->upload = source->upload;
	}
}

void
form_pack_group(struct group *group)
{
	size_t kept = 0;

	for (size_t row = 0; row < group->n_shown; row++) {
		if (is_untouched_row(group, row))
			continue;
		if (kept != row)
			move_row(group, row, kept);
		kept++;
	}
	group->n_shown = kept;
}
