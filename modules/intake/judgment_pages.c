#include "common/base.h"

#include "common/audit.h"
#include "common/paths.h"
#include "common/session.h"
#include "common/text.h"
#include "intake/decide_rules.h"
#include "intake/intake.h"
#include "intake/judgment.h"
#include "intake/party_store.h"
#include "intake/request_store.h"
#include "law/sense.h"
#include "matter/person_rules.h"
#include "matter/record.h"
#include "staff/unit.h"

/* The form, empty or as typed; same is the judgment that is in the book
 * already, or NULL. */
MUST_CHECK static struct err *
render_form(struct request *req, struct form *form, bool invalid,
	    const struct judgment *same)
{
	struct view *view = view_new(req, "Nhập bản án, quyết định");

	form_view(form, view);
	if (same) {
		view_format(view, "Same.Href", "/intake/judgment/%" PRId64,
			    same->id);
		view_format(view, "Same.Number", "%" PRId64 "/%" PRId64,
			    same->book_number, same->book_year);
	}
	if (invalid)
		return request_render_invalid(req, view,
					      "intake/judgment_edit.cs");
	return request_render(req, view, "intake/judgment_edit.cs");
}

/* GET /intake/judgment/new */
struct err *
page_judgment_new(struct request *req)
{
	struct judgment_form in = { 0 };
	struct form *form = judgment_form_new(req, &in);

	form_preset(form, "received", date_text(req, req->today));
	return render_form(req, form, false, NULL);
}

/* Says so when the judgment is in the book of the unit already; *same is
 * that one, or NULL. */
MUST_CHECK static struct err *
check_same(struct request *req, struct form *form,
	   const struct judgment_form *in, struct judgment **same)
{
	struct judgment *found;
	struct err *e;

	*same = NULL;
	e = judgment_find_same(req, in, &found);
	if (e || !found)
		return e;
	*same = found;
	form_error(form, "number",
		   "Bản án, quyết định này đã có trong sổ, số %" PRId64
		   "/%" PRId64 ". Mở bản đã có để bổ sung thay vì nhập lại.",
		   found->book_number, found->book_year);
	return NULL;
}

/* What can hardly be so, party by party. */
static void
check_party_sense(struct request *req, struct form *form,
		  const struct judgment_form *in)
{
	for (size_t i = 0; i < in->n_parties; i++) {
		const struct party_form *party = &in->parties[i];
		const char *number = person_number(req, party->id_number);
		const char *year = party->birth_year
					   ? talloc_asprintf(req, "%" PRId64,
							     party->birth_year)
					   : "";

		sense_check(req, form,
			    talloc_asprintf(req, "party-%zu-birth-year", i),
			    "birth_year", year);
		sense_check(req, form,
			    talloc_asprintf(req, "party-%zu-phone", i), "phone",
			    party->phone);
		sense_check(req, form,
			    talloc_asprintf(req, "party-%zu-id-number", i),
			    "id_number", number ? number : party->id_number);
	}
}

/* 0 is no sum at all. */
static void
check_amount_sense(struct request *req, struct form *form,
		   const struct judgment_form *in)
{
	for (size_t i = 0; i < in->n_claims; i++) {
		if (in->claims[i].amount_dong == 0)
			continue;
		sense_check(req, form,
			    talloc_asprintf(req, "claim-%zu-amount", i),
			    "amount",
			    talloc_asprintf(req, "%" PRId64,
					    in->claims[i].amount_dong));
	}
}

static void
check_sense(struct request *req, struct form *form,
	    const struct judgment_form *in)
{
	sense_check(req, form, "court", "court", in->court);
	sense_check(req, form, "number", "judgment_number", in->number);
	if (date_is_set(in->issued_on))
		sense_check(req, form, "issued", "judgment_year",
			    talloc_asprintf(req, "%d", in->issued_on.year));
	sense_check_day(req, form, "effective", "effective_day",
			in->effective_on);
	sense_check_day(req, form, "received", "paper_day", in->received_on);
	check_party_sense(req, form, in);
	check_amount_sense(req, form, in);
}

/* A number stands for one person: under another name one of the two is wrong,
 * or the name has changed. */
