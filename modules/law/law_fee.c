#include "common/base.h"

#include "law/law_fee.h"

const struct law_fee_bracket *
law_fee_bracket(const struct law *law, int64_t dong, struct date on)
{
	const struct law_fees *fees = law->fees;
	const struct law_fee_bracket *found = NULL;

	for (size_t i = 0; fees && i < fees->n_brackets; i++) {
		const struct law_fee_bracket *b = &fees->brackets[i];

		if (law_holds(&b->span, on) &&
		    (b->above_dong < dong || b->above_dong == 0) &&
		    (!found || b->above_dong > found->above_dong))
			found = b;
	}
	return found;
}

const struct law_fee_part *
law_fee_part(const struct law *law, const char *kind, const char *code,
	     struct date on)
{
	const struct law_fees *fees = law->fees;

	for (size_t i = 0; fees && i < fees->n_parts; i++) {
		const struct law_fee_part *part = &fees->parts[i];

		if (law_holds(&part->span, on) &&
		    strcmp(part->kind, kind) == 0 &&
		    strcmp(part->code, code) == 0)
			return part;
	}
	return NULL;
}

const struct law_fee_part **
law_fee_parts(TALLOC_CTX *ctx, const struct law *law, const char *kind,
	      struct date on, size_t *n)
{
	const struct law_fees *fees = law->fees;
	const struct law_fee_part **found =
		talloc_array(ctx, const struct law_fee_part *,
			     (unsigned)(fees ? fees->n_parts : 0) + 1);

	*n = 0;
	for (size_t i = 0; fees && i < fees->n_parts; i++) {
		if (law_holds(&fees->parts[i].span, on) &&
		    strcmp(fees->parts[i].kind, kind) == 0)
			found[(*n)++] = &fees->parts[i];
	}
	return found;
}

int64_t
law_base_salary(const struct law *law, struct date on)
{
	const struct law_fees *fees = law->fees;

	for (size_t i = 0; fees && i < fees->n_salaries; i++) {
		if (law_holds(&fees->salaries[i].span, on))
			return fees->salaries[i].dong;
	}
	return 0;
}
