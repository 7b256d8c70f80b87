/* Days, sums and numbers as people type them, and formulas of the law: what
 * is taken reads back the same from what we print. */
#include "common/base.h"

#include "common/date.h"
#include "common/money.h"
#include "common/text.h"
#include "fuzz/fuzz.h"
#include "law/pack_formula.h"

static void
check_day(TALLOC_CTX *ctx, const char *text)
{
	struct date day;
	struct date again;

	if (!date_parse(text, &day) || !date_is_set(day))
		return;
	fuzz_claim(date_parse(date_text(ctx, day), &again) &&
			   date_compare(day, again) == 0,
		   "a day reads back the same");
	fuzz_claim(date_parse(date_iso(ctx, day), &again) &&
			   date_compare(day, again) == 0,
		   "an ISO day reads back the same");
	fuzz_claim(date_compare(date_from_days(date_to_days(day)), day) == 0,
		   "a day is its number");
}

static void
check_sum(TALLOC_CTX *ctx, const char *text)
{
	int64_t dong;
	int64_t again;

	if (!money_parse(text, &dong))
		return;
	fuzz_claim(dong >= 0 && dong <= MONEY_MAX_DONG, "a sum has limits");
	fuzz_claim(money_parse(money_text(ctx, dong), &again) && again == dong,
		   "a sum reads back the same");
}

static void
check_formula(TALLOC_CTX *ctx, const char *text)
{
	struct formula sum = { 0 };
	struct formula_ratio ratio;

	if (formula_parse(ctx, text, &sum))
		fuzz_claim(sum.n_terms <= FORMULA_TERMS_MAX,
			   "a formula has limits");
	if (formula_parse_ratio(ctx, text, &ratio))
		fuzz_claim(ratio.numerator && ratio.denominator,
			   "a ratio has two sides");
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	char *text = talloc_strndup(ctx, (const char *)bytes, n);
	int64_t value;

	check_day(ctx, text);
	check_sum(ctx, text);
	check_formula(ctx, text);
	if (text_to_int(text, &value))
		fuzz_claim(text_to_int(talloc_asprintf(ctx, "%" PRId64, value),
				       &value),
			   "a number reads back");
	date_time_text(ctx, text);
	talloc_free(ctx);
	return 0;
}
