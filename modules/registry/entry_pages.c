#include "common/base.h"

#include "common/paths.h"
#include "common/session.h"
#include "common/text.h"
#include "law/law.h"
#include "registry/entry_view.h"
#include "registry/registry.h"

static void
action(struct view *view, const char *label, const char *href, bool primary)
{
	struct view *row = view_row(view, "Page.Actions");

	view_text(row, "Label", label);
	view_text(row, "Href", href);
	view_flag(row, "Primary", primary);
}

/* What this person can do with the entry now. */
MUST_CHECK static struct err *
actions_view(struct request *req, struct view *view, const struct entry *entry)
{
	struct scope scope =
		session_scope(req, req->session, "registry.correct");
	int64_t account_id = req->session->account_id;
	bool may = false;
	char *path =
		talloc_asprintf(req, "/registry/entry/%" PRId64, entry->id);
	struct err *e = NULL;

	if (session_may(req->session, "registry.correct"))
		e = entry_within(req, req->db, &scope, entry->id, &may);
	if (e || !may || entry->state.ended)
		return e;
	action(view, "Sửa thông tin", talloc_asprintf(req, "%s/correct", path),
	       !entry->state.hidden);
	if (!entry->state.hidden)
		action(view, "Ẩn ngay", talloc_asprintf(req, "%s/hide", path),
		       false);
	else if (!entry_refusal(ACT_REVIEW, &entry->state, account_id))
		action(view, "Xác nhận việc ẩn",
		       talloc_asprintf(req, "%s/review", path), true);
	else
		view_flag(view, "Hidden.Own", true);
	return NULL;
}

/* The way to what is recorded in the dossier, for its officer and those who
 * decide. */
static void
dossier_actions_view(struct request *req, struct view *view,
		     const struct entry *entry)
{
	static const struct {
		const char *label;
		const char *verb;
	} acts[] = {
		{ "Ghi kết quả xác minh", "verify" },
		{ "Tiếp tục thi hành án", "continue" },
		{ "Thu hồi quyết định", "withdraw-no-means" },
	};
	bool own = req->session->officer_id &&
		   req->session->officer_id == entry->officer_id &&
		   session_may(req->session, "matter.act");

	if (entry->state.ended || !entry->without_means || entry->in_book)
		return;
	if (!own && !session_may(req->session, "matter.decide"))
		return;
	if (!request_has_program(req, "enforcement"))
		return;
	for (size_t i = own ? 0 : 1; i < ARRAY_LEN(acts); i++) {
		struct view *row = view_row(view, "Dossier.Actions");

		view_text(row, "Label", acts[i].label);
		view_format(row, "Href", PATH_MATTER "/%s", entry->matter_id,
			    acts[i].verb);
	}
}

MUST_CHECK static struct err *
book_view(struct request *req, struct view *view, const struct entry *entry)
{
	const struct law_separate_book *rule =
		law_separate_book(req->law, entry->basis, req->today);
	struct separate_book_verdict verdict;
	struct separate_book_facts facts;
	struct err *e;

	if (!rule)
		return law_lacks("rule of the", "separate book", req->today);
	e = separate_book_facts_get(req, req->db, entry->matter_id, &facts);
	if (e)
		return e;
	if (!entry->without_means)
		facts = (struct separate_book_facts){ 0 };
	verdict = separate_book_judge(req->law, rule, &facts, req->today);
	entry_book_view(view, entry, rule, &facts, &verdict);
	return NULL;
}

static void
hidden_view(struct view *view, const struct entry *entry)
{
	if (!entry->state.hidden || entry->state.ended)
		return;
	view_flag(view, "Hidden.Yes", true);
	view_text(view, "Hidden.At", date_time_text(view, entry->hidden_at));
	view_text(view, "Hidden.By", entry->hidden_by);
	view_text(view, "Hidden.Reason", entry->hidden_reason);
}

/* GET /registry/entry/# */
struct err *
page_entry_show(struct request *req)
{
	struct change_line *changes;
	struct check_line *checks;
	struct entry *entry;
	struct view *view;
	size_t n_changes;
	size_t n_checks;
	struct err *e;

	e = entry_get(req, req->id, &entry);
	if (!e)
		e = entry_checks(req, entry->matter_id, &checks, &n_checks);
	if (!e)
		e = entry_history(req, req->db, req->id, &changes, &n_changes);
	if (e)
		return e;
	view = view_new(req, entry->text.name);
	view_flag(view, "Page.Bare", true);
	entry_bar_view(view, entry, req->today);
	entry_public_view(view, entry);
	entry_facts_view(view, req, entry);
	entry_checks_view(view, checks, n_checks);
	entry_history_view(view, entry, changes, n_changes);
	hidden_view(view, entry);
	dossier_actions_view(req, view, entry);
	e = book_view(req, view, entry);
	if (!e)
		e = actions_view(req, view, entry);
	if (e)
		return e;
	return request_render(req, view, "registry/entry_show.cs");
}
