#include "common/base.h"

#include "enforcement/void_view.h"

#include "common/money.h"
#include "common/text.h"
#include "matter/publication.h"

static void
resting_view(struct view *view, const struct matter *m,
	     const struct event_undoing *undoing)
{
	for (size_t i = 0; i < undoing->n_resting; i++) {
		const struct event_resting *rest = &undoing->resting[i];
		struct view *row = view_row(view, "Resting");

		view_text(row, "Label", rest->label);
		view_date(row, "On", rest->on);
		view_text(row, "Number", rest->number);
		view_text(row, "Why", rest->why);
		view_format(row, "Href",
			    "/enforcement/matter/%" PRId64
			    "/void?event=%" PRId64,
			    m->id, rest->event_id);
	}
}

/* A row when the two differ. */
static void
change_view(struct view *view, const char *what, const char *before,
	    const char *after)
{
	struct view *row;

	if (text_same(before, after))
		return;
	row = view_row(view, "Changes");
	view_text(row, "What", what);
	view_text(row, "Before", before);
	view_text(row, "After", after);
}

static const char *
sum_text(TALLOC_CTX *ctx, int64_t dong)
{
	return talloc_asprintf(ctx, "%s đồng", money_text(ctx, dong));
}

static const char *
day_text(TALLOC_CTX *ctx, struct date on)
{
	return date_is_set(on) ? date_text(ctx, on) : "không có";
}

static const char *
line_text(TALLOC_CTX *ctx, const struct law *law, const struct obligation *line)
{
	const struct ledger_account *at = law_account(law, line->account);
	const char *label = at ? at->label : "–";

	if (!line->is_money)
		return label;
	return talloc_asprintf(ctx, "%s, còn %s đồng", label,
			       money_text(ctx, date_is_set(line->done_on)
						       ? 0
						       : line->left_dong));
}

static void
lines_view(struct view *view, const struct law *law, const struct matter *m,
	   const struct matter *after)
{
	for (size_t i = 0; i < m->n_obligations; i++) {
		const struct obligation *line = &m->obligations[i];

		change_view(view,
			    talloc_asprintf(view, "Khoản “%s”",
					    line->label ? line->label : "–"),
			    line_text(view, law, line),
			    line_text(view, law, &after->obligations[i]));
	}
}

static const char *
list_text(size_t n)
{
	return n ? "có công khai" : "không công khai";
}

static void
matter_view(struct view *view, const struct law *law, const struct matter *m,
	    const struct matter *after)
{
	change_view(view, "Trạng thái của việc", m->account_label,
		    after->account_label);
	change_view(view, "Còn phải thi hành",
		    sum_text(view, m->state.balance_dong),
		    sum_text(view, after->state.balance_dong));
	change_view(view, "Tiền đã thu đang giữ", sum_text(view, m->held_dong),
		    sum_text(view, after->held_dong));
	change_view(view, "Đã chi trả", sum_text(view, m->paid_dong),
		    sum_text(view, after->paid_dong));
	change_view(view, "Ngày kết thúc", day_text(view, m->ended_on),
		    day_text(view, after->ended_on));
	change_view(view, "Thời hạn gần nhất", day_text(view, m->due_on),
		    day_text(view, after->due_on));
	change_view(view, "Danh sách công khai",
		    list_text(publication_lines_due(law, m)),
		    list_text(publication_lines_due(law, after)));
	if (m->state.officer_id != after->state.officer_id ||
	    m->state.unit_id != after->state.unit_id)
		change_view(view, "Người tổ chức thi hành",
			    m->officer_name ? m->officer_name
					    : "chưa phân công",
			    "như trước việc này");
}

void
undoing_view(struct view *view, const struct law *law, const struct matter *m,
	     const struct event_undoing *undoing)
{
	view_text(view, "Refusal", undoing->refusal);
	resting_view(view, m, undoing);
	if (undoing->refusal)
		return;
	matter_view(view, law, m, undoing->after);
	lines_view(view, law, m, undoing->after);
}
