#include "common/base.h"

#include "common/audit.h"
#include "common/text.h"
#include "intake/intake.h"
#include "intake/request_store.h"
#include "law/law_options.h"
#include "law/sense.h"

#define AT(member) .at = offsetof(struct request_form, member)

/* clang-format off */
static const struct field request_fields[] = {
	{ "requester", "Người yêu cầu", FIELD_CODE, REQUIRED, AT(requester) },
	{ "received", "Ngày yêu cầu", FIELD_DATE, REQUIRED | NOT_FUTURE,
	  AT(received_on) },
	{ "channel", "Hình thức yêu cầu", FIELD_CODE, REQUIRED, AT(channel) },
	{ "content", "Nội dung yêu cầu", FIELD_AREA, REQUIRED, .max = 2000,
	  AT(content) },
	{ "assets", "Thông tin về tài sản, điều kiện thi hành án", FIELD_AREA,
	  0, .max = 2000, AT(asset_information) },
	{ "account", "Tài khoản nhận tiền", FIELD_LINE, 0, .max = 100,
	  AT(account_number) },
};
/* clang-format on */

/* A claim that the request may be for. */
struct asked_claim {
	int64_t id;
	bool taken;
};

static const struct field claim_fields[] = {
	{ "id", "Khoản", FIELD_INT, REQUIRED, 0,
	  offsetof(struct asked_claim, id) },
	{ "taken", "Yêu cầu khoản này", FIELD_FLAG, 0, 0,
	  offsetof(struct asked_claim, taken) },
};

/* What the page needs of the judgment. */
struct subject {
	struct judgment *judgment;
	struct party *parties;
	size_t n_parties;
	struct claim *claims;
	size_t n_claims;
	const struct claim **askable; /* on request, not asked for yet */
	size_t n_askable;
	struct asked_claim *asked; /* of several: which */
	size_t n_asked;
};

MUST_CHECK static struct err *
load_subject(struct request *req, struct subject *s)
{
	struct err *e;

	e = judgment_get(req, req->id, &s->judgment);
	if (!e)
		e = judgment_parties(req, s->judgment, &s->parties,
				     &s->n_parties);
	if (!e)
		e = judgment_claims(req, s->judgment, &s->claims, &s->n_claims);
	if (e)
		return e;
	s->askable = talloc_zero_array(req, const struct claim *,
				       (unsigned)s->n_claims + 1);
	for (size_t i = 0; i < s->n_claims; i++) {
		const struct claim *claim = &s->claims[i];

		if (!claim->matter_id && !claim->request_id &&
		    !claim->transfer_id &&
		    text_same(claim->basis, "on_request"))
			s->askable[s->n_askable++] = claim;
	}
	return NULL;
}

/* Whoever is not a debtor may ask; a debtor may as well (Điều 7 Luật THADS
 * 2008: đương sự), but stands last. */
static void
add_requesters(struct form *form, struct request *req, const struct subject *s)
{
	struct option *options = talloc_zero_array(req, struct option,
						   (unsigned)s->n_parties + 1);
	size_t n = 0;

	for (int debtors = 0; debtors < 2; debtors++) {
		for (size_t i = 0; i < s->n_parties; i++) {
			const struct party *p = &s->parties[i];

			if (text_same(p->role, "debtor") != (debtors == 1))
				continue;
			options[n++] = (struct option){
				talloc_asprintf(req, "%" PRId64, p->id),
				talloc_asprintf(req, "%s (%s)", p->name,
						p->role_label),
			};
		}
	}
	form_options(form, "requester", options, n);
}

/* Each of several creditors asks for his own (Điều 31 Luật THADS 2008, Điều 34
 * Luật THADS 2025); who asks for all, asks at once. */
static void
add_claims(struct form *form, struct request *req, struct subject *s)
{
	form_group(form, "claim", "Khoản", claim_fields,
		   ARRAY_LEN(claim_fields), s->n_askable,
		   sizeof(struct asked_claim), (void **)&s->asked, &s->n_asked);
	for (size_t i = 0; i < s->n_askable; i++) {
		form_preset(form, talloc_asprintf(req, "claim-%zu-id", i),
			    talloc_asprintf(req, "%" PRId64,
					    s->askable[i]->id));
		form_preset(form, talloc_asprintf(req, "claim-%zu-taken", i),
			    "1");
	}
}

static struct form *
request_form_new(struct request *req, struct subject *s)
{
	struct form *form =
		form_new(req, request_fields, ARRAY_LEN(request_fields));

	law_offer(form, req, "channel", "request_channel", NULL);
	add_requesters(form, req, s);
	if (s->n_askable > 1)
		add_claims(form, req, s);
	return form;
}

static void
asked_view(struct view *view, const struct subject *s)
{
	for (size_t i = 0; s->n_askable > 1 && i < s->n_askable; i++) {
		const struct claim *claim = s->askable[i];
		char *name = talloc_asprintf(view, "Group.claim.Rows.%zu", i);
		struct view *row = view_node(view, name);

		view_text(row, "Label", claim->label);
		view_text(row, "Thing", claim->thing);
		view_text(row, "Debtor", claim->debtor);
		view_text(row, "Creditor", claim->creditor);
		if (claim->is_money)
			view_money(row, "Amount", claim->amount_dong);
	}
	view_flag(view, "AsksClaims", s->n_askable > 1);
}

