#include "common/base.h"

#include "common/form_parts.h"

#include "common/text.h"

/* Names become HTML names, ids and names of the view: ours, and plain. */
static bool
is_plain_name(const char *name)
{
	return name[0] != '\0' && name[strspn(name, "abcdefghijklmnopqrstuvwxyz"
						    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
						    "0123456789_-")] == '\0';
}

struct form *
form_new(struct request *req, const struct field *fields, size_t n_fields)
{
	struct form *form = talloc_zero(req, struct form);

	if (!form)
		abort();
	form->req = req;
	form->n_slots = n_fields;
	form->slots = talloc_zero_array(form, struct slot, (unsigned)n_fields);
	for (size_t i = 0; i < n_fields; i++) {
		assert(is_plain_name(fields[i].name));
		form->slots[i].field = &fields[i];
		form->slots[i].name = fields[i].name;
	}
	return form;
}

/* All that a group is, in one declaration: hence the many parameters. */
void /* NOLINTNEXTLINE(readability-function-size) */
form_group(struct form *form, const char *group, const char *label,
	   const struct field *fields, size_t n_fields, size_t max_rows,
	   size_t row_size, void **rows, size_t *n_rows)
{
	struct group *made = talloc_zero(form, struct group);
	struct group **end = &form->groups;

	assert(is_plain_name(group));
	if (!made)
		abort();
	*made = (struct group){
		.name = group,
		.label = label,
		.fields = fields,
		.n_fields = n_fields,
		.max_rows = max_rows,
		.row_size = row_size,
		.rows = rows,
		.n_rows = n_rows,
	};
	*rows = NULL;
	*n_rows = 0;
	while (*end)
		end = &(*end)->next;
	*end = made;
}

void
form_options(struct form *form, const char *name, const struct option *options,
	     size_t n_options)
{
	struct choice *choice = talloc_zero(form, struct choice);

	if (!choice)
		abort();
	choice->name = talloc_strdup(choice, name);
	choice->options = options;
	choice->n_options = n_options;
	choice->next = form->choices;
	form->choices = choice;
}

void
form_preset(struct form *form, const char *name, const char *value)
{
	struct slot *slot = form_slot_made(form, name);

	assert(slot);
	slot->preset = value ? talloc_strdup(form, value) : NULL;
}

void
form_put(struct form *form, const char *name, const char *value)
{
	struct slot *slot = form_slot_made(form, name);

	assert(slot);
	slot->typed = talloc_strdup(form, value);
}

void
form_corrects(struct form *form)
{
	form->corrects = true;
}

void
form_forgive(struct form *form)
{
	form->forgives = true;
}

bool
form_forgave(const struct form *form)
{
	return form->forgave;
}

void
form_forget(struct form *form, const char *name)
{
	struct slot *slot = form_slot(form, name);

	if (slot)
		slot->typed = NULL;
	form->forgave = true;
}

size_t
form_fields(const struct form *form, const struct field *fields[])
{
	*fields = form->n_slots ? form->slots[0].field : NULL;
	return form->n_slots;
}

const char *
form_typed(const struct form *form, const char *name)
{
	const struct slot *slot = form_slot(form, name);

	return slot ? slot->typed : NULL;
}

const char *
form_words(const struct form *form, const char *name)
{
	const struct slot *slot = form_slot(form, name);

	if (!slot || !slot->typed)
		return NULL;
	for (size_t i = 0; slot->choice && i < slot->choice->n_options; i++) {
		if (strcmp(slot->choice->options[i].value, slot->typed) == 0)
			return slot->choice->options[i].label;
	}
	return slot->typed;
}

/* ---- Errors ---- */

static void
add_fault(struct form *form, struct slot *slot, const char *text)
{
	struct fault *fault;

	form->faults = talloc_realloc(form, form->faults, struct fault,
				      (unsigned)(form->n_faults + 1));
	if (!form->faults)
		abort();
	fault = &form->faults[form->n_faults++];
	fault->field = slot ? slot->name : "";
	fault->text = text;
	if (slot && slot->label)
		fault->text =
			talloc_asprintf(form, "%s: %s", slot->label, text);
	if (slot && !slot->error)
		slot->error = text;
}

void
form_error(struct form *form, const char *field, const char *sentence, ...)
{
	va_list args;
	char *text;

	va_start(args, sentence);
	text = talloc_vasprintf(form, sentence, args);
	va_end(args);
	if (!text)
		abort();
	add_fault(form, form_slot_made(form, field), text);
}

bool
form_adds(const struct form *form)
{
	for (const struct group *group = form->groups; group;
	     group = group->next)
		if (group->adds)
			return true;
	for (size_t i = 0; i < form->n_slots; i++)
		if (form->slots[i].field->rules & AGAIN &&
		    !text_empty(form->slots[i].typed))
			return true;
	return false;
}

bool
form_valid(const struct form *form)
{
	return form->n_faults == 0 && !form_adds(form) &&
	       !form_has_open_doubt(form);
}

/* ---- Reading ---- */

/* Nobody is told what is missing while he is still adding rows, or before
 * he has seen his kept form again. */
static bool
complains(const struct form *form)
{
	return !form_adds(form) && !form->req->from_draft;
}

MUST_CHECK static struct err *
read_slots(struct form *form, struct slot *slots, size_t n_slots, void *into)
{
	for (size_t i = 0; i < n_slots; i++) {
		struct taking taking = {
			.ctx = form->req,
			.today = form->req->today,
			.slot = &slots[i],
			.member = (char *)into + slots[i].field->at,
		};
		struct err *e = value_take(&taking);

		if (e && !form->req->from_draft && !form->forgives)
			return e;
		if (e && form->forgives)
			form_forget(form, slots[i].name);
		if (e)
			err_free(&e);
		/* Of what was looked up in vain something was said. */
		if (taking.complaint && !slots[i].error && complains(form))
			add_fault(form, &slots[i], taking.complaint);
	}
	return NULL;
}

MUST_CHECK static struct err *
read_group(struct form *form, struct group *group)
{
	char *rows;

	form_pack_group(group);
	if (group->adds && group->n_shown >= group->max_rows)
		form_error(form, "", "%s: tối đa %zu dòng.", group->label,
			   group->max_rows);
	*group->n_rows = group->n_shown;
	if (group->n_shown == 0)
		return NULL;
	rows = talloc_zero_size(form->req, group->n_shown * group->row_size);
	if (!rows)
		abort();
	*group->rows = rows;
	for (size_t i = 0; i < group->n_shown; i++) {
		struct err *e =
			read_slots(form, &group->slots[i * group->n_fields],
				   group->n_fields, rows + i * group->row_size);
		if (e)
			return e;
	}
	return NULL;
}

struct err *
form_read(struct form *form, void *into)
{
	struct err *e =
		form_take(form, form->req->from_draft || form->forgives);

	if (!e)
		e = read_slots(form, form->slots, form->n_slots, into);
	for (struct group *group = form->groups; !e && group;
	     group = group->next)
		e = read_group(form, group);
	return e;
}
