#include "common/base.h"

#include "common/session.h"
#include "common/text.h"
#include "intake/decide_rules.h"
#include "intake/decide_work.h"
#include "intake/intake.h"
#include "law/sense.h"
#include "staff/reach.h"

struct decide_form {
	const char *group;   /* which of the decisions */
	const char *officer; /* id, "" : assigned later */
	int64_t version;     /* of the claims, as the form was shown */
	struct date decided_on;
};

#define AT(member) .at = offsetof(struct decide_form, member)

/* clang-format off */
/* The last one is of the head alone: what is proposed gets the day of the
 * signature. */
static const struct field decide_fields[] = {
	{ "group", "Quyết định", FIELD_CODE, REQUIRED | OF_STATE, AT(group) },
	{ "officer", "Phân công Chấp hành viên", FIELD_CODE, 0, AT(officer) },
	{ "version", "Phiên bản", FIELD_INT, 0, AT(version) },
	{ "decided", "Ngày ra quyết định", FIELD_DATE, REQUIRED | NOT_FUTURE,
	  AT(decided_on) },
};
/* clang-format on */

/* True when who asks proposes, and signs not. */
static bool
proposes(const struct request *req)
{
	return !session_may(req->session, "matter.decide");
}

static struct form *
make_form(struct request *req)
{
	return form_new(req, decide_fields,
			ARRAY_LEN(decide_fields) - proposes(req));
}

MUST_CHECK static struct err *
add_choices(struct request *req, struct form *form, const struct decide_work *s,
	    const char *officer)
{
	struct option *groups = talloc_zero_array(req, struct option,
						  (unsigned)s->n_groups + 1);

	for (size_t i = 0; i < s->n_groups; i++)
		groups[i] = (struct option){
			talloc_asprintf(req, "%zu", i + 1),
			decide_label(req, s, i + 1),
		};
	form_options(form, "group", groups, s->n_groups);
	return form_lookup(form, "officer", &reach_officers, "Phân công sau",
			   officer);
}

/* What is proposed on the judgment already, and what became of it. */
static void
opens_view(const struct decide_work *s, struct view *view)
{
	for (size_t i = 0; i < s->n_opens; i++) {
		const struct proposal *p = &s->opens[i];
		struct view *row = view_row(view, "Proposals");

		view_format(row, "Href", "/intake/sign/%" PRId64, p->id);
		view_text(row, "By", p->proposer);
		view_text(row, "At", p->proposed_at);
		view_text(row, "Names", p->debtor_names);
		view_text(row, "State.Class", proposal_state_class(p->state));
		view_text(row, "State.Words", proposal_state_words(p->state));
		if (p->state == PROPOSAL_RETURNED)
			view_text(row, "Reason", p->reason);
	}
}

MUST_CHECK static struct err *
render_form(struct request *req, struct form *form, const struct decide_work *s,
	    bool invalid)
{
	struct view *view =
		view_new(req, proposes(req) ? "Trình ký quyết định thi hành án"
					    : "Ra quyết định thi hành án");

	view_crumb(view, "Sổ nhận bản án, quyết định", "/intake/");
	view_crumb(view, s->judgment->number,
		   talloc_asprintf(req, "/intake/judgment/%" PRId64, req->id));
	judgment_to_view(view, s->judgment);
	claims_to_view(view, "Claims", s->claims, s->n_claims);
	view_flag(view, "Nothing", s->n_groups == 0);
	view_flag(view, "Proposes", proposes(req));
	view_text(view, "Signer", proposal_signature(req));
	view_text(view, "Button", proposes(req) ? "Trình ký" : "Ra quyết định");
	opens_view(s, view);
	form_view(form, view);
	if (invalid)
		return request_render_invalid(req, view,
					      "intake/decide_edit.cs");
	return request_render(req, view, "intake/decide_edit.cs");
}

/* What was returned is where its correction begins. */
static const struct proposal *
corrected(const struct request *req, const struct decide_work *s)
{
	for (size_t i = 0; proposes(req) && i < s->n_opens; i++) {
		if (s->opens[i].state == PROPOSAL_RETURNED)
			return &s->opens[i];
	}
	return NULL;
}

static const char *
number_text(struct request *req, int64_t n)
{
	return n ? talloc_asprintf(req, "%" PRId64, n) : "";
}

