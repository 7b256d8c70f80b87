#include "common/base.h"

#include "common/form_parts.h"

#include "common/text.h"

/* The house's own parameters, which no form declares: see form.h. */
static bool
is_house_name(const char *name)
{
	static const char *const names[] = { "csrf", "form",	"draft",
					     "page", "confirm", "version" };

	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return false;
}

/*
 * Reads "GROUP-INDEX-FIELD" of this group: true with row and column. An
 * index has no leading zero, so that a place has one name.
 */
static bool
find_place(const struct group *group, const char *name, size_t *row,
	   size_t *column)
{
	size_t n = strlen(group->name);
	size_t index = 0;
	const char *at;

	if (strncmp(name, group->name, n) != 0 || name[n] != '-')
		return false;
	at = name + n + 1;
	n = strspn(at, "0123456789");
	if (n == 0 || n > 6 || at[n] != '-' || (n > 1 && at[0] == '0'))
		return false;
	for (size_t i = 0; i < n; i++)
		index = index * 10 + (size_t)(at[i] - '0');
	for (size_t i = 0; i < group->n_fields; i++) {
		if (strcmp(group->fields[i].name, at + n + 1) != 0)
			continue;
		*row = index;
		*column = i;
		return index < group->max_rows;
	}
	return false;
}

static struct slot *
plain_slot(const struct form *form, const char *name)
{
	for (size_t i = 0; i < form->n_slots; i++)
		if (strcmp(form->slots[i].name, name) == 0)
			return &form->slots[i];
	return NULL;
}

struct slot *
form_slot(const struct form *form, const char *name)
{
	struct slot *slot = plain_slot(form, name);
	size_t row;
	size_t column;

	for (struct group *group = form->groups; !slot && group;
	     group = group->next)
		if (find_place(group, name, &row, &column) &&
		    row < group->n_shown)
			slot = &group->slots[row * group->n_fields + column];
	return slot;
}

struct slot *
form_slot_made(struct form *form, const char *name)
{
	size_t row;
	size_t column;

	for (struct group *group = form->groups; group; group = group->next)
		if (find_place(group, name, &row, &column))
			form_grow_group(form, group, row + 1);
	return form_slot(form, name);
}

/* The group whose button "add-GROUP" was pressed. */
static struct group *
added_group(const struct form *form, const char *name)
{
	struct group *group = form->groups;

	if (strncmp(name, "add-", 4) != 0)
		return NULL;
	while (group && strcmp(group->name, name + 4) != 0)
		group = group->next;
	return group;
}

MUST_CHECK static struct err *
refuse_unknown(struct form *form, const char *name)
{
	return err_new(ERR_INPUT,
		       "Nội dung gửi lên có một mục mà biểu mẫu này không "
		       "có. Xin mở lại trang rồi nhập lại.",
		       "TH1911: unknown field %s", text_cut(form, name, 80));
}

struct err *
form_refuse_double(const char *name)
{
	return err_new(ERR_INPUT,
		       "Nội dung gửi lên có một mục hai lần. Xin mở lại "
		       "trang rồi nhập lại.",
		       "TH1912: field %s sent twice", name);
}

MUST_CHECK static struct err *
take_param(struct form *form, const struct param *param)
{
	struct slot *slot = form_slot_made(form, param->name);
	struct group *group;

	if (slot) {
		if (slot->typed)
			return form_refuse_double(slot->name);
		slot->typed = param->value;
		return NULL;
	}
	if (is_house_name(param->name))
		return NULL;
	group = added_group(form, param->name);
	if (!group)
		return refuse_unknown(form, param->name);
	group->adds = true;
	return NULL;
}

MUST_CHECK static struct err *
take_upload(struct form *form, const struct upload *upload)
{
	struct slot *slot = form_slot_made(form, upload->field);

	if (!slot || slot->field->kind != FIELD_FILE)
		return refuse_unknown(form, upload->field);
	if (slot->upload)
		return form_refuse_double(slot->name);
	/* A browser sends the field of a file that was not chosen too. */
	if (upload->bytes > 0 || !text_empty(upload->file_name))
		slot->upload = upload;
	return NULL;
}

struct err *
form_take(struct form *form, bool lenient)
{
	const struct request *req = form->req;
	struct err *e = NULL;

	for (size_t i = 0; i < req->n_params; i++) {
		e = take_param(form, &req->params[i]);
		if (e && !lenient)
			return e;
		if (e) {
			form->forgave = true;
			err_free(&e);
		}
	}
	for (size_t i = 0; i < req->n_uploads; i++) {
		e = take_upload(form, &req->uploads[i]);
		if (e && !lenient)
			return e;
		if (e)
			err_free(&e);
	}
	form->filled = true;
	form_bind_choices(form);
	return NULL;
}
