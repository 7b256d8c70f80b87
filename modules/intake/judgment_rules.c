#include "common/base.h"

#include "common/text.h"
#include "intake/claim_sides.h"
#include "law/claim_rules.h"

static void
check_dates(struct form *form, const struct judgment_form *in)
{
	if (date_is_set(in->issued_on) && date_is_set(in->effective_on) &&
	    date_compare(in->effective_on, in->issued_on) < 0)
		form_error(form, "effective",
			   "Ngày có hiệu lực không thể trước ngày ban hành.");
	if (date_is_set(in->issued_on) && date_is_set(in->received_on) &&
	    date_compare(in->received_on, in->issued_on) < 0)
		form_error(form, "received",
			   "Ngày nhận không thể trước ngày ban hành bản án, "
			   "quyết định.");
}

/* Who may be where: a party with this place on the form, or NULL. */
static const struct party_form *
party_at(const struct judgment_form *in, const char *place)
{
	size_t n = 0;

	if (text_empty(place))
		return NULL;
	for (const char *c = place; *c >= '0' && *c <= '9'; c++)
		n = n * 10 + (size_t)(*c - '0');
	return n >= 1 && n <= in->n_parties ? &in->parties[n - 1] : NULL;
}

static const struct law_obligation_type *
kind_of(const struct law_obligation_type *kinds, size_t n, const char *code)
{
	for (size_t i = 0; i < n; i++) {
		if (text_same(kinds[i].code, code))
			return &kinds[i];
	}
	return NULL;
}

/* sentence NULL: nothing is wrong. */
static void
claim_error(struct form *form, size_t row, const char *field,
	    const char *sentence)
{
	char name[60];

	if (!sentence)
		return;
	snprintf(name, sizeof(name), "claim-%zu-%s", row, field);
	form_error(form, name, "%s", sentence);
}

static enum claim_creditor
creditor_of(const struct claim_form *claim)
{
	if (text_empty(claim->creditor))
		return CLAIM_FOR_NOBODY;
	return text_same(claim->creditor, "state") ? CLAIM_FOR_STATE
						   : CLAIM_FOR_PARTY;
}

static void
check_said(struct form *form, size_t row, const struct claim_form *claim,
	   const struct law_obligation_type *kind)
{
	struct claim_said said = {
		.debtor = !text_empty(claim->debtor),
		.creditor = creditor_of(claim),
		.amount_dong = claim->amount_dong,
		.thing = !text_empty(claim->thing),
	};
	struct claim_wants wants = claim_wants(kind, &said);

	claim_error(form, row, "debtor", wants.debtor);
	claim_error(form, row, "creditor", wants.creditor);
	claim_error(form, row, "amount", wants.amount);
	claim_error(form, row, "thing", wants.thing);
}

static void
check_sides(struct form *form, const struct judgment_form *in, size_t row,
	    const struct law_obligation_type *kind)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct claim_sides_wrong wrong = claim_sides_check(
		ctx, &in->claims[row], in->n_parties, kind->money);

	claim_error(form, row, "with-debtors", wrong.with_debtors);
	claim_error(form, row, "debtor-shares", wrong.debtor_shares);
	claim_error(form, row, "with-creditors", wrong.with_creditors);
	claim_error(form, row, "creditor-shares", wrong.creditor_shares);
	talloc_free(ctx);
}

static void
check_claim(struct form *form, const struct judgment_form *in, size_t row,
	    const struct law_obligation_type *kind)
{
	const struct claim_form *claim = &in->claims[row];
	bool has_debtor = party_at(in, claim->debtor) != NULL;

	check_said(form, row, claim, kind);
	if (!text_empty(claim->debtor) && !has_debtor)
		claim_error(form, row, "debtor",
			    "Chọn một đương sự có ghi ở phần trên.");
	if (creditor_of(claim) == CLAIM_FOR_PARTY &&
	    !party_at(in, claim->creditor))
		claim_error(form, row, "creditor",
			    "Chọn một đương sự có ghi ở phần trên.");
	if (has_debtor && text_same(claim->debtor, claim->creditor))
		claim_error(form, row, "creditor",
			    "Người được thi hành án phải khác người phải thi "
			    "hành án.");
	check_sides(form, in, row, kind);
}

void
judgment_check(struct form *form, const struct judgment_form *in,
	       const struct law_obligation_type *kinds, size_t n_kinds)
{
	check_dates(form, in);
	if (in->n_parties == 0)
		form_error(form, "party-0-name",
			   "Nhập họ tên; phải có ít nhất một đương sự.");
	if (in->n_claims == 0)
		form_error(form, "claim-0-type",
			   "Chọn khoản; phải có ít nhất một khoản.");
	for (size_t i = 0; i < in->n_claims; i++) {
		const struct law_obligation_type *kind =
			kind_of(kinds, n_kinds, in->claims[i].type);

		if (kind)
			check_claim(form, in, i, kind);
	}
}
