#include "common/base.h"

#include "enforcement/act_form.h"

#include "common/route.h"
#include "common/session.h"
#include "common/text.h"
#include "enforcement/act_lines.h"
#include "enforcement/act_receiver.h"
#include "enforcement/act_target.h"
#include "ledger/ledger.h"

#define NOTE_MAX_CHARS	 2000
#define NUMBER_MAX_CHARS 60

static const struct field field_on = {
	"on",	    "Ngày",
	FIELD_DATE, REQUIRED | NOT_FUTURE,
	0,	    offsetof(struct act_form, on)
};

static const struct field field_on_decision = {
	"on",	    "Ngày quyết định",
	FIELD_DATE, REQUIRED | NOT_FUTURE,
	0,	    offsetof(struct act_form, on)
};

static const struct field field_ground = {
	"ground", "Căn cứ", FIELD_CODE,
	REQUIRED, 0,	    offsetof(struct act_form, ground)
};

static const struct field field_note = {
	"note", "Ghi chú",	FIELD_AREA,
	0,	NOTE_MAX_CHARS, offsetof(struct act_form, note)
};

static const struct field field_reason = {
	"note",	  "Nội dung, lý do", FIELD_AREA,
	REQUIRED, NOTE_MAX_CHARS,    offsetof(struct act_form, note)
};

static const struct field field_version = {
	"version", "Phiên bản", FIELD_INT,
	0,	   0,		offsetof(struct act_form, version)
};

static const struct field field_number = {
	"number", "Số quyết định",  FIELD_LINE,
	REQUIRED, NUMBER_MAX_CHARS, offsetof(struct act_form, number)
};

static const struct field field_signer = {
	"signer", "Người ký", FIELD_CODE,
	REQUIRED, 0,	      offsetof(struct act_form, signer)
};

/* Grounds of the day's law that fit the act and where the matter stands. */
static void
load_grounds(struct act_work *work)
{
	struct request *req = work->req;
	struct law_term *terms;
	size_t n;

	if (!work->event->grounds)
		return;
	law_terms(req, req->law, work->event->grounds, work->on, &terms, &n);
	for (size_t i = 0; i < n; i++) {
		if (act_ground_fits(work->act, &terms[i],
				    work->matter->account_code))
			terms[work->n_grounds++] = terms[i];
	}
	work->grounds = terms;
	if (work->n_grounds == 0)
		work->n_grounds = n;
}

/* What is known of the means, where the act is about them. */
MUST_CHECK static struct err *
load_means(struct act_work *work)
{
	if (!act_asks_means(work->act))
		return NULL;
	return matter_recall(work->req->db, work->matter);
}

struct err *
act_not_lawful(const struct act_work *work)
{
	return err_told(ERR_STALE,
			"Việc đang ở trạng thái “%s” nên lúc này không ghi "
			"được “%s”.",
			work->matter->account_label, work->act->title);
}

struct err *
act_only_to_look(void)
{
	return err_told(ERR_FORBIDDEN,
			"Việc này do Chấp hành viên khác tổ chức thi hành; tài "
			"khoản đang dùng chỉ được xem.");
}

struct err *
act_work_fill(struct act_work *work)
{
	const struct law *law = work->req->law;

	/* A day before the last fact is refused by the rule; until then the
	 * form is shown by the law of that fact. */
	if (date_compare(work->on, work->matter->last_on) < 0)
		work->on = work->matter->last_on;
	work->chart = law_chart(law, work->on);
	work->event = act_event(work->act, work->chart, work->matter);
	if (!work->event)
		return NULL;
	work->decision = law_document(law, work->event, NULL, work->on);
	load_grounds(work);
	return load_means(work);
}

bool
act_work_proposes(const struct act_work *work)
{
	return !work->on_paper && law_signed_by_head(work->decision) &&
	       !act_signs(work->req, work->matter);
}

/* Who may sign decides about what waits for his signature, and does not decide
 * the same beside it. */
