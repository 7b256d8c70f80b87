#include "common/base.h"

#include "common/text.h"
#include "intake/judgment.h"

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

static void
claim_error(struct form *form, size_t row, const char *field,
	    const char *sentence)
{
	char name[40];

	snprintf(name, sizeof(name), "claim-%zu-%s", row, field);
	form_error(form, name, "%s", sentence);
}

/* A return names who receives, in place of a debtor; what waits for a request
 * names who may make it. As the import asks (exchange/import_check.c). */
static void
check_named(struct form *form, size_t row, const struct claim_form *claim,
	    const struct law_obligation_type *kind)
{
	bool debtor = !text_empty(claim->debtor);
	bool creditor = !text_empty(claim->creditor);

	if (kind->names_recipient && !creditor)
		claim_error(form, row, "creditor",
			    "Chọn người được nhận tiền, tài sản.");
	else if (text_same(kind->basis, "on_request") && !creditor)
		claim_error(form, row, "creditor",
			    "Khoản thi hành theo yêu cầu phải có người được "
			    "thi hành án.");
	if (!kind->names_recipient && !debtor && (kind->money || !creditor))
		claim_error(form, row, "debtor",
			    "Chọn người phải thi hành án.");
}

static void
check_claim(struct form *form, const struct judgment_form *in, size_t row,
	    const struct law_obligation_type *kind)
{
	const struct claim_form *claim = &in->claims[row];
	bool to_state = text_same(claim->creditor, "state");
	bool has_debtor = party_at(in, claim->debtor) != NULL;
	bool has_creditor = to_state || party_at(in, claim->creditor);

	check_named(form, row, claim, kind);
	if (!text_empty(claim->debtor) && !has_debtor)
		claim_error(form, row, "debtor",
			    "Chọn một đương sự có ghi ở phần trên.");
	if (!text_empty(claim->creditor) && !has_creditor)
		claim_error(form, row, "creditor",
			    "Chọn một đương sự có ghi ở phần trên.");
	if (has_debtor && text_same(claim->debtor, claim->creditor))
		claim_error(form, row, "creditor",
			    "Người được thi hành án phải khác người phải thi "
			    "hành án.");
	if (kind->money && claim->amount_dong == 0)
		claim_error(form, row, "amount",
			    "Nhập số tiền của khoản này, ví dụ 15.000.000.");
	if (!kind->money && text_empty(claim->thing))
		claim_error(form, row, "thing",
			    "Ghi rõ vật, giấy tờ hoặc việc phải thi hành.");
	if (kind->state_budget && !text_empty(claim->creditor) && !to_state)
		claim_error(form, row, "creditor",
			    "Khoản này nộp ngân sách nhà nước.");
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
