#include "common/base.h"

#include "common/audit.h"
#include "common/session.h"
#include "common/text.h"
#include "intake/decide_rules.h"
#include "intake/intake.h"
#include "law/sense.h"
#include "ledger/ledger.h"
#include "matter/event.h"
#include "staff/reach.h"
#include "staff/unit.h"

struct decide_form {
	const char *group; /* which of the proposed decisions */
	struct date decided_on;
	const char *officer; /* id, "" : assigned later */
	const char *signer;
	int64_t version; /* of the claims, as the form was shown */
};

#define AT(member) .at = offsetof(struct decide_form, member)

/* clang-format off */
static const struct field decide_fields[] = {
	{ "group", "Quyết định", FIELD_CODE, REQUIRED | OF_STATE, AT(group) },
	{ "decided", "Ngày ra quyết định", FIELD_DATE, REQUIRED | NOT_FUTURE,
	  AT(decided_on) },
	{ "officer", "Phân công Chấp hành viên", FIELD_CODE, 0, AT(officer) },
	{ "signer", "Người ký", FIELD_LINE, REQUIRED, .max = 120,
	  AT(signer) },
	{ "version", "Phiên bản", FIELD_INT, 0, AT(version) },
};
/* clang-format on */

struct subject {
	struct judgment *judgment;
	struct party *parties;
	size_t n_parties;
	struct claim *claims;
	size_t n_claims;
	size_t *group_of;
	size_t n_groups;
};

/* The grouping of the regime in force today. */
static enum grouping
grouping_of(const struct request *req)
{
	return law_term(req->law, "decision_grouping", "by_judgment",
			req->today)
		       ? GROUP_BY_JUDGMENT
		       : GROUP_BY_DEBTOR;
}

/* The judgment is looked up in the scope of matter.decide: the head's. */
MUST_CHECK static struct err *
load_subject(struct request *req, struct subject *s)
{
	enum grouping grouping = grouping_of(req);
	struct err *e;

	e = judgment_get(req, req->id, &s->judgment);
	if (!e)
		e = judgment_parties(req, s->judgment, &s->parties,
				     &s->n_parties);
	if (!e)
		e = judgment_claims(req, s->judgment, &s->claims, &s->n_claims);
	if (e)
		return e;
	s->group_of = talloc_zero_array(req, size_t, (unsigned)s->n_claims + 1);
	s->n_groups =
		claims_group(s->claims, s->n_claims, grouping, s->group_of);
	return NULL;
}

/* "Chủ động: Nguyễn Văn A – Án phí; Tiền phạt" */
static char *
group_label(TALLOC_CTX *ctx, const struct subject *s, size_t group)
{
	char *label = NULL;

	for (size_t i = 0; i < s->n_claims; i++) {
		const struct claim *claim = &s->claims[i];
		const char *who = claim->debtor ? claim->debtor
						: claim->creditor;

		if (s->group_of[i] != group)
			continue;
		if (label)
			label = talloc_asprintf_append(label, "; %s",
						       claim->label);
		else
			label = talloc_asprintf(ctx, "%s: %s – %s",
						text_same(claim->basis,
							  "ex_officio")
							? "Chủ động"
							: "Theo yêu cầu",
						who ? who : "", claim->label);
	}
	return text_cut(ctx, label ? label : "", 120);
}

MUST_CHECK static struct err *
add_choices(struct request *req, struct form *form, const struct subject *s)
{
	struct option *groups = talloc_zero_array(req, struct option,
						  (unsigned)s->n_groups + 1);

	for (size_t i = 0; i < s->n_groups; i++)
		groups[i] = (struct option){
			talloc_asprintf(req, "%zu", i + 1),
			group_label(req, s, i + 1),
		};
	form_options(form, "group", groups, s->n_groups);
	return form_lookup(form, "officer", &reach_officers, "Phân công sau",
			   request_param(req, "officer"));
}

