#include "common/base.h"

#include "matter/transfer_side.h"

#include "common/money.h"
#include "common/paths.h"
#include "common/session.h"
#include "common/text.h"

static void
add_pair(struct view *view, const char *list, const char *label,
	 const char *value)
{
	struct view *pair;

	if (text_empty(value))
		return;
	pair = view_row(view, list);
	view_text(pair, "Label", label);
	view_text(pair, "Value", value);
}

static const char *
numbered(TALLOC_CTX *ctx, const char *number, struct date on)
{
	return talloc_asprintf(ctx, "Số %s ngày %s", number ? number : "–",
			       date_text(ctx, on));
}

/* What the sender had, and how far he came. */
static void
sent_view(struct view *view, const struct transfer_side *s)
{
	const struct transfer *t = &s->of;

	add_pair(view, "Sent", "Cơ quan ủy thác", t->from);
	add_pair(view, "Sent", "Cơ quan nhận ủy thác",
		 t->to ? t->to : TRANSFER_TO_NOBODY);
	add_pair(view, "Sent", "Quyết định ủy thác",
		 numbered(view, t->number, t->sent_on));
	add_pair(view, "Sent", "Căn cứ", s->ground);
	add_pair(view, "Sent", "Nội dung", s->note);
	add_pair(view, "Sent", "Quyết định thi hành án của cơ quan ủy thác",
		 numbered(view, s->matter_number, s->decided_on));
	add_pair(view, "Sent", "Quyết định thi hành án lần đầu",
		 talloc_asprintf(view, "Ngày %s",
				 date_text(view, t->first_on)));
	add_pair(view, "Sent", "Bản án, quyết định phải thi hành",
		 talloc_asprintf(view, "%s của %s",
				 numbered(view, s->judgment_number,
					  s->issued_on),
				 s->court));
	add_pair(view, "Sent", "Người phải thi hành án", s->debtor_names);
	if (s->verifications)
		add_pair(view, "Sent", "Đã xác minh",
			 talloc_asprintf(view,
					 "%" PRId64 " lần, lần cuối ngày %s: "
					 "%s",
					 s->verifications,
					 date_text(view, s->verified_on),
					 s->verified ? s->verified : ""));
	else
		add_pair(view, "Sent", "Đã xác minh", "chưa xác minh");
}

static void
answer_view(struct view *view, const struct transfer *t)
{
	view_text(view, "Transfer.State.Class", transfer_state_class(t->state));
	view_text(view, "Transfer.State.Words", transfer_state_words(t->state));
	if (date_is_set(t->received_on))
		add_pair(view, "Answer", "Nhận ủy thác",
			 talloc_asprintf(view, "Ngày %s",
					 date_text(view, t->received_on)));
	if (t->to_number)
		add_pair(view, "Answer", "Ra quyết định thi hành án",
			 talloc_asprintf(view, "Số %s, ngày %s", t->to_number,
					 date_text(view, t->answered_on)));
	if (t->state == TRANSFER_RETURNED)
		add_pair(view, "Answer", "Trả lại",
			 talloc_asprintf(view, "Ngày %s",
					 date_text(view, t->answered_on)));
	add_pair(view, "Answer", "Nội dung trả lời", t->answer);
}

static void
lines_view(struct view *view, const struct transfer_side *s)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct transfer_line *line = &s->lines[i];
		struct view *row = view_row(view, "Lines");

		view_text(row, "Label", line->label);
		view_text(row, "Thing", line->thing);
		view_text(row, "Debtor", line->debtor);
		view_text(row, "Creditor", line->creditor);
		if (line->is_money)
			view_money(row, "Dong", line->dong);
	}
}

bool
transfer_reaches(struct request *req, const char *right, const char *path)
{
	struct scope scope;
	size_t n;

	if (!path || !session_may(req->session, right))
		return false;
	scope = session_scope(req, req->session, right);
	n = strcspn(scope.path_like, "%");
	return !scope.officer_id && strncmp(path, scope.path_like, n) == 0 &&
	       (scope.path_like[n] || !path[n]);
}

void
transfer_side_view(struct view *view, struct request *req,
		   const struct transfer_side *s)
{
	const struct transfer *t = &s->of;

	sent_view(view, s);
	answer_view(view, t);
	lines_view(view, s);
	if (transfer_reaches(req, "matter.view", s->from_path))
		view_href(view, "Transfer.Sender", PATH_MATTER, t->matter_id);
	if (t->to_matter_id && transfer_reaches(req, "matter.view", s->to_path))
		view_href(view, "Transfer.Matter", PATH_MATTER,
			  t->to_matter_id);
	if (t->judgment_id &&
	    transfer_reaches(req, "judgment.view", s->to_path))
		view_href(view, "Transfer.Judgment",
			  PATH_JUDGMENT_KIND "/%" PRId64, t->judgment_id);
}
