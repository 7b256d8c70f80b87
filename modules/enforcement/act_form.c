#include "common/base.h"

#include "enforcement/act_form.h"

#include "common/route.h"
#include "common/session.h"
#include "common/text.h"
#include "ledger/ledger.h"

#define NOTE_MAX_CHARS 2000

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

static const struct field field_signer = {
	"signer", "Người ký", FIELD_CODE,
	REQUIRED, 0,	      offsetof(struct act_form, signer)
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

MUST_CHECK static struct err *
load_signers(struct act_work *work)
{
	struct request *req = work->req;

	if (!act_signed_by_head(work->decision))
		return NULL;
	return signer_list(req, req->db, work->matter->state.unit_id,
			   work->matter->decided_on, req->today, &work->signers,
			   &work->n_signers);
}

/* What is known of the means, where the act is about them. */
MUST_CHECK static struct err *
load_means(struct act_work *work)
{
	if (!act_asks_means(work->act))
		return NULL;
	return matter_recall(work->req->db, work->matter);
}

MUST_CHECK static struct err *
not_lawful(const struct act_work *work)
{
	return err_told(ERR_STALE,
			"Việc đang ở trạng thái “%s” nên lúc này không ghi "
			"được “%s”.",
			work->matter->account_label, work->act->title);
}

MUST_CHECK static struct err *
only_to_look(void)
{
	return err_told(ERR_FORBIDDEN,
			"Việc này do Chấp hành viên khác tổ chức thi hành; tài "
			"khoản đang dùng chỉ được xem.");
}

MUST_CHECK static struct err *
load_law(struct act_work *work)
{
	const struct law *law = work->req->law;

	work->chart = law_chart(law, work->on);
	work->event = act_event(work->act, work->chart, work->matter);
	if (!work->event)
		return not_lawful(work);
	work->decision = law_document(law, work->event, NULL, work->on);
	return act_permitted(work->req, work->matter, work->act, work->decision)
		       ? NULL
		       : only_to_look();
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
		return only_to_look();
	/* A day before the last fact is refused by the rule; until then the
	 * form is shown by the law of that fact. */
	if (date_compare(work->on, work->matter->last_on) < 0)
		work->on = work->matter->last_on;
	e = load_law(work);
	if (e)
		return e;
	load_grounds(work);
	e = load_signers(work);
	return e ? e : load_means(work);
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

static const char *
signer_label(TALLOC_CTX *ctx, const struct signer *signer)
{
	if (text_empty(signer->title))
		return signer->name;
	return talloc_asprintf(ctx, "%s – %s", signer->name, signer->title);
}

/* Who decides himself is the signer unless he says otherwise; where only one
 * person may sign, it is that one. */
static void
add_signer_options(struct act_work *work)
{
	struct option *options = talloc_zero_array(
		work->req, struct option, (unsigned)work->n_signers + 1);
	int64_t own = work->req->session->account_id;
	const char *preset = NULL;

	options[0] = (struct option){ "", "— chọn người ký —" };
	for (size_t i = 0; i < work->n_signers; i++) {
		const struct signer *signer = &work->signers[i];

		options[i + 1] = (struct option){
			talloc_asprintf(options, "%" PRId64,
					signer->account_id),
			signer_label(options, signer),
		};
		if (work->n_signers == 1 || signer->account_id == own)
			preset = options[i + 1].value;
	}
	form_options(work->form, "signer", options, work->n_signers + 1);
	form_preset(work->form, "signer", preset);
}

/* A record (biên bản) has a day, but nobody decides by it. */
static bool
is_decision(const struct act_work *work)
{
	return work->decision &&
	       strcmp(work->decision->document, "record") != 0;
}

void
act_form_make(struct act_work *work)
{
	struct request *req = work->req;
	struct field *fields = talloc_array(req, struct field, 5);
	bool asks_signer = act_signed_by_head(work->decision);
	size_t n = 0;

	fields[n++] = is_decision(work) ? field_on_decision : field_on;
	if (work->event->grounds)
		fields[n++] = field_ground;
	if (asks_signer)
		fields[n++] = field_signer;
	fields[n++] = work->act->reason ? field_reason : field_note;
	fields[n++] = field_version;
	work->form = form_new(req, fields, n);
	if (work->event->grounds)
		add_ground_options(work);
	if (asks_signer)
		add_signer_options(work);
	form_preset(work->form, "on", date_text(req, req->today));
	form_preset(work->form, "version",
		    talloc_asprintf(req, "%" PRId64, work->matter->version));
}
