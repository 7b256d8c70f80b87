#include "common/base.h"

#include "enforcement/event_text.h"

#include "common/money.h"
#include "common/text.h"
#include "matter/interest_rules.h"

/* Characters of a ground in the timeline; the whole of it stands with the
 * decision. */
#define GROUND_MAX_CHARS 90

/* "Biên lai" and "phiếu chi" alike: number, book, way, who came. */
static char *
add_paper(char *text, const struct law *law, const struct event_line *event)
{
	const struct event_paper *p = &event->paper;
	const char *way =
		law_label(law, "collect_way", p->way, event->effective_on);

	if (text_same(way, p->way))
		way = law_label(law, "pay_way", p->way, event->effective_on);
	text = talloc_asprintf_append(text, "Chứng từ số %s", p->number);
	if (!text_empty(p->book))
		text = talloc_asprintf_append(text, ", quyển %s", p->book);
	text = talloc_asprintf_append(text, ", %s", way);
	if (!text_empty(event->payee))
		text = talloc_asprintf_append(text, ", người nhận %s",
					      event->payee);
	if (!text_empty(p->person))
		text = talloc_asprintf_append(text, ", %s", p->person);
	return talloc_strdup_append(text, ". ");
}

static char *
add_added(char *text, const struct law *law, const struct event_line *event)
{
	const struct event_added *a = &event->added;

	text = talloc_asprintf_append(text, "%s",
				      law_label(law, "added_kind", a->kind,
						event->effective_on));
	if (a->rate > 0)
		text = talloc_asprintf_append(
			text, " từ ngày %s đến ngày %s, %s%%/năm",
			date_text(text, a->from), date_text(text, a->to),
			interest_rate_text(text, a->rate));
	return talloc_strdup_append(text, ". ");
}

const char *
event_text(TALLOC_CTX *ctx, const struct law *law,
	   const struct event_line *event)
{
	char *text = talloc_strdup(ctx, "");

	if (event->decision_number && *event->decision_number)
		text = talloc_asprintf_append(text, "Số %s. ",
					      event->decision_number);
	if (event->dong > 0)
		text = talloc_asprintf_append(text, "%s đồng. ",
					      money_text(ctx, event->dong));
	if (event->added.kind)
		text = add_added(text, law, event);
	if (event->paper.number)
		text = add_paper(text, law, event);
	if (event->fee_dong > 0)
		text = talloc_asprintf_append(text, "Phí thi hành án %s đồng. ",
					      money_text(ctx, event->fee_dong));
	if (event->ground_label) {
		const char *ground =
			text_cut(ctx, event->ground_label, GROUND_MAX_CHARS);
		bool cut = strlen(ground) < strlen(event->ground_label);

		text = talloc_asprintf_append(text, "Căn cứ: %s%s ", ground,
					      cut ? "" : ".");
	}
	if (event->lines)
		text = talloc_asprintf_append(text, "Khoản số %s. ",
					      event->lines);
	if (!text_empty(event->note))
		text = talloc_strdup_append(text, event->note);
	return text;
}
