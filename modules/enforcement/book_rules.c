#include "common/base.h"

#include "enforcement/book_rules.h"

struct book_check
book_check(const struct law_separate_book *rule, const struct book_facts *facts,
	   struct date on)
{
	struct book_check check = { 0 };

	check.months = facts->special ? rule->months_special : rule->months;
	if (date_is_set(facts->no_means_on)) {
		check.eligible_on = date_add_months(
			facts->no_means_on, (int)check.months);
		check.long_enough = date_compare(on, check.eligible_on) >= 0;
	}
	check.verified_enough = facts->verifications >= rule->verifications;
	check.allowed = check.long_enough && check.verified_enough;
	return check;
}

const char *
book_refusal(TALLOC_CTX *ctx, const struct law_separate_book *rule,
	     const struct book_facts *facts, const struct book_check *check)
{
	if (!date_is_set(facts->no_means_on))
		return "Hồ sơ chưa có quyết định về việc chưa có điều kiện "
		       "thi hành án đang có hiệu lực.";
	if (!check->long_enough)
		return talloc_asprintf(
			ctx,
			"Chưa đủ %" PRId64 " tháng kể từ ngày ra quyết định "
			"về việc "
			"chưa có điều kiện thi hành án (%s): sớm nhất là ngày "
			"%s (%s).",
			check->months, date_text(ctx, facts->no_means_on),
			date_text(ctx, check->eligible_on), rule->article);
	if (!check->verified_enough)
		return talloc_asprintf(
			ctx,
			"Mới có %" PRId64 " lần xác minh, cần ít nhất %" PRId64
			" lần (%s). Ghi "
			"kết quả xác minh trước.",
			facts->verifications, rule->verifications,
			rule->article);
	return NULL;
}
