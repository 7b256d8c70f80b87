#include "common/base.h"

#include "support/case_view.h"

#include "common/session.h"
#include "common/text.h"

/* The rule of receiving, where the services have rules of answering. */
#define RECEIVE_RULE "support_receive"

/* No run of holidays puts off a day of receiving longer. */
#define LATE_DAYS_MAX 60

void
case_words_read(TALLOC_CTX *ctx, const struct law *law, struct date on,
		struct case_words *words)
{
	law_terms(ctx, law, "support_service", on, &words->services,
		  &words->n_services);
	law_terms(ctx, law, "support_state", on, &words->states,
		  &words->n_states);
	law_terms(ctx, law, "sender_capacity", on, &words->roles,
		  &words->n_roles);
	law_terms(ctx, law, "person_kind", on, &words->kinds, &words->n_kinds);
}

/* The term of a code in a list, NULL when the law does not know it. */
static const struct law_term *
case_term(const struct law_term *terms, size_t n, const char *code)
{
	for (size_t i = 0; i < n; i++)
		if (text_same(terms[i].code, code))
			return &terms[i];
	return NULL;
}

const char *
case_label(const struct law_term *terms, size_t n, const char *code)
{
	const struct law_term *term = case_term(terms, n, code);

	return term ? term->label : code;
}

struct date
case_day(TALLOC_CTX *ctx, const char *utc)
{
	char *text = date_time_text(ctx, utc);
	struct date day = { 0, 0, 0 };

	text[strcspn(text, " ")] = '\0';
	return date_parse(text, &day) ? day : (struct date){ 0, 0, 0 };
}

/* The rule of the answer, or before that of receiving the request. */
static const char *
rule_of(const struct request *req, const char *service, bool received)
{
	const struct law_term *term =
		law_term(req->law, "support_service", service, req->today);

	return received && term ? term->deadline : RECEIVE_RULE;
}

struct date
case_due(const struct request *req, const char *service, bool received,
	 struct date on)
{
	static const struct date none = { 0, 0, 0 };
	const char *rule = rule_of(req, service, received);
	const struct law_deadline *limit =
		text_empty(rule) ? NULL : law_deadline(req->law, rule, on);

	return limit ? law_deadline_end(req->law, limit, on) : none;
}

struct date
case_late_sent(const struct request *req)
{
	static const struct date none = { 0, 0, 0 };
	struct date day = req->today;

	for (int i = 0; i < LATE_DAYS_MAX; i++) {
		struct date due_on;

		day = date_add_days(day, -1);
		due_on = case_due(req, "", false, day);
		if (!date_is_set(due_on))
			return none;
		if (date_compare(due_on, req->today) < 0)
			return day;
	}
	return none;
}

/* True when the person's right reaches the request. */
MUST_CHECK static struct err *
reaches(struct request *req, const struct support_case *c, const char *right,
	bool *yes)
{
	struct scope scope = session_scope(req, req->session, right);
	struct case_scope at = case_scope_of(req, &scope);
	struct support_case *same;
	struct err *e;

	e = case_get(req, req->db, &at, c->id, &same);
	*yes = !e;
	if (e && e->code == ERR_MISSING)
		err_free(&e);
	return e;
}

struct err *
case_rights(struct request *req, const struct case_words *words,
	    const struct support_case *c, struct step_rights *rights)
{
	const struct law_term *service =
		case_term(words->services, words->n_services, c->service);
	struct err *e;

	e = reaches(req, c, "support.answer", &rights->answer);
	if (!e)
		e = reaches(req, c, "support.approve", &rights->approve);
	rights->own_draft = c->submitted_by == req->session->account_id;
	/* What the head gave back is not sent without him. */
	rights->needs_approval =
		c->returned ||
		(service && text_same(service->handling, "approval"));
	return e;
}

struct due_words
case_badge(TALLOC_CTX *ctx, const struct request *req,
	   const struct case_stand *stand)
{
	const struct law_term *term =
		law_term(req->law, "support_state", stand->state, req->today);
	struct due_words none = { NULL, NULL, NULL };
	bool received = date_is_set(stand->due_on);
	struct date due_on = stand->due_on;

	if (term && text_same(term->stage, "waiting"))
		return (struct due_words){ "paused", "Chờ người gửi", NULL };
	if (term && !text_same(term->stage, "open"))
		return none;
	if (!received)
		due_on =
			case_due(req, "", false, case_day(ctx, stand->sent_at));
	return due_words(ctx, req, rule_of(req, stand->service, received),
			 due_on);
}

