#include "common/base.h"

#include "common/text.h"
#include "intake/decide_rules.h"

int64_t
claim_left_dong(const struct claim *claim)
{
	return claim->paid_dong < claim->amount_dong
		       ? claim->amount_dong - claim->paid_dong
		       : 0;
}

bool
claim_is_paid(const struct claim *claim)
{
	return claim->paid_dong > 0 && claim_left_dong(claim) == 0;
}

bool
claim_is_open(const struct claim *claim)
{
	if (claim->matter_id || claim_is_paid(claim) || claim->given_back)
		return false;
	if (claim->transfer_id)
		return true;
	return text_same(claim->basis, "ex_officio") || claim->request_id;
}

/* Whether both are about the same: the debtors, who may owe jointly, or the
 * recipients of a return. */
static bool
same_persons(const struct claim *a, const struct claim *b)
{
	if (a->debtors.n || b->debtors.n)
		return side_same(&a->debtors, &b->debtors);
	return side_same(&a->creditors, &b->creditors);
}

static bool
belong_together(const struct claim *a, const struct claim *b,
		enum grouping grouping)
{
	if (!text_same(a->basis, b->basis) || a->request_id != b->request_id ||
	    a->transfer_id != b->transfer_id ||
	    !text_same(a->decision, b->decision))
		return false;
	if (!a->debtors.n || !b->debtors.n || grouping == GROUP_BY_DEBTOR)
		return same_persons(a, b);
	return true;
}

size_t
claims_group(const struct claim *claims, size_t n, enum grouping grouping,
	     size_t *group_of)
{
	size_t groups = 0;

	for (size_t i = 0; i < n; i++) {
		group_of[i] = 0;
		if (!claim_is_open(&claims[i]))
			continue;
		for (size_t k = 0; k < i && !group_of[i]; k++) {
			if (group_of[k] &&
			    belong_together(&claims[k], &claims[i], grouping))
				group_of[i] = group_of[k];
		}
		if (!group_of[i])
			group_of[i] = ++groups;
	}
	return groups;
}

int64_t
claims_version(const struct claim *claims, size_t n)
{
	int64_t version = 1;

	for (size_t i = 0; i < n; i++)
		version += (claims[i].matter_id != 0) +
			   (claims[i].request_id != 0) + claims[i].given_back;
	return version;
}
