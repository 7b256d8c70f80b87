#include "common/base.h"

#include "common/form_parts.h"

#include "common/crypto.h"
#include "common/text.h"
#include "common/view.h"

/* ---- One field ---- */

/* A secret is never sent back, and a file cannot be. */
static bool
is_shown(const struct slot *slot)
{
	return slot->field->kind != FIELD_RAW &&
	       slot->field->kind != FIELD_FILE;
}

static const char *
shown_value(const struct form *form, const struct slot *slot)
{
	const char *value = form->filled ? slot->typed : slot->preset;

	return value && is_shown(slot) ? value : "";
}

static int64_t
max_chars(const struct field *field)
{
	if (field->max > 0)
		return field->max;
	return field->kind == FIELD_AREA ? FORM_AREA_MAX : FORM_LINE_MAX;
}

static void
slot_options(const struct slot *slot, struct view *node, const char *value)
{
	for (size_t i = 0; slot->choice && i < slot->choice->n_options; i++) {
		const struct option *option = &slot->choice->options[i];
		struct view *row = view_row(node, "Options");

		view_text(row, "Value", option->value);
		view_text(row, "Label", option->label);
		view_flag(row, "Selected", strcmp(option->value, value) == 0);
	}
}

/* As the options call it. */
static const char *
words_of(const struct slot *slot, const char *value)
{
	for (size_t i = 0; slot->choice && i < slot->choice->n_options; i++) {
		if (strcmp(slot->choice->options[i].value, value) == 0)
			return slot->choice->options[i].label;
	}
	return value;
}

/* What stands there now, when somebody else has changed it meanwhile. */
static void
stored_view(const struct form *form, const struct slot *slot, struct view *node)
{
	const char *now = slot->preset ? slot->preset : "";

	if (!form->corrects || !form->req->renewed || !slot->typed ||
	    !is_shown(slot) || slot->field->rules & OF_STATE ||
	    strcmp(slot->typed, now) == 0)
		return;
	view_format(node, "Doubt", "Nay đang ghi: %s",
		    *now ? words_of(slot, now) : "(để trống)");
}

static void
slot_view(const struct form *form, const struct slot *slot, struct view *node)
{
	const struct field *field = slot->field;
	const char *value = shown_value(form, slot);

	view_text(node, "Name", slot->name);
	view_text(node, "Label", field->label);
	view_text(node, "Error", slot->error);
	view_text(node, "Doubt", slot->doubt);
	stored_view(form, slot, node);
	view_flag(node, "Required", (field->rules & REQUIRED) != 0);
	slot_options(slot, node, value);
	if (field->kind == FIELD_FLAG) {
		view_flag(node, "Checked",
			  strcmp(value, "1") == 0 || strcmp(value, "on") == 0);
		return;
	}
	if (slot->choice && slot->choice->suggest) {
		view_text(node, "Suggest", slot->choice->suggest);
		value = slot->choice->shown;
	}
	view_text(node, "Value", value);
	if (field->kind <= FIELD_RAW)
		view_int(node, "Max", max_chars(field));
}

/* ---- A group ---- */

static void
group_view(const struct form *form, const struct group *group,
	   struct view *node)
{
	view_text(node, "Label", group->label);
	view_int(node, "Max", (int64_t)group->max_rows);
	view_flag(node, "Full", group->n_shown >= group->max_rows);
	for (size_t i = 0; i < group->n_shown; i++) {
		struct view *row = view_row(node, "Rows");
		const struct slot *slots = &group->slots[i * group->n_fields];

		view_int(row, "Number", (int64_t)i + 1);
		for (size_t k = 0; k < group->n_fields; k++)
			slot_view(form, &slots[k],
				  view_node(row, slots[k].field->name));
	}
}

/* ---- The form ---- */

static bool
is_form_id(const char *id)
{
	return strlen(id) == FORM_ID_LENGTH &&
	       strspn(id, "0123456789abcdef") == FORM_ID_LENGTH;
}

/* A form that comes back with its errors is still the same form: its id
 * stays, so that it is stored once whatever happens on the way. */
void
form_guard_view(struct request *req, struct view *view)
{
	const char *sent = request_param(req, "form");

	if (sent && is_form_id(sent) &&
	    (req->method == METHOD_POST || req->from_draft))
		view_text(view, "Form.Id", sent);
	else
		view_text(view, "Form.Id", crypto_token(req, FORM_ID_BYTES));
}

static void
faults_view(const struct form *form, struct view *view)
{
	view_flag(view, "Form.HasErrors", form->n_faults > 0);
	for (size_t i = 0; i < form->n_faults; i++) {
		struct view *row = view_row(view, "Form.Errors");

		view_text(row, "Field", form->faults[i].field);
		view_text(row, "Text", form->faults[i].text);
	}
}

/* Rows as they are to be seen: one at least, one more when asked for. */
static void
prepare_group(struct form *form, struct group *group)
{
	if (group->adds)
		form_grow_group(form, group, group->n_shown + 1);
	if (group->n_shown == 0)
		form_grow_group(form, group, 1);
}

/* What the form says of the state it was shown on is that of the new one. */
static void
renew_state(struct form *form)
{
	for (size_t i = 0; i < form->n_slots; i++) {
		struct slot *slot = &form->slots[i];

		if (slot->field->rules & OF_STATE ||
		    strcmp(slot->name, "version") == 0)
			slot->typed = slot->preset;
	}
}

/* A kept form fills the page also where it does not call form_read(). */
static void
fill_from_draft(struct form *form)
{
	struct err *e;

	if (form->filled || !form->req->from_draft)
		return;
	e = form_take(form, true);
	if (e)
		err_free(&e);
	if (form->req->renewed)
		renew_state(form);
	for (struct group *group = form->groups; group; group = group->next)
		form_pack_group(group);
}

/* The version field goes where form_guard() of the macros reads it. */
static void
version_view(const struct form *form, struct view *view)
{
	const struct slot *slot = form_slot(form, "version");

	if (slot)
		view_text(view, "Form.Version", shown_value(form, slot));
}

void
form_view(struct form *form, struct view *view)
{
	struct view *fields = view_node(view, "Field");
	struct view *groups = view_node(view, "Group");

	fill_from_draft(form);
	for (struct group *group = form->groups; group; group = group->next)
		prepare_group(form, group);
	form_bind_choices(form);
	form_guard_view(form->req, view);
	version_view(form, view);
	faults_view(form, view);
	form_doubts_view(form, view);
	for (size_t i = 0; i < form->n_slots; i++)
		slot_view(form, &form->slots[i],
			  view_node(fields, form->slots[i].name));
	for (struct group *group = form->groups; group; group = group->next)
		group_view(form, group, view_node(groups, group->name));
}
