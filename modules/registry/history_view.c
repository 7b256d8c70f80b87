#include "common/base.h"

#include "registry/entry_view.h"

#include "common/text.h"
#include "matter/publication_rules.h"
#include "registry/registry.h"

/* clang-format off */
static const struct {
	const char *kind;
	const char *title;
	const char *class;
} kinds[] = {
	{ "corrected", "Sửa thông tin", "" },
	{ "hidden", "Ẩn khỏi danh sách công khai", "key" },
	{ "kept", "Xác nhận việc ẩn, giữ ẩn", "key" },
	{ "shown", "Hiện lại trên danh sách công khai", "money" },
};
/* clang-format on */

static void
time_view(struct view *row, const char *utc)
{
	char *text = date_time_text(row, utc ? utc : "");
	size_t day = strcspn(text, " ");

	if (text[day])
		view_text(row, "Time", text + day + 1);
	text[day] = '\0';
	view_text(row, "Date", text);
}

static void
change_view(struct view *view, const struct change_line *change)
{
	struct view *row = view_row(view, "History");

	time_view(row, change->recorded_at);
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		if (!text_same(kinds[i].kind, change->kind))
			continue;
		view_text(row, "Title", kinds[i].title);
		view_text(row, "Class", kinds[i].class);
	}
	if (!text_empty(change->field))
		view_format(row, "Text", "%s: “%s” → “%s”. Lý do: %s%s%s",
			    publication_field_label(change->field),
			    change->before, change->after, change->reason,
			    date_is_set(change->known_on) ? "; biết ngày " : "",
			    date_text(row, change->known_on));
	else
		view_format(row, "Text", "Lý do: %s", change->reason);
	view_text(row, "Who", change->who);
}

struct err *
entry_last_change(struct request *req, struct last_change *change)
{
	struct change_line *lines;
	size_t n;
	struct err *e = entry_history(req, req->db, req->id, &lines, &n);

	if (e || n == 0)
		return e;
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		if (text_same(kinds[i].kind, lines[0].kind))
			change->what = kinds[i].title;
	}
	change->who = lines[0].who;
	change->at = lines[0].recorded_at;
	return NULL;
}

static struct view *
system_row(struct view *view, const char *utc, const char *title,
	   const char *class)
{
	struct view *row = view_row(view, "History");

	time_view(row, utc);
	view_text(row, "Title", title);
	view_text(row, "Class", class);
	view_flag(row, "System", true);
	return row;
}

void
entry_history_view(struct view *view, const struct entry *entry,
		   const struct change_line *changes, size_t n)
{
	struct view *row;

	if (entry->ended_at) {
		row = system_row(view, entry->ended_at, "Chấm dứt công khai",
				 "key");
		view_format(row, "Text", "%s, từ ngày %s",
			    entry->end_reason ? entry->end_reason : "",
			    date_text(row, entry->ended_on));
	}
	for (size_t i = 0; i < n; i++)
		change_view(view, &changes[i]);
	row = system_row(view, entry->published_at, "Công khai", "key");
	view_format(row, "Text", "%s; hạn công khai %s", entry->no_means,
		    date_text(row, entry->due_on));
}
