#include "common/base.h"

#include "enforcement/act_paper.h"

#include "common/route.h"
#include "common/text.h"
#include "matter/plan.h"
#include "staff/unit.h"

/* The number that is next in the series of the document on that day. */
MUST_CHECK static struct err *
find_coming(struct act_work *work, struct date on)
{
	struct request *req = work->req;
	const char *group = work->decision->series_group;
	struct unit *issuing;
	struct err *e;

	work->coming = NULL;
	if (strcmp(group, SERIES_NONE) == 0)
		return NULL;
	e = unit_issuing(req, req->db, work->matter->state.unit_id, on,
			 &issuing);
	if (e)
		return e;
	return series_coming(req, req->db, req->law, issuing->id, group, on,
			     &work->coming);
}

/* What is proposed already is signed there, or withdrawn. */
MUST_CHECK static struct err *
check_open(struct act_work *work)
{
	struct request *req = work->req;
	struct err *e = proposal_find(req, req->db, work->matter->id,
				      work->act->verb, &work->open);

	if (e || !work->open)
		return e;
	return err_told(ERR_STALE,
			"“%s” đã được %s trình ký lúc %s. Người trình cần rút "
			"nội dung đó trước khi ghi quyết định ký trên giấy.",
			work->act->title, work->open->proposer,
			work->open->proposed_at);
}

/* Who held the right on the day that the form says, or since: the check says
 * of whom did not hold it on the day. */
MUST_CHECK static struct err *
load_more(struct act_work *work)
{
	struct request *req = work->req;
	struct err *e = check_open(work);

	if (!e)
		e = find_coming(work, work->on);
	if (!e)
		e = signer_list(req, req->db, work->matter->state.unit_id,
				work->on, req->today, &work->signers,
				&work->n_signers);
	work->unsigned_here = !e && work->n_signers == 0;
	return e;
}

MUST_CHECK static struct err *
load_paper(struct request *req)
{
	struct act_work *work = talloc_zero(req, struct act_work);
	struct err *e;

	work->req = req;
	work->act = req->named;
	work->on = act_sent_day(req);
	work->on_paper = true;
	req->loaded = work;
	e = act_matter_get(req, &work->matter);
	if (e)
		return e;
	if (!matter_reached(req, "decision.register", work->matter))
		return act_only_to_look();
	e = act_work_fill(work);
	if (e)
		return e;
	if (!work->event)
		return act_not_lawful(work);
	if (!act_may_be_on_paper(work->act, work->decision))
		return err_new(ERR_MISSING, NULL,
			       "TH5410: act %s is no decision of the head",
			       work->act->verb);
	return load_more(work);
}

const struct loader act_paper_loader = { "paper", load_paper };

/* "245" and "245/QĐ-THADS" are the same number of the series. */
static bool
is_number(const char *typed, const char *printed)
{
	size_t digits = strspn(printed, "0123456789");

	return strcmp(typed, printed) == 0 ||
	       (strlen(typed) == digits &&
		strncmp(typed, printed, digits) == 0);
}

MUST_CHECK static struct err *
check_number(struct act_work *work, struct event_input *input)
{
	struct err *e = find_coming(work, input->effective_on);

	if (e || !work->coming)
		return e;
	input->paper_number = work->coming;
	if (!is_number(work->in.number, work->coming))
		form_error(work->form, "number",
			   "Số tiếp theo của sổ là %s. Ghi trước các quyết "
			   "định mang số ở giữa, hoặc xem lại số trên giấy.",
			   work->coming);
	return NULL;
}

/* Whoever signed held the right on that day. */
MUST_CHECK static struct err *
check_signer(struct act_work *work, struct event_input *input)
{
	struct request *req = work->req;
	struct date on = input->effective_on;
	struct signer *signers;
	int64_t id = 0;
	size_t n;
	struct err *e;

	if (!text_to_int(work->in.signer, &id))
		return NULL;
	e = signer_list(req, req->db, work->matter->state.unit_id, on, on,
			&signers, &n);
	for (size_t i = 0; !e && i < n; i++) {
		if (signers[i].account_id != id)
			continue;
		input->signer_id = id;
		input->signer = signers[i].name;
		return NULL;
	}
	if (!e)
		form_error(work->form, "signer",
			   "Người này không có quyền ký quyết định của đơn vị "
			   "vào ngày %s.",
			   date_text(req, on));
	return e;
}

struct err *
act_paper_check(struct act_work *work, struct event_input *input)
{
	struct err *e = check_number(work, input);

	return e ? e : check_signer(work, input);
}
