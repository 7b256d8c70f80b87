#include "common/base.h"

#include "common/money.h"
#include "matter/due.h"
#include "matter/due_view.h"

/* From how many days before the end a limit is "near", and from how many days
 * after it the delay is serious: the days say so, the colour stresses it. */
static const int soon_days = 3;
static const int64_t late_days = 30;

static const char *
days_text(TALLOC_CTX *ctx, int64_t days)
{
	return talloc_asprintf(ctx, "%s ngày", money_text(ctx, days));
}

struct due_words
due_words(TALLOC_CTX *ctx, struct date due_on, struct date today)
{
	int64_t days;

	switch (due_classify(due_on, today, soon_days, &days)) {
	case DUE_OVER:
		return (struct due_words){ days > late_days ? "late" : "over",
					   "Quá hạn", days_text(ctx, days) };
	case DUE_TODAY:
		return (struct due_words){ "due", "Hết hạn hôm nay", NULL };
	case DUE_SOON:
		return (struct due_words){ "soon", "Sắp đến hạn",
					   days_text(ctx, days) };
	case DUE_OK:
		return (struct due_words){ "ok", "Còn hạn",
					   days_text(ctx, days) };
	case DUE_NONE:
	default:
		return (struct due_words){ NULL, NULL, NULL };
	}
}

void
due_to_view(struct view *row, struct date due_on, struct date today)
{
	struct due_words due = due_words(row, due_on, today);
	struct view *node = view_node(row, "Due");

	view_date(node, "On", due_on);
	view_text(node, "Class", due.class);
	view_text(node, "Words", due.words);
	view_text(node, "Days", due.days);
}