MUST_CHECK static struct err *
check_bearers(struct request *req, struct form *form,
	      const struct judgment_form *in)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < in->n_parties; i++) {
		const struct party_form *party = &in->parties[i];
		const char *bearer;

		if (text_empty(party->name))
			continue;
		e = party_bearer(req, party->id_number, party->name, &bearer);
		if (!e && bearer)
			form_doubt(form,
				   talloc_asprintf(req, "party-%zu-id-number",
						   i),
				   "Số này đã ghi cho “%s” ở bản án khác. "
				   "Số và tên ở đây có đúng không?",
				   bearer);
	}
	return e;
}

/* POST /intake/judgment/new */
struct err *
page_judgment_create(struct request *req)
{
	struct judgment_form in = { 0 };
	struct law_obligation_type *kinds;
	struct judgment *same = NULL;
	struct form *form;
	size_t n_kinds;
	int64_t id;
	struct err *e;

	form = judgment_form_new(req, &in);
	e = form_read(form, &in);
	if (e)
		return e;
	law_obligation_types(req, req->law, NULL, req->today, &kinds, &n_kinds);
	if (!form_adds(form)) {
		judgment_check(form, &in, kinds, n_kinds);
		e = check_same(req, form, &in, &same);
		if (e)
			return e;
		check_sense(req, form, &in);
		e = check_bearers(req, form, &in);
		if (e)
			return e;
	}
	if (!form_valid(form))
		return render_form(req, form, true, same);
	e = judgment_add(req, &in, &id);
	if (e)
		return e;
	e = audit_add(req, "judgment.create", "judgment", id, in.number);
	if (e)
		return e;
	request_flash(req, "Đã ghi vào Sổ nhận bản án, quyết định.");
	return request_redirect(req, "/intake/judgment/%" PRId64, id);
}

/* Where what is entered can be put right. */
static void
correct_to_view(struct view *row, const char *kind, int64_t id)
{
	view_format(row, "Correct", "/intake/%s/%" PRId64 "/correct", kind, id);
}

/* linked: to the person behind each, and to be put right. */
static void
parties_to_view(struct view *view, const struct party *parties, size_t n,
		bool linked)
{
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Parties");

		view_text(row, "Role", parties[i].role_label);
		view_text(row, "Name", parties[i].name);
		if (linked) {
			view_format(row, "Href", "/intake/person/%" PRId64,
				    parties[i].person_id);
			correct_to_view(row, "party", parties[i].id);
		}
		view_text(row, "IdNumber", parties[i].id_number);
		if (parties[i].birth_year)
			view_int(row, "BirthYear", parties[i].birth_year);
		view_text(row, "Address", parties[i].address);
		view_text(row, "Phone", parties[i].phone);
	}
}

static void
matters_to_view(struct view *view, const struct judgment_matter *matters,
		size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Matters");

		view_href(row, "Href", PATH_MATTER, matters[i].id);
		view_text(row, "Number", matters[i].number);
		view_date(row, "Decided", matters[i].decided_on);
		view_text(row, "Basis",
			  text_same(matters[i].basis, "ex_officio")
				  ? "Chủ động"
				  : "Theo yêu cầu");
		view_text(row, "Debtors", matters[i].debtors);
		view_text(row, "State", matters[i].state_label);
		view_text(row, "Officer",
			  matters[i].officer ? matters[i].officer
					     : OFFICER_NONE);
		view_money(row, "Owed", matters[i].owed_dong);
	}
}

static void
requests_to_view(struct view *view, const struct judgment_request *requests,
		 size_t n, bool linked)
{
	view_flag(view, "Links.Requests", linked);
	for (size_t i = 0; i < n; i++) {
		const struct judgment_request *q = &requests[i];
		struct view *row = view_row(view, "Requests");

		view_format(row, "Book", "%" PRId64 "/%" PRId64, q->book_number,
			    q->book_year);
		view_date(row, "On", q->received_on);
		view_text(row, "Requester", q->requester);
		view_text(row, "Channel", q->channel_label);
		view_text(row, "Content", q->content);
		view_int(row, "Claims", (int64_t)q->n_claims);
		view_flag(row, "Voided", q->voided);
		if (linked && !q->voided)
			correct_to_view(row, "request", q->id);
		if (linked && !q->voided && !q->decided)
			view_format(row, "Void",
				    "/intake/request/%" PRId64 "/void", q->id);
	}
}