/* GET /intake/judgment/#/decide */
struct err *
page_decide_new(struct request *req)
{
	struct form *form = make_form(req);
	struct decide_work s = { 0 };
	const struct proposal *old;
	const char *officer;
	size_t group;
	struct err *e = decide_load(req, req->id, &s);

	if (e)
		return e;
	old = corrected(req, &s);
	officer = old ? number_text(req, old->to_officer_id)
		      : request_param(req, "officer");
	e = add_choices(req, form, &s, officer);
	if (e)
		return e;
	form_preset(form, "version",
		    number_text(req, claims_version(s.claims, s.n_claims)));
	group = old ? decide_group(req, &s, old->claim_ids) : 0;
	if (group || s.n_groups == 1)
		form_preset(form, "group",
			    number_text(req, group ? (int64_t)group : 1));
	if (old)
		form_preset(form, "officer", officer);
	if (!proposes(req))
		form_preset(form, "decided", date_text(req, req->today));
	return render_form(req, form, &s, false);
}

/* The number of a group means another one after a decision or a request. */
MUST_CHECK static struct err *
check_unchanged(const struct request *req, const struct decide_work *s)
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
	       const struct decide_work *s)
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

/* Who may sign decides about what waits for his signature, and does not decide
 * the same beside it. */
static void
check_open(struct form *form, const struct proposal *open)
{
	if (open)
		form_error(form, "group",
			   "Quyết định này đã được %s trình ký lúc %s. Xin xử "
			   "lý ở mục “Chờ ký”.",
			   open->proposer, open->proposed_at);
}

MUST_CHECK static struct err *
read_decision(struct request *req, struct form *form, struct decide_work *s,
	      struct decide_form *in)
{
	struct err *e = judgment_lock(req->db, req->id);

	if (!e)
		e = decide_load(req, req->id, s);
	if (!e)
		e = check_unchanged(req, s);
	if (!e)
		e = add_choices(req, form, s, request_param(req, "officer"));
	if (!e)
		e = form_read(form, in);
	return e;
}

static int64_t
sum_owed(const struct matter_new *matter)
{
	int64_t sum = 0;

	for (size_t i = 0; i < matter->n_obligations; i++)
		sum += matter->obligations[i].owed_dong;
	return sum;
}

MUST_CHECK static struct err *
propose(struct request *req, const struct decide_work *s, size_t group,
	const struct matter_new *matter)
{
	struct proposal what = {
		.judgment_id = s->judgment->id,
		.unit_id = matter->unit_id,
		.claim_ids = decide_claims(req, s, group),
		.to_officer_id = matter->officer_id,
		.debtor_names = matter->debtor_names,
		.owed_dong = sum_owed(matter),
	};
	struct err *e = proposal_put_opening(req, decide_open(s, group), &what);

	if (!e)
		request_flash(req, "Đã trình ký quyết định thi hành án. Số và "
				   "ngày được cấp khi ký.");
	return e;
}

MUST_CHECK static struct err *
decide(struct request *req, struct matter_new *matter)
{
	const char *number;
	int64_t id;
	struct err *e;

	matter->signer = proposal_signature(req);
	matter->signer_id = req->session->account_id;
	e = event_open_matter(req, matter, &id, &number);
	if (!e)
		request_flash(req, talloc_asprintf(req,
						   "Đã ra quyết định thi hành "
						   "án số %s.",
						   number));
	return e;
}

/* POST /intake/judgment/#/decide: the head decides, others propose. */
struct err *
page_decide_create(struct request *req)
{
	struct form *form = make_form(req);
	struct decide_form in = { 0 };
	struct decide_work s = { 0 };
	struct matter_new matter;
	const char *refusal;
	int64_t officer = 0;
	int64_t group = 0;
	struct err *e;

	e = read_decision(req, form, &s, &in);
	if (e)
		return e;
	check_decision(form, &in, &s);
	if (!proposes(req))
		sense_check_day(req, form, "decided", "act_day", in.decided_on);
	if (!form_valid(form) || !text_to_int(in.group, &group))
		return render_form(req, form, &s, true);
	if (!proposes(req))
		check_open(form, decide_open(&s, (size_t)group));
	(void)text_to_int(in.officer, &officer);
	e = decide_matter(req, &s, (size_t)group, officer,
			  proposes(req) ? req->today : in.decided_on, &matter,
			  &refusal);
	if (!e && refusal)
		form_error(form, proposes(req) ? "" : "decided", "%s", refusal);
	if (!e && !form_valid(form))
		return render_form(req, form, &s, true);
	if (!e)
		e = proposes(req) ? propose(req, &s, (size_t)group, &matter)
				  : decide(req, &matter);
	if (e)
		return e;
	return request_redirect(req, "/intake/judgment/%" PRId64, req->id);
}
