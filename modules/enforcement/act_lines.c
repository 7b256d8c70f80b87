#include "common/base.h"

#include "enforcement/act_lines.h"

#include "common/text.h"
#include "common/view.h"
#include "matter/lines.h"
#include "matter/proposal.h"

static const struct field line_fields[] = {
	{ "id", "Khoản", FIELD_INT, REQUIRED, 0,
	  offsetof(struct act_line, id) },
	{ "taken", "Ghi cho khoản này", FIELD_FLAG, 0, 0,
	  offsetof(struct act_line, taken) },
};

/* The lines that the act may be on. */
static size_t *
open_to(const struct act_work *work, size_t *n)
{
	const struct event_input all = { .n_lines = 0 };

	return lines_of(work->req, work->chart, work->event, work->matter, &all,
			n);
}

/* Positions of the rows; *n is 0 where nothing is asked. */
static size_t *
asked_lines(const struct act_work *work, size_t *n)
{
	size_t *lines = open_to(work, n);

	if (work->event->effect != EFFECT_MOVE || work->event->whole || *n < 2)
		*n = 0;
	return lines;
}

/* Whether the proposal that is open is on the line. */
static bool
is_proposed(const struct act_work *work, int64_t id)
{
	struct act_work open = { .req = work->req };

	act_lines_read(&open, work->open->line_ids);
	for (size_t i = 0; i < open.in.n_lines; i++) {
		if (open.in.lines[i].id == id)
			return true;
	}
	return open.in.n_lines == 0;
}

static void
preset(struct act_work *work, size_t row, const struct obligation *line)
{
	bool chosen = work->open ? is_proposed(work, line->id)
				 : !work->event->done || line->left_dong == 0;

	form_preset(work->form, talloc_asprintf(work->form, "line-%zu-id", row),
		    talloc_asprintf(work->form, "%" PRId64, line->id));
	if (chosen)
		form_preset(work->form,
			    talloc_asprintf(work->form, "line-%zu-taken", row),
			    "1");
}

void
act_lines_make(struct act_work *work)
{
	size_t n;
	size_t *lines = asked_lines(work, &n);

	if (n == 0)
		return;
	form_group(work->form, "line", "Khoản", line_fields,
		   ARRAY_LEN(line_fields), n, sizeof(struct act_line),
		   (void **)&work->in.lines, &work->in.n_lines);
	for (size_t i = 0; i < n; i++)
		preset(work, i, &work->matter->obligations[lines[i]]);
}

const char *
act_lines_field(const struct act_work *work)
{
	return work->in.n_lines ? "line-0-taken" : "";
}

bool
act_lines_take(struct act_work *work, struct event_input *input)
{
	size_t *lines =
		talloc_array(work->req, size_t, (unsigned)work->in.n_lines + 1);

	for (size_t i = 0; i < work->in.n_lines; i++) {
		if (work->in.lines[i].taken)
			lines[input->n_lines++] =
				matter_line(work->matter, work->in.lines[i].id);
	}
	input->lines = lines;
	return work->in.n_lines == 0 || input->n_lines > 0;
}

const char *
act_lines_text(struct act_work *work)
{
	char *text = talloc_strdup(work->req, "");

	for (size_t i = 0; i < work->in.n_lines; i++) {
		if (work->in.lines[i].taken)
			text = talloc_asprintf_append(text, "%s%" PRId64,
						      *text ? " " : "",
						      work->in.lines[i].id);
	}
	return text;
}

void
act_lines_read(struct act_work *work, const char *ids)
{
	char *list = talloc_strdup(work->req, ids);
	char *rest = NULL;

	work->in.lines = talloc_array(work->req, struct act_line,
				      (unsigned)strlen(ids) / 2 + 1);
	for (char *id = strtok_r(list, " ", &rest); id;
	     id = strtok_r(NULL, " ", &rest)) {
		struct act_line *line = &work->in.lines[work->in.n_lines++];

		*line = (struct act_line){ .taken = true };
		(void)text_to_int(id, &line->id);
	}
}

void
act_lines_view(const struct act_work *work, struct view *view)
{
	size_t n;
	size_t *lines = asked_lines(work, &n);

	for (size_t i = 0; i < n; i++) {
		const struct obligation *line =
			&work->matter->obligations[lines[i]];
		char *name = talloc_asprintf(view, "Group.line.Rows.%zu", i);
		struct view *row = view_node(view, name);

		view_text(row, "Label", line->label);
		view_text(row, "Thing", line->thing);
		view_text(row, "Debtor", line->debtor);
		view_text(row, "Creditor", line->creditor);
		view_text(row, "State",
			  law_account_label(work->req->law, line->account));
		if (line->is_money)
			view_money(row, "Left", line->left_dong);
		talloc_free(name);
	}
	view_flag(view, "Act.AsksLines", n > 0);
}
