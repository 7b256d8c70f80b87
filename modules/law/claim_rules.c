#include "common/base.h"

#include "common/text.h"
#include "law/claim_rules.h"

static const char *
wants_creditor(const struct law_obligation_type *type,
	       enum claim_creditor creditor)
{
	if (type->names_recipient && creditor != CLAIM_FOR_PARTY)
		return "Ghi rõ người được nhận tiền, tài sản.";
	if (text_same(type->basis, "on_request") &&
	    creditor == CLAIM_FOR_NOBODY)
		return "Khoản thi hành theo yêu cầu phải có người được thi "
		       "hành án.";
	if (type->state_budget && creditor == CLAIM_FOR_PARTY)
		return "Khoản này nộp ngân sách nhà nước.";
	return NULL;
}

/* A sum is owed by somebody, a thing by somebody or for somebody. */
static const char *
wants_debtor(const struct law_obligation_type *type,
	     const struct claim_said *said)
{
	if (type->names_recipient || said->debtor ||
	    (!type->money && said->creditor != CLAIM_FOR_NOBODY))
		return NULL;
	return "Ghi rõ người phải thi hành án.";
}

struct claim_wants
claim_wants(const struct law_obligation_type *type,
	    const struct claim_said *said)
{
	struct claim_wants wants = {
		.debtor = wants_debtor(type, said),
		.creditor = wants_creditor(type, said->creditor),
	};

	if (type->money && said->amount_dong == 0)
		wants.amount = "Nhập số tiền của khoản này, ví dụ 15.000.000.";
	if (!type->money && !said->thing)
		wants.thing = "Ghi rõ vật, giấy tờ hoặc việc phải thi hành.";
	return wants;
}
