#include "common/base.h"

#include "matter/due.h"
#include "matter/due_rules.h"

/*
 * The dossier is opened by the system with the decision, so its own limit is
 * kept at once and not shown. The days of the first verification run from the
 * end of the ten days for voluntary performance (Điều 44, 45 Luật THADS 2008;
 * Điều 36, 37 Luật THADS 2025). How often to verify again while there are no
 * means, and when the matter may leave for the separate book, depends on the
 * ground and is opened by plan_follow_dues() itself. A matter that is
 * postponed keeps its clocks in sight: they tell what was left undone before;
 * a new no-means decision starts them again. What was collected is due as
 * long as a part of it is held. An event that only takes the ground away from
 * a clock (the matter ends, goes elsewhere, or has means again) cancels it:
 * nobody has done what was due.
 */
/* clang-format off */
const struct due_effect due_effects[] = {
	{ .kind = "decided", .opens = "first_verification", .after = "voluntary_end" },
	{ .kind = "verified", .settles = "first_verification" },
	{ .kind = "verified", .settles = "reverification" },
	{ .kind = "verified", .settles = "reverification_special" },
	{ .kind = "no_means", .settles = "first_verification", .cancels = true },
	{ .kind = "no_means", .settles = "reverification", .cancels = true },
	{ .kind = "no_means", .settles = "reverification_special", .cancels = true },
	{ .kind = "no_means", .settles = "separate_book_eligible", .cancels = true },
	{ .kind = "no_means", .settles = "separate_book_eligible_special", .cancels = true },
	{ .kind = "collected", .opens = "pay_out" },
	{ .kind = "paid_out", .settles = "pay_out", .when_nothing_held = true },
	{ .kind = "continued", .settles = "reverification", .cancels = true },
	{ .kind = "continued", .settles = "reverification_special", .cancels = true },
	{ .kind = "continued", .settles = "separate_book_eligible", .cancels = true },
	{ .kind = "continued", .settles = "separate_book_eligible_special", .cancels = true },
	{ .kind = "no_means_withdrawn", .settles = "reverification", .cancels = true },
	{ .kind = "no_means_withdrawn", .settles = "reverification_special", .cancels = true },
	{ .kind = "no_means_withdrawn", .settles = "separate_book_eligible", .cancels = true },
	{ .kind = "no_means_withdrawn",
	  .settles = "separate_book_eligible_special", .cancels = true },
	{ .kind = "book_moved", .settles = "separate_book_eligible" },
	{ .kind = "book_moved", .settles = "separate_book_eligible_special" },
	{ .kind = "book_moved", .settles = "*", .cancels = true },
	{ .kind = "completed", .settles = "*", .cancels = true },
	{ .kind = "terminated", .settles = "*", .cancels = true },
	{ .kind = "withdrawn", .settles = "*", .cancels = true },
	{ .kind = "entrusted_out", .settles = "*", .cancels = true },
	{ .kind = "pulled_up", .settles = "*", .cancels = true },
	{ .kind = "sent_back", .settles = "separate_book_eligible" },
	{ .kind = "sent_back", .settles = "separate_book_eligible_special" },
	{ .kind = "sent_back", .settles = "*", .cancels = true },
};
/* clang-format on */

const size_t due_effects_count = ARRAY_LEN(due_effects);

bool
due_is_cancelled(const char *kind, const char *rule)
{
	for (size_t i = 0; i < due_effects_count; i++) {
		const struct due_effect *effect = &due_effects[i];

		if (effect->settles && strcmp(effect->kind, kind) == 0 &&
		    (strcmp(effect->settles, "*") == 0 ||
		     strcmp(effect->settles, rule) == 0))
			return effect->cancels;
	}
	return false;
}

const char *
due_rhythm(const struct law *law, const char *ground, struct date decided_on)
{
	const struct law_term *term =
		law_term(law, "no_means_ground", ground, decided_on);

	return term && term->rhythm ? term->rhythm : "reverification";
}

const char *
due_book_rule(const char *verification)
{
	return strcmp(verification, "reverification_special") == 0
		       ? "separate_book_eligible_special"
		       : "separate_book_eligible";
}

enum due_class
due_classify(struct date due_on, struct date today, int64_t soon_days,
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