MUST_CHECK static struct err *
render_form(struct request *req, struct form *form, const struct subject *s,
	    bool invalid)
{
	struct view *view = view_new(req, "Ra quyết định thi hành án");

	view_crumb(view, "Sổ nhận bản án, quyết định", "/intake/");
	view_crumb(view, s->judgment->number,
		   talloc_asprintf(req, "/intake/judgment/%" PRId64, req->id));
	judgment_to_view(view, s->judgment);
	claims_to_view(view, "Claims", s->claims, s->n_claims);
	view_flag(view, "Nothing", s->n_groups == 0);
	form_view(form, view);
	if (invalid)
		return request_render_invalid(req, view,
					      "intake/decide_edit.cs");
	return request_render(req, view, "intake/decide_edit.cs");
}

/* GET /intake/judgment/#/decide */
struct err *
page_decide_new(struct request *req)
{
	struct form *form =
		form_new(req, decide_fields, ARRAY_LEN(decide_fields));
	struct subject s = { 0 };
	struct err *e;

	e = load_subject(req, &s);
	if (!e)
		e = add_choices(req, form, &s);
	if (e)
		return e;
	form_preset(form, "version",
		    talloc_asprintf(req, "%" PRId64,
				    claims_version(s.claims, s.n_claims)));
	if (s.n_groups == 1)
		form_preset(form, "group", "1");
	form_preset(form, "decided", date_text(req, req->today));
	form_preset(form, "signer", req->session->name);
	return render_form(req, form, &s, false);
}

/* Names of the parties in one role of the chosen claims, each once. */
static const char *
names_of(struct request *req, const struct subject *s, size_t group,
	 bool debtors)
{
	char *names = talloc_strdup(req, "");
	int64_t *seen =
		talloc_zero_array(req, int64_t, (unsigned)s->n_claims + 1);
	size_t n = 0;

	for (size_t i = 0; i < s->n_claims; i++) {
		const struct claim *c = &s->claims[i];
		const char *name = debtors ? c->debtor : c->creditor;
		int64_t id = debtors ? c->debtor_id : c->creditor_id;
		bool known = false;

		for (size_t k = 0; k < n; k++)
			known = known || seen[k] == id;
		if (s->group_of[i] != group || known)
			continue;
		seen[n++] = id;
		if (name)
			names = talloc_asprintf_append(
				names, "%s%s", *names ? ", " : "", name);
	}
	return text_cut(req, names, 290);
}

static void
fill_obligations(struct request *req, const struct subject *s, size_t group,
		 struct matter_new *matter)
{
	struct matter_new_obligation *rows = talloc_zero_array(
		req, struct matter_new_obligation, (unsigned)s->n_claims + 1);

	for (size_t i = 0; i < s->n_claims; i++) {
		const struct claim *c = &s->claims[i];

		if (s->group_of[i] != group)
			continue;
		rows[matter->n_obligations++] = (struct matter_new_obligation){
			c->id,		c->type,  c->debtor_id,
			c->creditor_id, c->thing, claim_left_dong(c),
		};
		matter->basis = c->basis;
		matter->request_id = c->request_id;
	}
	matter->obligations = rows;
}

/* Parties of the chosen claims, each once in each role. */
static void
fill_parties(struct request *req, struct matter_new *matter)
{
	struct matter_new_party *rows =
		talloc_zero_array(req, struct matter_new_party,
				  (unsigned)matter->n_obligations * 2 + 1);

	for (size_t i = 0; i < matter->n_obligations * 2; i++) {
		const struct matter_new_obligation *o =
			&matter->obligations[i / 2];
		bool debtor = i % 2 == 0;
		int64_t id = debtor ? o->debtor_id : o->creditor_id;
		const char *role = debtor ? "debtor" : "creditor";
		bool known = id == 0;

		for (size_t k = 0; k < matter->n_parties; k++)
			known = known || (rows[k].party_id == id &&
					  text_same(rows[k].role, role));
		if (!known)
			rows[matter->n_parties++] =
				(struct matter_new_party){ id, role };
	}
	matter->parties = rows;
}

/* Who enforces: the officer's unit, or where the judgment came in. */
MUST_CHECK static struct err *
place_matter(struct request *req, const struct subject *s, const char *chosen,
	     struct matter_new *matter)
{
	struct officer *officer;
	int64_t id = 0;
	struct err *e;

	matter->unit_id = s->judgment->unit_id;
	if (text_empty(chosen) || !text_to_int(chosen, &id))
		return NULL;
	e = officer_get(req, req->db, id, req->scope.path_like, &officer);
	if (e)
		return e;
	matter->officer_id = id;
	matter->unit_id = officer->unit_id;
	return NULL;
}

