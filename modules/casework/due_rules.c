#include "common/base.h"

#include "casework/due.h"
#include "casework/due_rules.h"

/*
 * The dossier is opened by the system with the decision, so its own limit is
 * kept at once and not shown. The days of the first verification run from the
 * end of the ten days for voluntary performance (Điều 44, 45 Luật THADS 2008;
 * Điều 36, 37 Luật THADS 2025). How often to verify again while there are no
 * means depends on the ground and is opened by due_follow_event() itself. A
 * matter that is postponed keeps its clocks in sight: they tell what was left
 * undone before.
 */
/* clang-format off */
const struct due_effect due_effects[] = {
	{ "decided", "first_verification", "voluntary_end", NULL },
	{ "verified", NULL, NULL, "first_verification" },
	{ "verified", NULL, NULL, "reverification" },
	{ "verified", NULL, NULL, "reverification_special" },
	{ "no_means", NULL, NULL, "first_verification" },
	{ "no_means", "separate_book_eligible", NULL, NULL },
	{ "collected", "pay_out", NULL, NULL },
	{ "paid_out", NULL, NULL, "pay_out" },
	{ "continued", NULL, NULL, "reverification" },
	{ "continued", NULL, NULL, "reverification_special" },
	{ "continued", NULL, NULL, "separate_book_eligible" },
	{ "no_means_withdrawn", NULL, NULL, "reverification" },
	{ "no_means_withdrawn", NULL, NULL, "reverification_special" },
	{ "no_means_withdrawn", NULL, NULL, "separate_book_eligible" },
	{ "book_moved", NULL, NULL, "*" },
	{ "completed", NULL, NULL, "*" },
	{ "terminated", NULL, NULL, "*" },
	{ "withdrawn", NULL, NULL, "*" },
	{ "entrusted_out", NULL, NULL, "*" },
	{ "pulled_up", NULL, NULL, "*" },
	{ "sent_back", NULL, NULL, "*" },
};
/* clang-format on */

const size_t due_effects_count = ARRAY_LEN(due_effects);

enum due_class
due_classify(struct date due_on, struct date today, int soon_days,
	     int64_t *days)
{
	int64_t left;

	*days = 0;
	if (!date_is_set(due_on))
		return DUE_NONE;
	left = date_to_days(due_on) - date_to_days(today);
	*days = left < 0 ? -left : left;
	if (left < 0)
		return DUE_OVER;
	if (left == 0)
		return DUE_TODAY;
	return left <= soon_days ? DUE_SOON : DUE_OK;
}
