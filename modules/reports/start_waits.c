#include "common/base.h"

#include "common/session.h"
#include "common/waits.h"
#include "law/law.h"
#include "reports/ask.h"
#include "reports/late_list.h"
#include "reports/report_words.h"
#include "reports/reports.h"
#include "upkeep/verify_run.h"

/* Who reports to whom has a limit by the kind of unit; an officer his own. */
static const char *
rule_of(struct request *req, const struct report_ask *ask)
{
	if (ask->officer_id)
		return "report_officer";
	return talloc_asprintf(req, "report_%s", ask->unit->kind);
}

/* "Kỳ 1 tháng / năm 2027 kết thúc ngày 31/10/2026, gửi báo cáo ..." */
static char *
words_limit(struct request *req, const struct report_ask *ask,
	    const struct law_due *due)
{
	char *text = talloc_asprintf(req, "Kỳ %s kết thúc ngày %s",
				     words_period(req, ask),
				     date_text(req, ask_end(ask)));

	if (!due)
		return text;
	return talloc_asprintf_append(text, ", gửi báo cáo chậm nhất ngày %s",
				      date_text(req, due->due_on));
}

static struct report_ask
next_of(const struct report_ask *ask)
{
	struct report_ask next = *ask;

	next.months = ask->months % 12 + 1;
	next.year += ask->months == 12;
	return next;
}

/* The period that is reported now, and the next one. */
static void
lead_to_view(struct request *req, const struct report_ask *ask,
	     struct view *view)
{
	struct report_ask next = next_of(ask);
	const char *rule = rule_of(req, ask);
	struct law_due *now = law_due(req, req->law, rule, ask_end(ask));
	struct law_due *then = law_due(req, req->law, rule, ask_end(&next));

	view_format(view, "Page.Lead", "%s. %s. %s%s",
		    ask->officer_id ? req->session->name : ask->unit->name,
		    words_limit(req, ask, now), words_limit(req, &next, then),
		    then ? talloc_asprintf(req, " (%s; %s).", then->period,
					   then->article)
			 : ".");
}

/* What does not add up in one form: its sheet lists it. */
MUST_CHECK static struct err *
tell_form(struct request *req, struct report_data *data,
	  const struct law_form *form, struct view *view)
{
	struct report *report;
	struct err *e = report_of(req, data, form, &report);

	if (e)
		return e;
	waits_tell(view,
		   talloc_asprintf(req, "%s, %s: chỗ không khớp",
				   words_form(req, form),
				   words_period(req, &report->ask)),
		   talloc_asprintf(req, "/reports/?%s",
				   ask_query(req, &report->ask)),
		   (int64_t)report->n_faults, true);
	return NULL;
}

MUST_CHECK static struct err *
tell_forms(struct request *req, const struct report_ask *ask, struct view *view)
{
	struct report_data *data = NULL;
	struct date since;
	size_t n;
	const struct law_form **forms =
		law_form_codes(req, req->law, &n, &since);
	struct err *e = report_data_read(req, req->db, ask, &data);

	for (size_t i = 0; !e && i < n; i++) {
		const struct law_form *form =
			law_form(req->law, forms[i]->code, ask_end(ask));

		if (form)
			e = tell_form(req, data, form, view);
	}
	return e;
}

/* What the daily recount found otherwise than it is stored, when there is any:
 * every figure of the nation rests on it. It is for administrators to look
 * into. */
MUST_CHECK static struct err *
tell_recount(struct request *req, struct view *view)
{
	struct verify_run *run;
	struct err *e = verify_run_last(req, req->db, &run);

	if (e || !run || run->differences == 0)
		return e;
	waits_tell(view, "Sai lệch khi kiểm tra lại sổ sách cả nước", NULL,
		   run->differences, true);
	return NULL;
}

/* What was entered of late after its month was locked, or under a correction:
 * the head sees that figures moved which were told already. */
MUST_CHECK static struct err *
tell_late(struct request *req, struct view *view)
{
	struct scope scope = session_scope(req, req->session, "report.view");
	int days = (int)req->law->late_told_days;
	struct date since = date_add_days(req->today, -days);
	int64_t n;
	struct err *e =
		late_list_count(req, &scope, since, LIST_COUNT_MAX + 1, &n);

	if (e || n == 0)
		return e;
	waits_tell(view,
		   talloc_asprintf(req,
				   "Việc ghi muộn, điều chỉnh trong %d "
				   "ngày qua",
				   days),
		   talloc_asprintf(req, "/reports/late?since=%s",
				   date_text(req, since)),
		   n, false);
	return NULL;
}

MUST_CHECK static struct err *
tell_period(struct request *req, struct view *view)
{
	struct report_ask ask;
	struct form *form;
	struct err *e = ask_report(req, &form, &ask);

	if (!e && !form_valid(form))
		e = err_new(ERR_INPUT, NULL, "TH5210: no such period");
	if (e)
		return e;
	lead_to_view(req, &ask, view);
	e = tell_forms(req, &ask, view);
	if (!e)
		e = tell_late(req, view);
	return e ? e : tell_recount(req, view);
}

const struct waits reports_waits = { .more = tell_period };