static void
state_to_view(struct view *view, const struct case_words *words,
	      const char *name, const char *state)
{
	struct view *node = view_node(view, name);

	view_text(node, "Class", step_state_class(state));
	view_text(node, "Words",
		  case_label(words->states, words->n_states, state));
}

static void
fact(struct view *view, const char *list, const char *label, const char *value)
{
	struct view *row;

	if (text_empty(value))
		return;
	row = view_row(view, list);
	view_text(row, "Label", label);
	view_text(row, "Value", value);
}

static void
facts_to_view(struct view *view, const struct case_words *words,
	      const struct support_case *c)
{
	fact(view, "Sender", "Họ tên hoặc tên tổ chức", c->sender);
	fact(view, "Sender", "Tư cách",
	     case_label(words->roles, words->n_roles, c->sender_role));
	fact(view, "Sender", "Loại",
	     case_label(words->kinds, words->n_kinds, c->sender_kind));
	fact(view, "Sender", "Số định danh hoặc mã số doanh nghiệp",
	     c->id_number);
	fact(view, "Sender", "Điện thoại", c->phone);
	fact(view, "Sender", "Thư điện tử", c->email);
	fact(view, "Sender", "Địa chỉ", c->address);
	fact(view, "Papers", "Bản án, quyết định", c->judgment);
	fact(view, "Papers", "Quyết định thi hành án", c->decision);
	fact(view, "Papers", "Người được thi hành án", c->creditor);
	fact(view, "Papers", "Người phải thi hành án", c->debtor);
	view_text(view, "Content", c->content);
	if (!text_empty(c->assets))
		view_text(view, "Assets", c->assets);
	if (!text_empty(c->answer))
		view_text(view, "Answer.Text", c->answer);
	if (c->answered_at)
		view_text(view, "Answer.At",
			  date_time_text(view, c->answered_at));
}

void
case_to_view(struct request *req, struct view *view,
	     const struct case_words *words, const struct support_case *c)
{
	const struct case_stand stand = { c->service, c->state, c->due_on,
					  c->sent_at };
	struct view *bar = view_node(view, "Case");
	struct due_words due;

	view_int(bar, "Id", c->id);
	view_text(bar, "Number", c->code);
	view_format(bar, "Href", "/support/case/%" PRId64, c->id);
	view_text(bar, "Title",
		  case_label(words->services, words->n_services, c->service));
	state_to_view(bar, words, "Status", c->state);
	fact(bar, "Facts", "Người gửi", c->sender);
	fact(bar, "Facts", "Gửi lúc", date_time_text(bar, c->sent_at));
	fact(bar, "Facts", "Cơ quan xử lý", c->unit);
	fact(bar, "Facts", "Người xử lý",
	     c->person ? c->person : "chưa phân công");
	fact(bar, "Facts", "Hạn trả lời", date_text(bar, c->due_on));
	facts_to_view(view, words, c);
	due = case_badge(bar, req, &stand);
	view_text(bar, "Due.Class", due.class);
	view_text(bar, "Due.Words", due.words);
	view_text(bar, "Due.Days", due.days);
}

void
case_replies_to_view(struct view *view, const struct case_reply *replies,
		     size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Replies");

		view_text(row, "At", date_time_text(row, replies[i].sent_at));
		view_text(row, "Text", replies[i].content);
	}
}

void
case_events_to_view(struct view *view, const struct case_words *words,
		    const struct case_event *events, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Timeline");
		char *at = date_time_text(row, events[i].at);
		char *time = at + strcspn(at, " ");

		if (*time)
			*time++ = '\0';
		view_text(row, "Date", at);
		view_text(row, "Time", time);
		view_text(row, "Title",
			  case_label(words->states, words->n_states,
				     events[i].state));
		view_text(row, "Public",
			  step_shown_text(events[i].kind,
					  events[i].public_text));
		view_text(row, "Note", events[i].note);
		view_text(row, "Who",
			  events[i].person ? events[i].person : "Người gửi");
	}
}
