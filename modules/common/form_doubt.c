#include "common/base.h"

#include "common/form_parts.h"

#include "common/crypto.h"
#include "common/view.h"

/* Letters of a mark: enough that no two sentences of a form share one. */
#define MARK_CHARS 16

/* What is confirmed is this sentence about this value. */
static char *
mark_of(struct form *form, const struct slot *slot, const char *text)
{
	char *all = talloc_asprintf(form, "%s|%s|%s", slot ? slot->name : "",
				    slot && slot->typed ? slot->typed : "",
				    text);
	char *hash = crypto_hash_text(form, all);

	talloc_free(all);
	if (strlen(hash) > MARK_CHARS)
		hash[MARK_CHARS] = '\0';
	return hash;
}

static bool
is_confirmed(const struct form *form, const char *mark)
{
	const char *sent = request_param(form->req, "confirm");

	return sent && strstr(sent, mark);
}

void
form_doubt(struct form *form, const char *field, const char *sentence, ...)
{
	struct slot *slot = form_slot(form, field);
	struct doubt *doubt;
	va_list args;
	char *text;

	va_start(args, sentence);
	text = talloc_vasprintf(form, sentence, args);
	va_end(args);
	form->doubts = talloc_realloc(form, form->doubts, struct doubt,
				      (unsigned)(form->n_doubts + 1));
	if (!text || !form->doubts)
		abort();
	doubt = &form->doubts[form->n_doubts++];
	doubt->field = slot ? slot->name : "";
	doubt->text = text;
	if (slot && slot->label)
		doubt->text =
			talloc_asprintf(form, "%s: %s", slot->label, text);
	doubt->mark = mark_of(form, slot, doubt->text);
	doubt->open = !is_confirmed(form, doubt->mark);
	if (slot && !slot->doubt)
		slot->doubt = text;
}

bool
form_has_open_doubt(const struct form *form)
{
	for (size_t i = 0; i < form->n_doubts; i++) {
		if (form->doubts[i].open)
			return true;
	}
	return false;
}

void
form_doubts_view(const struct form *form, struct view *view)
{
	char *marks = talloc_strdup(view, "");

	view_flag(view, "Form.HasDoubts", form->n_doubts > 0);
	view_flag(view, "Form.Confirmed", !form_has_open_doubt(form));
	for (size_t i = 0; i < form->n_doubts; i++) {
		struct view *row = view_row(view, "Form.Doubts");

		view_text(row, "Field", form->doubts[i].field);
		view_text(row, "Text", form->doubts[i].text);
		marks = talloc_asprintf_append(marks, "%s%s", i ? " " : "",
					       form->doubts[i].mark);
	}
	view_text(view, "Form.Confirm", marks);
}