MUST_CHECK static struct err *
load_open(struct act_work *work)
{
	struct request *req = work->req;
	const struct matter *m = work->matter;
	struct signer *signers;
	size_t n;
	struct err *e;

	if (!law_signed_by_head(work->decision))
		return NULL;
	e = proposal_find(req, req->db, m->id, work->act->verb, &work->open);
	if (e)
		return e;
	if (!act_work_proposes(work))
		return work->open ? err_told(ERR_STALE,
					     "“%s” đã được %s trình ký lúc %s. "
					     "Xin xử lý ở mục “Chờ ký”.",
					     work->act->title,
					     work->open->proposer,
					     work->open->proposed_at)
				  : NULL;
	e = signer_list(req, req->db, m->state.unit_id, req->today, req->today,
			&signers, &n);
	work->unsigned_here = !e && n == 0;
	return e;
}

static bool
is_reached(const struct act_work *work)
{
	const char *const *right = work->act->rights;

	while (*right && !matter_reached(work->req, *right, work->matter))
		right++;
	return *right;
}

MUST_CHECK static struct err *
load_work(struct act_work *work)
{
	struct request *req = work->req;
	struct err *e = act_matter_get(req, &work->matter);

	if (e)
		return e;
	if (!is_reached(work))
		return act_only_to_look();
	e = act_work_fill(work);
	if (e)
		return e;
	if (!work->event)
		return act_not_lawful(work);
	if (!act_permitted(req, work->matter, work->act, work->decision))
		return act_only_to_look();
	return load_open(work);
}

MUST_CHECK static struct err *
load_act(struct request *req)
{
	struct act_work *work = talloc_zero(req, struct act_work);

	work->req = req;
	work->act = req->named;
	work->on = act_sent_day(req);
	req->loaded = work;
	return load_work(work);
}

const struct loader act_loader = { "act", load_act };

static void
add_ground_options(struct act_work *work)
{
	struct option *options = talloc_zero_array(
		work->req, struct option, (unsigned)work->n_grounds + 1);

	for (size_t i = 0; i < work->n_grounds; i++)
		options[i] = (struct option){ work->grounds[i].code,
					      work->grounds[i].label };
	form_options(work->form, "ground", options, work->n_grounds);
}

/* A record (biên bản) has a day, but nobody decides by it. */
static bool
is_decision(const struct act_work *work)
{
	return work->decision &&
	       strcmp(work->decision->document, "record") != 0;
}

/* What was proposed is where its correction begins. */
static void
preset_open(struct act_work *work)
{
	if (!work->open)
		return;
	if (work->event->grounds)
		form_preset(work->form, "ground", work->open->ground);
	form_preset(work->form, "note", work->open->note);
}

/* The fields that only a decision on paper has; how many. */
static size_t
paper_fields(const struct act_work *work, struct field *fields)
{
	size_t n = 0;

	if (work->coming)
		fields[n++] = field_number;
	fields[n++] = field_signer;
	return n;
}

static void
add_signer_options(struct act_work *work)
{
	struct option *options = talloc_zero_array(
		work->req, struct option, (unsigned)work->n_signers + 2);
	size_t n = 0;

	if (work->n_signers != 1)
		options[n++] = (struct option){ "", "" };
	for (size_t i = 0; i < work->n_signers; i++)
		options[n++] = (struct option){
			talloc_asprintf(work->req, "%" PRId64,
					work->signers[i].account_id),
			work->signers[i].name,
		};
	form_options(work->form, "signer", options, n);
}

void
act_form_make(struct act_work *work)
{
	struct request *req = work->req;
	struct field *fields =
		talloc_array(req, struct field, 7 + ACT_RECEIVER_FIELDS);
	bool asks_day = !act_work_proposes(work);
	size_t n = 0;

	if (asks_day)
		fields[n++] = is_decision(work) ? field_on_decision : field_on;
	if (work->on_paper)
		n += paper_fields(work, fields + n);
	for (size_t i = 0; work->event->transfers && i < ACT_RECEIVER_FIELDS;
	     i++)
		fields[n++] = act_receiver_fields[i];
	if (event_is_on_decision(work->event))
		fields[n++] = act_target_field;
	if (work->event->grounds)
		fields[n++] = field_ground;
	fields[n++] = work->act->reason ? field_reason : field_note;
	fields[n++] = field_version;
	work->form = form_new(req, fields, n);
	if (work->event->grounds)
		add_ground_options(work);
	if (work->on_paper)
		add_signer_options(work);
	act_lines_make(work);
	if (asks_day)
		form_preset(work->form, "on", date_text(req, req->today));
	form_preset(work->form, "version",
		    talloc_asprintf(req, "%" PRId64, work->matter->version));
	preset_open(work);
}