/* A claim of which a decision says all there is cannot be put right here. */
static void
claim_links(struct view *view, const struct claim *claims, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (!claims[i].matter_id && !claims[i].transfer_id)
			correct_to_view(
				view_node(view, talloc_asprintf(
							view, "Claims.%zu", i)),
				"claim", claims[i].id);
	}
}

static void
action(struct view *view, const char *label, int64_t id, const char *verb,
       bool primary)
{
	struct view *row = view_row(view, "Page.Actions");

	view_text(row, "Label", label);
	view_format(row, "Href", "/intake/judgment/%" PRId64 "/%s", id, verb);
	view_flag(row, "Primary", primary);
}

/* What can be done next with the judgment, for who may. */
static void
actions_to_view(struct request *req, struct view *view, int64_t id,
		const struct claim *claims, size_t n)
{
	bool askable = false;
	bool decidable = false;

	for (size_t i = 0; i < n; i++) {
		const struct claim *claim = &claims[i];
		bool ex_officio = text_same(claim->basis, "ex_officio");

		askable = askable ||
			  (!claim->matter_id && !ex_officio &&
			   !claim->request_id && !claim->transfer_id);
		decidable = decidable || claim_is_open(claim);
	}
	if (decidable && session_may(req->session, "matter.decide"))
		action(view, "Ra quyết định thi hành án", id, "decide", true);
	else if (decidable && session_may(req->session, "matter.propose"))
		action(view, "Trình ký quyết định thi hành án", id, "decide",
		       true);
	if (askable && session_may(req->session, "request.write"))
		action(view, "Nhận yêu cầu thi hành án", id, "request",
		       !decidable);
}

/* What the page of a judgment is made of. */
struct parts {
	struct judgment *judgment;
	struct party *parties;
	size_t n_parties;
	struct claim *claims;
	size_t n_claims;
	struct judgment_request *requests;
	size_t n_requests;
	struct judgment_matter *matters;
	size_t n_matters;
	struct record_line *changes;
	size_t n_changes;
};

MUST_CHECK static struct err *
load_parts(struct request *req, struct parts *p)
{
	struct err *e = judgment_get(req, req->id, &p->judgment);

	if (!e)
		e = judgment_parties(req, p->judgment, &p->parties,
				     &p->n_parties);
	if (!e)
		e = judgment_claims(req, p->judgment, &p->claims, &p->n_claims);
	if (!e)
		e = judgment_requests(req, p->judgment, &p->requests,
				      &p->n_requests);
	if (!e)
		e = judgment_matters(req, p->judgment, &p->matters,
				     &p->n_matters);
	return e ? e
		 : record_changes(req, p->judgment->id,
				  p->judgment->received_on, &p->changes,
				  &p->n_changes);
}

/* GET /intake/judgment/# */
struct err *
page_judgment_show(struct request *req)
{
	bool writes = session_may(req->session, "judgment.write");
	struct parts p = { 0 };
	struct view *view;
	struct err *e = load_parts(req, &p);

	if (e)
		return e;
	view = view_new(req, talloc_asprintf(req, "Bản án, quyết định số %s",
					     p.judgment->number));
	view_crumb(view, "Sổ nhận bản án, quyết định", "/intake/");
	view_crumb(view, p.judgment->number, NULL);
	judgment_to_view(view, p.judgment);
	parties_to_view(view, p.parties, p.n_parties, writes);
	claims_to_view(view, "Claims", p.claims, p.n_claims);
	if (writes)
		claim_links(view, p.claims, p.n_claims);
	requests_to_view(view, p.requests, p.n_requests,
			 session_may(req->session, "request.write"));
	matters_to_view(view, p.matters, p.n_matters);
	record_changes_view(view, p.changes, p.n_changes);
	actions_to_view(req, view, p.judgment->id, p.claims, p.n_claims);
	if (writes)
		action(view, "Sửa", p.judgment->id, "correct", false);
	return request_render(req, view, "intake/judgment_show.cs");
}
