#include "common/base.h"

#include "common/text.h"
#include "matter/separate_book.h"

static bool
is_special(const struct law_separate_book *rule, const char *rhythm)
{
	return rhythm && text_same(rhythm, rule->special_rhythm);
}

/* Who is verified in the longer rhythm, by the ground of the decision or by
 * what was last found: in prison, or of unknown address. */
static bool
waits_longer(const struct law *law, const struct law_separate_book *rule,
	     const struct separate_book_facts *facts)
{
	const struct law_term *ground = law_term(
		law, "no_means_ground", facts->ground, facts->no_means_on);
	const struct law_term *result = law_term(
		law, "verification_result", facts->result, facts->verified_on);

	return (ground && is_special(rule, ground->rhythm)) ||
	       (result && is_special(rule, result->rhythm));
}

/* The last verification since the decision found means. */
static bool
found_means(const struct law *law, const struct separate_book_facts *facts)
{
	const struct law_term *result = law_term(
		law, "verification_result", facts->result, facts->verified_on);

	if (date_compare(facts->verified_on, facts->no_means_on) < 0)
		return false;
	return result && result->has_means;
}

struct separate_book_verdict
separate_book_judge(const struct law *law, const struct law_separate_book *rule,
		    const struct separate_book_facts *facts, struct date on)
{
	struct separate_book_verdict verdict = { 0 };

	verdict.longer = waits_longer(law, rule, facts);
	verdict.months = verdict.longer ? rule->months_special : rule->months;
	if (date_is_set(facts->no_means_on)) {
		verdict.eligible_on = date_add_months(facts->no_means_on,
						      (int)verdict.months);
		verdict.long_enough = date_compare(on, verdict.eligible_on) >=
				      0;
	}
	verdict.verified_enough = facts->verifications >= rule->verifications;
	verdict.quiet = !found_means(law, facts);
	verdict.ready = verdict.long_enough && verdict.verified_enough &&
			verdict.quiet;
	return verdict;
}

const char *
separate_book_refusal(TALLOC_CTX *ctx, const struct law_separate_book *rule,
		      const struct separate_book_facts *facts,
		      const struct separate_book_verdict *verdict)
{
	if (!date_is_set(facts->no_means_on))
		return "Hồ sơ chưa có quyết định về việc chưa có điều kiện "
		       "thi hành án đang có hiệu lực.";
	if (!verdict->quiet)
		return talloc_asprintf(
			ctx,
			"Lần xác minh gần nhất (%s) thấy có điều kiện thi "
			"hành: phải ra quyết định tiếp tục thi hành án (%s).",
			date_text(ctx, facts->verified_on), rule->article);
	if (!verdict->long_enough)
		return talloc_asprintf(
			ctx,
			"Chưa đủ %" PRId64 " tháng kể từ ngày ra quyết định "
			"về việc "
			"chưa có điều kiện thi hành án (%s): sớm nhất là ngày "
			"%s (%s).",
			verdict->months, date_text(ctx, facts->no_means_on),
			date_text(ctx, verdict->eligible_on), rule->article);
	if (!verdict->verified_enough)
		return talloc_asprintf(ctx,
				       "Mới có %" PRId64
				       " lần xác minh, cần ít nhất %" PRId64
				       " lần (%s). Ghi "
				       "kết quả xác minh trước.",
				       facts->verifications,
				       rule->verifications, rule->article);
	return NULL;
}
