#include "common/base.h"

#include "enforcement/act_preview.h"

#include "common/text.h"
#include "enforcement/act_store.h"
#include "enforcement/dossier_store.h"
#include "matter/publication.h"

static void
add_pair(struct view *entry, const char *label, const char *value)
{
	struct view *pair = view_row(entry, "Pairs");

	view_text(pair, "Label", label);
	view_text(pair, "Value", value);
}

static void
entry_view(struct view *entry, const struct law *law, const struct matter *m,
	   const struct dossier_title *title,
	   const struct matter_person *debtor, const char *reason)
{
	add_pair(entry, "Tên người phải thi hành án", debtor->name);
	add_pair(entry, "Địa chỉ",
		 text_empty(debtor->address) ? "(chưa có địa chỉ)"
					     : debtor->address);
	add_pair(entry, "Bản án, quyết định phải thi hành",
		 talloc_asprintf(
			 entry, "Bản án, quyết định số %s ngày %s của %s",
			 title->number, date_text(entry, title->issued_on),
			 title->court));
	add_pair(entry, "Quyết định thi hành án",
		 talloc_asprintf(entry, "Quyết định số %s ngày %s", m->number,
				 date_text(entry, m->decided_on)));
	add_pair(entry, "Nghĩa vụ chưa có điều kiện thi hành",
		 publication_owed(entry, law, m, debtor->id));
	add_pair(entry, "Lý do",
		 reason ? reason
			: "Nguyên văn căn cứ được chọn ở biểu mẫu bên cạnh.");
}

static bool
is_put_on_list(const struct law *law, const struct matter *m,
	       const struct matter_person *person)
{
	bool any = false;

	for (size_t i = 0; i < m->n_obligations; i++)
		any = any ||
		      publication_is_due(law, &m->obligations[i], person->id);
	return any && strcmp(person->role, "debtor") == 0;
}

struct err *
act_preview_view(struct request *req, const struct matter *m,
		 const char *reason, struct view *view)
{
	struct matter_person *persons;
	struct dossier_title *title;
	size_t n;
	struct err *e;

	e = dossier_title_get(req, m->id, &title);
	if (!e)
		e = matter_persons(req, m->id, &persons, &n);
	for (size_t i = 0; !e && i < n; i++) {
		if (is_put_on_list(req->law, m, &persons[i]))
			entry_view(view_row(view, "Preview"), req->law, m,
				   title, &persons[i], reason);
	}
	return e;
}
