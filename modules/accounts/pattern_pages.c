#include "common/base.h"

#include "accounts/account_rules.h"
#include "accounts/account_view.h"
#include "accounts/accounts.h"
#include "accounts/audit_list.h"
#include "accounts/pattern_list.h"
#include "common/audit.h"
#include "common/form.h"
#include "common/session.h"
#include "law/sense.h"

#define AT(member) .at = offsetof(struct review_form, member)

/* What was seen: how many lines there were, and when somebody had last said
 * something of them. */
struct review_form {
	const char *text;
	int64_t version;
	const char *seen;
};

/* clang-format off */
static const struct field review_fields[] = {
	{ "text", "Kết luận và lý do", FIELD_AREA, REQUIRED, .max = 500, AT(text) },
	{ "version", "Phiên bản", FIELD_INT, 0, AT(version) },
	{ "seen", "Lần xem xét trước", FIELD_LINE, OF_STATE, .max = 30,
	  AT(seen) },
};
/* clang-format on */

struct state_words
pattern_state(const struct pattern *pattern)
{
	if (!pattern->is_open)
		return (struct state_words){ "off", "Đã xem xét" };
	if (pattern->reviewed_at)
		return (struct state_words){ "warn", "Tăng sau khi xem xét" };
	return (struct state_words){ "warn", "Chưa xem xét" };
}

/* Pattern.{Label, Who, Login, Unit, From, To, Count, Threshold, FoundAt,
 * State.{Class, Words}, Href} */
static void
pattern_to_view(struct view *view, const struct pattern *p)
{
	struct state_words state = pattern_state(p);

	view_format(view, "Href", "/accounts/pattern/%" PRId64, p->id);
	view_text(view, "Label", p->rule.label);
	view_text(view, "Who", p->account_id ? p->name : p->address);
	view_text(view, "Login", p->login);
	view_text(view, "Unit", p->unit);
	view_text(view, "From", date_time_text(view, p->began_at));
	view_text(view, "To", date_time_text(view, p->ended_at));
	view_count(view, "Count", p->n);
	view_count(view, "Threshold", p->threshold);
	view_text(view, "FoundAt", date_time_text(view, p->found_at));
	view_text(view, "State.Class", state.css);
	view_text(view, "State.Words", state.words);
}

static void
review_to_view(struct view *view, const struct pattern *p)
{
	if (!p->reviewed_at)
		return;
	view_text(view, "Review.By", p->reviewer);
	view_text(view, "Review.At", date_time_text(view, p->reviewed_at));
	view_count(view, "Review.Count", p->reviewed_n);
	view_text(view, "Review.Text", p->review);
}

MUST_CHECK static struct err *
render_pattern(struct request *req, struct pattern *p, struct form *form,
	       bool invalid)
{
	const char *fault =
		admin_pattern_fault(req->session->account_id, p->account_id);
	struct list_query *query;
	struct view *view;
	struct err *e = list_open(req, &query);

	if (e)
		return e;
	query->of = p;
	query->source = p->rule.who;
	query->title = talloc_asprintf(req, "%s – %s", p->rule.label,
				       p->account_id ? p->name : p->address);
	if (query->as != LIST_PAGE)
		return list_send(query);
	e = list_read(query);
	if (e)
		return e;
	view = list_view(query);
	view_text(view, "Page.Title", p->rule.label);
	view_crumb(view, "Dấu hiệu bất thường", "/accounts/patterns");
	view_crumb(view, p->account_id ? p->name : p->address, NULL);
	pattern_to_view(view_node(view, "Pattern"), p);
	if (p->account_id)
		view_href(view, "Pattern.AccountHref",
			  "/accounts/account/%" PRId64, p->account_id);
	view_format(view, "Pattern.TrailHref",
		    "/accounts/audit?object=pattern&id=%" PRId64, p->id);
	review_to_view(view, p);
	view_text(view, "Fault", fault);
	view_flag(view, "May.Review", !fault);
	form_view(form, view);
	if (invalid)
		return request_render_invalid(req, view,
					      "accounts/pattern_show.cs");
	return request_render(req, view, "accounts/pattern_show.cs");
}

/* GET /accounts/pattern/# : the pattern with its lines; with /export, /xlsx,
 * /print behind it the lines alone. */
struct err *
page_pattern_show(struct request *req)
{
	struct form *form =
		form_new(req, review_fields, ARRAY_LEN(review_fields));
	struct pattern *pattern;
	struct err *e;

	e = pattern_get(req, req->db, req->law, req->scope.path_like, req->id,
			&pattern);
	if (e)
		return e;
	form_preset(form, "version",
		    talloc_asprintf(req, "%" PRId64, pattern->n));
	form_preset(form, "seen", pattern->reviewed_at);
	return render_pattern(req, pattern, form, false);
}

/* POST /accounts/pattern/# */
struct err *
page_pattern_review(struct request *req)
{
	struct form *form =
		form_new(req, review_fields, ARRAY_LEN(review_fields));
	struct review_form in = { 0 };
	struct pattern *pattern;
	const char *fault;
	struct err *e;

	e = pattern_get(req, req->db, req->law, req->scope.path_like, req->id,
			&pattern);
	if (!e)
		e = form_read(form, &in);
	if (!e)
		sense_check(req, form, "text", "reason", in.text);
	if (e)
		return e;
	fault = admin_pattern_fault(req->session->account_id,
				    pattern->account_id);
	if (fault)
		form_error(form, "", "%s", fault);
	if (!form_valid(form))
		return render_pattern(req, pattern, form, true);
	pattern->n = in.version;
	pattern->reviewed_at = in.seen;
	e = pattern_review(req->db, pattern, req->session->account_id, in.text);
	if (!e)
		e = audit_add(req, "pattern.review", "pattern", pattern->id,
			      talloc_asprintf(req, "%s; %" PRId64 "; %s",
					      pattern->rule.label, pattern->n,
					      in.text));
	if (e)
		return e;
	request_flash(req, "Đã ghi kết quả xem xét.");
	return request_redirect(req, "/accounts/patterns");
}
