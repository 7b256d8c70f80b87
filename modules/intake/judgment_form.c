#include "common/base.h"

#include "intake/judgment.h"
#include "law/law_options.h"

#define AT(member)	 .at = offsetof(struct judgment_form, member)
#define PARTY_AT(member) .at = offsetof(struct party_form, member)
#define CLAIM_AT(member) .at = offsetof(struct claim_form, member)

/* clang-format off */
static const struct field judgment_fields[] = {
	{ "court", "Tòa án, cơ quan ra bản án, quyết định", FIELD_LINE,
	  REQUIRED, .max = 200, AT(court) },
	{ "number", "Số bản án, quyết định", FIELD_LINE, REQUIRED, .max = 60,
	  AT(number) },
	{ "issued", "Ngày ban hành", FIELD_DATE, REQUIRED | NOT_FUTURE,
	  AT(issued_on) },
	{ "effective", "Ngày có hiệu lực", FIELD_DATE, REQUIRED,
	  AT(effective_on) },
	{ "case-type", "Loại án", FIELD_CODE, REQUIRED, AT(case_type) },
	{ "received", "Ngày nhận", FIELD_DATE, REQUIRED | NOT_FUTURE,
	  AT(received_on) },
	{ "channel", "Hình thức nhận", FIELD_CODE, REQUIRED, AT(channel) },
	{ "sender", "Người giao, nơi gửi", FIELD_LINE, 0, .max = 200,
	  AT(sender) },
	{ "papers", "Tài liệu kèm theo", FIELD_AREA, 0, .max = 1000,
	  AT(papers) },
	{ "note", "Ghi chú", FIELD_AREA, 0, .max = 1000, AT(note) },
};

static const struct field party_fields[] = {
	{ "role", "Tư cách", FIELD_CODE, REQUIRED, PARTY_AT(role) },
	{ "kind", "Loại", FIELD_CODE, REQUIRED, PARTY_AT(kind) },
	{ "name", "Họ tên hoặc tên tổ chức", FIELD_LINE, REQUIRED, .max = 200,
	  PARTY_AT(name) },
	{ "id-number", "Số định danh hoặc mã số doanh nghiệp", FIELD_LINE, 0,
	  .max = 30, PARTY_AT(id_number) },
	{ "birth-year", "Năm sinh", FIELD_INT, 0, .max = 2199,
	  PARTY_AT(birth_year) },
	{ "address", "Địa chỉ", FIELD_LINE, 0, .max = 300, PARTY_AT(address) },
	{ "phone", "Điện thoại", FIELD_LINE, 0, .max = 30, PARTY_AT(phone) },
};

static const struct field claim_fields[] = {
	{ "type", "Khoản phải thi hành", FIELD_CODE, REQUIRED,
	  CLAIM_AT(type) },
	{ "debtor", "Người phải thi hành án", FIELD_CODE, 0,
	  CLAIM_AT(debtor) },
	{ "creditor", "Người được thi hành án", FIELD_CODE, 0,
	  CLAIM_AT(creditor) },
	{ "amount", "Số tiền", FIELD_MONEY, 0, CLAIM_AT(amount_dong) },
	{ "thing", "Vật, việc phải thi hành", FIELD_LINE, 0, .max = 500,
	  CLAIM_AT(thing) },
	{ "with-debtors", "Cùng phải thi hành", FIELD_LINE, 0, .max = 80,
	  CLAIM_AT(with_debtors) },
	{ "debtor-shares", "Phần của từng người phải thi hành", FIELD_LINE, 0,
	  .max = 500, CLAIM_AT(debtor_shares) },
	{ "with-creditors", "Cùng được thi hành", FIELD_LINE, 0, .max = 80,
	  CLAIM_AT(with_creditors) },
	{ "creditor-shares", "Phần của từng người được thi hành", FIELD_LINE,
	  0, .max = 500, CLAIM_AT(creditor_shares) },
};
/* clang-format on */

/* "Đương sự 1" .. : a claim names parties by their place on the form; state
 * is the State budget's name, NULL where it can be no party. */
static struct option *
party_places(TALLOC_CTX *ctx, const char *state, size_t *n)
{
	struct option *options =
		talloc_zero_array(ctx, struct option, PARTIES_MAX + 2);
	size_t out = 0;

	options[out++] = (struct option){ "", "—" };
	if (state)
		options[out++] = (struct option){ "state", state };
	for (int i = 1; i <= PARTIES_MAX; i++)
		options[out++] = (struct option){
			talloc_asprintf(options, "%d", i),
			talloc_asprintf(options, "Đương sự %d", i),
		};
	*n = out;
	return options;
}

static void
add_obligation_kinds(struct form *form, struct request *req)
{
	struct law_obligation_type *kinds;
	struct option *options;
	size_t n;

	law_obligation_types(req, req->law, NULL, req->today, &kinds, &n);
	options = talloc_zero_array(req, struct option, (unsigned)n + 1);
	options[0] = (struct option){ "", "— chọn khoản —" };
	for (size_t i = 0; i < n; i++)
		options[i + 1] =
			(struct option){ kinds[i].code, kinds[i].label };
	form_options(form, "claim-type", options, n + 1);
}

struct form *
judgment_form_new(struct request *req, struct judgment_form *in)
{
	struct form *form =
		form_new(req, judgment_fields, ARRAY_LEN(judgment_fields));
	struct option *options;
	size_t n;

	form_group(form, "party", "Đương sự", party_fields,
		   ARRAY_LEN(party_fields), PARTIES_MAX,
		   sizeof(struct party_form), (void **)&in->parties,
		   &in->n_parties);
	form_group(form, "claim", "Khoản phải thi hành", claim_fields,
		   ARRAY_LEN(claim_fields), CLAIMS_MAX,
		   sizeof(struct claim_form), (void **)&in->claims,
		   &in->n_claims);
	law_offer(form, req, "case-type", "case_type", "— chọn —");
	law_offer(form, req, "channel", "channel", NULL);
	law_offer(form, req, "party-role", "party_role", NULL);
	law_offer(form, req, "party-kind", "person_kind", NULL);
	add_obligation_kinds(form, req);
	options = party_places(req, NULL, &n);
	form_options(form, "claim-debtor", options, n);
	options =
		party_places(req, law_state_creditor(req->law, req->today), &n);
	form_options(form, "claim-creditor", options, n);
	return form;
}
