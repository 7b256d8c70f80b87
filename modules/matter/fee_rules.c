#include "common/base.h"

#include "matter/fee_rules.h"

#include "common/text.h"

#define MILLION INT64_C(1000000)

/* The part of a sum, half of one đồng rounded up. A sum is far below the
 * thousandth of what fits (MONEY_MAX_DONG), so whole ones go apart. */
static int64_t
part_of(int64_t dong, int64_t part, int64_t whole)
{
	int64_t rest = dong % whole * part;

	return dong / whole * part + (2 * rest + whole) / (2 * whole);
}

int64_t
fee_total(const struct law *law, int64_t dong, struct date on)
{
	const struct law_fee_bracket *first = law_fee_bracket(law, 0, on);
	const struct law_fee_bracket *b = law_fee_bracket(law, dong, on);

	if (!b || dong <= first->salaries * law_base_salary(law, on))
		return 0;
	return b->fixed_dong + part_of(dong - b->above_dong, b->rate, MILLION);
}

/* The more in full of what counts; of what does not, it stands alone. */
static int64_t
full(const struct law *law, const struct fee_case *c, bool counts)
{
	int64_t before = counts ? c->before_dong : 0;
	int64_t charged = counts ? c->charged_dong : 0;
	int64_t owed = fee_total(law, before + c->received_dong, c->on);

	return owed > charged ? owed - charged : 0;
}

bool
fee_of(const struct law *law, const struct fee_case *c, struct fee *fee)
{
	const struct law_fee_part none = { .part = 1, .whole = 1 };
	const struct law_fee_part *share =
		law_fee_part(law, "share", c->share, c->on);
	const struct law_fee_part *relief =
		text_empty(c->relief)
			? &none
			: law_fee_part(law, "relief", c->relief, c->on);

	*fee = (struct fee){ 0 };
	if (!share || !relief)
		return false;
	fee->counts = share->counts;
	fee->full_dong = full(law, c, fee->counts);
	fee->dong = part_of(fee->full_dong, share->part * relief->part,
			    share->whole * relief->whole);
	return true;
}
