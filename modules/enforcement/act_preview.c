#include "common/base.h"

#include "enforcement/act_preview.h"

#include "common/money.h"
#include "common/text.h"
#include "enforcement/act_store.h"
#include "enforcement/dossier_store.h"

/* What this debtor still owes, line by line. */
static const char *
owed_text(TALLOC_CTX *ctx, const struct obligation *lines, size_t n,
	  int64_t debtor_id)
{
	char *text = talloc_strdup(ctx, "");

	for (size_t i = 0; i < n; i++) {
		const struct obligation *o = &lines[i];

		if (o->debtor_id != debtor_id)
			continue;
		text = talloc_asprintf_append(text, "%s%s: ",
					      *text ? "; " : "",
					      o->label ? o->label
						       : o->obligation_type);
		if (o->is_money)
			text = talloc_asprintf_append(
				text, "%s đồng", money_text(ctx, o->left_dong));
		else
			text = talloc_strdup_append(text, o->thing);
	}
	return text;
}

static void
add_pair(struct view *entry, const char *label, const char *value)
{
	struct view *pair = view_row(entry, "Pairs");

	view_text(pair, "Label", label);
	view_text(pair, "Value", value);
}

static void
entry_view(struct view *entry, const struct matter *m,
	   const struct dossier_title *title,
	   const struct matter_person *debtor, const char *owed)
{
	add_pair(entry, "Tên người phải thi hành án", debtor->name);
	add_pair(entry, "Địa chỉ",
		 text_empty(debtor->address) ? "(chưa có địa chỉ)"
					     : debtor->address);
	add_pair(entry, "Bản án, quyết định phải thi hành",
		 talloc_asprintf(entry,
				 "Bản án, quyết định số %s ngày %s của %s",
				 title->number,
				 date_text(entry, title->issued_on),
				 title->court));
	add_pair(entry, "Quyết định thi hành án",
		 talloc_asprintf(entry, "Quyết định số %s ngày %s", m->number,
				 date_text(entry, m->decided_on)));
	add_pair(entry, "Nghĩa vụ chưa có điều kiện thi hành", owed);
	add_pair(entry, "Lý do",
		 "Nguyên văn căn cứ được chọn ở biểu mẫu bên cạnh.");
}

struct err *
act_preview_view(struct request *req, const struct matter *m,
		 struct view *view)
{
	struct matter_person *persons;
	struct obligation *lines;
	struct dossier_title *title;
	size_t n_persons;
	size_t n_lines;
	struct err *e;

	e = dossier_title_get(req, req->db, m->id, req->today, &title);
	if (!e)
		e = matter_persons(req, req->db, m->id, req->today, &persons,
				   &n_persons);
	if (!e)
		e = matter_obligations(req, req->db, m->id, &lines, &n_lines);
	if (e)
		return e;
	for (size_t i = 0; i < n_persons; i++) {
		if (strcmp(persons[i].role, "debtor") != 0)
			continue;
		entry_view(view_row(view, "Preview"), m, title, &persons[i],
			   owed_text(req, lines, n_lines, persons[i].id));
	}
	return NULL;
}
