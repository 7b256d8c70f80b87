#include "common/base.h"

#include "common/money.h"
#include "matter/due.h"
#include "matter/due_view.h"

static const char *
days_text(TALLOC_CTX *ctx, int64_t days)
{
	return talloc_asprintf(ctx, "%s ngày", money_text(ctx, days));
}

static int64_t
warn_days(const struct law *law, const char *rule, struct date today)
{
	const struct law_deadline *limit = rule ? law_deadline(law, rule, today)
						: NULL;

	return limit ? limit->warn_days : 0;
}

struct due_words
due_words(TALLOC_CTX *ctx, const struct request *req, const char *rule,
	  struct date due_on)
{
	int64_t soon = warn_days(req->law, rule, req->today);
	int64_t days;

	switch (due_classify(due_on, req->today, soon, &days)) {
	case DUE_OVER:
		return (struct due_words){ days > req->law->serious_delay_days
						   ? "late"
						   : "over",
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
due_to_view(struct view *row, const struct request *req, const char *rule,
	    struct date due_on)
{
	struct due_words due = due_words(row, req, rule, due_on);
	struct view *node = view_node(row, "Due");

	view_date(node, "On", due_on);
	view_text(node, "Class", due.class);
	view_text(node, "Words", due.words);
	view_text(node, "Days", due.days);
}
