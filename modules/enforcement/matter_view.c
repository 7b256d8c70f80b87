#include "common/base.h"

#include "enforcement/matter_view.h"

#include "common/text.h"
#include "matter/due_view.h"
#include "staff/unit.h"

/* Characters of names on one line of the bar. */
#define NAMES_MAX_CHARS 160

/* clang-format off */
static const struct {
	const char *account_code;
	const char *class;
} state_classes[] = {
	{ "enforcing", "run" },
	{ "no_means", "warn" },
	{ "separate_book", "warn" },
	{ "completed", "good" },
	{ "terminated", "off" },
	{ "withdrawn", "off" },
	{ "entrusted_out", "off" },
	{ "pulled_up", "off" },
	{ "sent_back", "off" },
};
/* clang-format on */

const char *
matter_state_class(const char *account_code)
{
	for (size_t i = 0; i < ARRAY_LEN(state_classes); i++) {
		if (strcmp(state_classes[i].account_code, account_code) == 0)
			return state_classes[i].class;
	}
	return "plain";
}

static const char *
names(TALLOC_CTX *ctx, const char *text)
{
	return text_empty(text) ? "không nêu"
				: text_cut(ctx, text, NAMES_MAX_CHARS);
}

static struct view *
add_fact(struct view *view, const char *label)
{
	struct view *fact = view_row(view, "Matter.Facts");

	view_text(fact, "Label", label);
	return fact;
}

static void
add_money(struct view *view, const char *label, int64_t dong)
{
	struct view *fact = add_fact(view, label);

	view_money(fact, "Value", dong);
	view_text(fact, "Class", "num");
}

static void
add_facts(struct view *view, const struct matter *m)
{
	int64_t left = m->state.balance_dong;

	view_text(add_fact(view, "Chấp hành viên"), "Value",
		  m->officer_name ? m->officer_name : OFFICER_NONE);
	view_text(add_fact(view, "Đơn vị"), "Value", m->unit_name);
	view_date(add_fact(view, "Ngày quyết định"), "Value", m->decided_on);
	if (date_is_set(m->ended_on))
		view_date(add_fact(view, "Kết thúc ngày"), "Value",
			  m->ended_on);
	else
		view_text(add_fact(view, "Hạn gần nhất"), "Value",
			  date_is_set(m->due_on) ? date_text(view, m->due_on)
						 : "không có");
	add_money(view, "Phải thi hành", m->owed_dong);
	add_money(view, "Còn phải thu",
		  date_is_set(m->ended_on) ? 0 : left - m->held_dong);
	if (m->held_dong > 0)
		add_money(view, "Chưa chi trả", m->held_dong);
}

void
matter_bar_view(struct view *view, const struct request *req,
		const struct matter *m)
{
	view_int(view, "Matter.Id", m->id);
	view_format(view, "Matter.Href", "/enforcement/matter/%" PRId64, m->id);
	view_text(view, "Matter.Number", m->number);
	view_format(view, "Matter.Title",
		    "Phải thi hành: %s. Được thi hành: %s.",
		    names(view, m->debtor_names),
		    names(view, m->creditor_names));
	view_text(view, "Matter.Status.Class",
		  matter_state_class(m->account_code));
	view_text(view, "Matter.Status.Words", m->account_label);
	if (!date_is_set(m->ended_on))
		due_to_view(view_node(view, "Matter"), req, m->due_rule,
			    m->due_on);
	add_facts(view, m);
	view_crumb(view, "Việc thi hành án", "/enforcement/");
}