/* Until when a request is in time (khoản 1 Điều 30 Luật THADS 2008, khoản 2
 * Điều 34 Luật THADS 2025), as far as the judgment tells: what falls due later
 * has its limit from then. NULL: no law of that day has one. */
static const struct law_due *
limit_of(struct request *req, const struct judgment *judgment)
{
	return law_due(req, req->law, "limitation", judgment->effective_on);
}

static void
limit_view(struct request *req, struct view *view,
	   const struct judgment *judgment)
{
	const struct law_due *limit = limit_of(req, judgment);

	if (!limit)
		return;
	view_date(view, "Limit.On", limit->due_on);
	view_text(view, "Limit.Article", limit->article);
	view_flag(view, "Limit.Over",
		  date_compare(req->today, limit->due_on) > 0);
}

MUST_CHECK static struct err *
render_form(struct request *req, struct form *form, const struct subject *s,
	    bool invalid)
{
	struct view *view = view_new(req, "Nhận yêu cầu thi hành án");

	view_crumb(view, "Sổ nhận bản án, quyết định", "/intake/");
	view_crumb(view, s->judgment->number,
		   talloc_asprintf(req, "/intake/judgment/%" PRId64, req->id));
	judgment_to_view(view, s->judgment);
	claims_to_view(view, "Claims", s->claims, s->n_claims);
	view_flag(view, "Nothing", s->n_askable == 0);
	form_view(form, view);
	asked_view(view, s);
	limit_view(req, view, s->judgment);
	if (invalid)
		return request_render_invalid(req, view,
					      "intake/request_edit.cs");
	return request_render(req, view, "intake/request_edit.cs");
}

/* GET /intake/judgment/#/request */
struct err *
page_request_new(struct request *req)
{
	struct subject s = { 0 };
	struct form *form;
	struct err *e;

	e = load_subject(req, &s);
	if (e)
		return e;
	form = request_form_new(req, &s);
	form_preset(form, "received", date_text(req, req->today));
	return render_form(req, form, &s, false);
}

static void
check_request(struct form *form, const struct request_form *in,
	      const struct subject *s)
{
	if (s->n_askable == 0)
		form_error(form, "",
			   "Bản án này không còn khoản nào thi hành theo yêu "
			   "cầu mà chưa có yêu cầu.");
	if (date_is_set(in->received_on) &&
	    date_compare(in->received_on, s->judgment->issued_on) < 0)
		form_error(form, "received",
			   "Ngày yêu cầu không thể trước ngày ban hành bản "
			   "án, quyết định.");
}

/* A request out of time is refused, but who missed it by an obstacle, or asks
 * again after the request was sent back, has time still. */
static void
check_limit(struct request *req, struct form *form,
	    const struct request_form *in, const struct judgment *judgment)
{
	const struct law_due *limit = limit_of(req, judgment);

	if (!limit || !date_is_set(in->received_on) ||
	    date_compare(in->received_on, limit->due_on) <= 0)
		return;
	form_doubt(form, "received",
		   "Thời hiệu yêu cầu (%s từ ngày %s, %s) đã hết ngày %s. Chỉ "
		   "nhận khi nghĩa vụ đến hạn sau đó, có trở ngại khách quan "
		   "hoặc yêu cầu lại sau khi được gửi trả.",
		   limit->period, date_text(req, judgment->effective_on),
		   limit->article, date_text(req, limit->due_on));
}

/* The claims that the request is for: those that were chosen, or the only
 * one. */
static int64_t *
chosen_claims(struct request *req, const struct subject *s, size_t *n)
{
	int64_t *ids = talloc_array(req, int64_t, (unsigned)s->n_askable + 1);

	*n = 0;
	for (size_t i = 0; i < s->n_askable; i++) {
		bool taken = s->n_askable == 1;

		for (size_t k = 0; k < s->n_asked; k++)
			taken = taken || (s->asked[k].taken &&
					  s->asked[k].id == s->askable[i]->id);
		if (taken)
			ids[(*n)++] = s->askable[i]->id;
	}
	return ids;
}

/* POST /intake/judgment/#/request */
struct err *
page_request_create(struct request *req)
{
	struct request_form in = { 0 };
	struct subject s = { 0 };
	struct form *form;
	int64_t requester = 0;
	int64_t *claims;
	size_t n_claims;
	int64_t id;
	struct err *e;

	e = judgment_lock(req->db, req->id);
	if (!e)
		e = load_subject(req, &s);
	if (e)
		return e;
	form = request_form_new(req, &s);
	e = form_read(form, &in);
	if (e)
		return e;
	claims = chosen_claims(req, &s, &n_claims);
	check_request(form, &in, &s);
	check_limit(req, form, &in, s.judgment);
	if (s.n_askable > 1 && n_claims == 0)
		form_error(form, "claim-0-taken",
			   "Chọn ít nhất một khoản được yêu cầu.");
	sense_check_day(req, form, "received", "paper_day", in.received_on);
	if (!form_valid(form) || !text_to_int(in.requester, &requester))
		return render_form(req, form, &s, true);
	e = request_add(req, req->id, &in, requester, claims, n_claims, &id);
	if (e)
		return e;
	e = audit_add(req, "request.create", "request", id, s.judgment->number);
	if (e)
		return e;
	request_flash(req, "Đã ghi vào Sổ nhận yêu cầu thi hành án.");
	return request_redirect(req, "/intake/judgment/%" PRId64, req->id);
}