/* The number of a group means another one after a decision or a request. */
MUST_CHECK static struct err *
check_unchanged(const struct request *req, const struct subject *s)
{
	int64_t version = claims_version(s->claims, s->n_claims);
	const char *typed = request_param(req, "version");
	int64_t shown = 0;

	if (typed && text_to_int(typed, &shown) && shown == version)
		return NULL;
	return err_new(ERR_STALE,
		       "Các khoản của bản án này vừa thay đổi: có người đã ra "
		       "quyết định hoặc nhận thêm yêu cầu.",
		       "TH3005: claims of judgment %" PRId64 " are at %" PRId64
		       ", the form was at %" PRId64,
		       s->judgment->id, version, shown);
}

static void
check_decision(struct form *form, const struct decide_form *in,
	       const struct subject *s)
{
	if (s->n_groups == 0)
		form_error(form, "",
			   "Không còn khoản nào chờ ra quyết định. Khoản thi "
			   "hành theo yêu cầu cần có yêu cầu trước.");
	if (date_is_set(in->decided_on) &&
	    date_compare(in->decided_on, s->judgment->received_on) < 0)
		form_error(form, "decided",
			   "Ngày ra quyết định không thể trước ngày nhận bản "
			   "án, quyết định.");
}

/* The matter that the decision opens, but for who enforces it. */
static struct matter_new
matter_decided(struct request *req, const struct subject *s,
	       const struct decide_form *in, size_t group)
{
	struct matter_new matter = {
		.judgment_id = s->judgment->id,
		.case_type = s->judgment->case_type,
		.decided_on = in->decided_on,
		.signer = in->signer,
		.signer_id = req->session->account_id,
		.debtor_names = names_of(req, s, group, true),
		.creditor_names = names_of(req, s, group, false),
	};

	fill_obligations(req, s, group, &matter);
	fill_parties(req, &matter);
	return matter;
}

/* The unit that enforces may have closed the year of the decision. */
MUST_CHECK static struct err *
check_year(struct request *req, struct form *form, struct matter_new *matter)
{
	const char *refusal;
	struct err *e;

	e = ledger_locks_load(req, req->db, matter->unit_id, 0, &matter->locks);
	if (e)
		return e;
	refusal = event_year_refusal(req, req->law->year_begins, &matter->locks,
				     matter->unit_id, matter->decided_on);
	if (refusal)
		form_error(form, "decided", "%s", refusal);
	return NULL;
}

MUST_CHECK static struct err *
read_decision(struct request *req, struct form *form, struct subject *s,
	      struct decide_form *in)
{
	struct err *e = judgment_lock(req->db, req->id);

	if (!e)
		e = load_subject(req, s);
	if (!e)
		e = check_unchanged(req, s);
	if (!e)
		e = add_choices(req, form, s);
	if (!e)
		e = form_read(form, in);
	return e;
}

/* POST /intake/judgment/#/decide */
struct err *
page_decide_create(struct request *req)
{
	struct form *form =
		form_new(req, decide_fields, ARRAY_LEN(decide_fields));
	struct decide_form in = { 0 };
	struct subject s = { 0 };
	struct matter_new matter;
	const char *number;
	int64_t group = 0;
	int64_t id;
	struct err *e;

	e = read_decision(req, form, &s, &in);
	if (e)
		return e;
	check_decision(form, &in, &s);
	sense_check_day(req, form, "decided", "act_day", in.decided_on);
	if (!form_valid(form) || !text_to_int(in.group, &group))
		return render_form(req, form, &s, true);
	matter = matter_decided(req, &s, &in, (size_t)group);
	e = place_matter(req, &s, in.officer, &matter);
	if (!e)
		e = check_year(req, form, &matter);
	if (!e && !form_valid(form))
		return render_form(req, form, &s, true);
	if (!e)
		e = event_open_matter(req, &matter, &id, &number);
	if (e)
		return e;
	request_flash(req, talloc_asprintf(req,
					   "Đã ra quyết định thi hành án "
					   "số %s.",
					   number));
	return request_redirect(req, "/intake/judgment/%" PRId64, req->id);
}
