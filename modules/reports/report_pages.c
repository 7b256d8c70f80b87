#include "common/base.h"

#include "common/session.h"
#include "reports/ask.h"
#include "reports/report_csv.h"
#include "reports/report_view.h"
#include "reports/report_words.h"
#include "reports/report_xlsx.h"
#include "reports/reports.h"

static void
action(struct view *view, const char *label, const char *page,
       const char *query)
{
	struct view *row = view_row(view, "Page.Actions");

	view_text(row, "Label", label);
	view_format(row, "Href", "/reports/%s?%s", page, query);
}

/* The address cannot be answered: the choices again, and why. */
MUST_CHECK static struct err *
render_choices(struct request *req, struct form *form,
	       const struct report_ask *ask, const char *why)
{
	struct view *view = view_new(req, "Biểu thống kê");
	struct err *e;

	form_view(form, view);
	view_text(view, "Why", why);
	e = ask_view(req, view, ask);
	if (e)
		return e;
	return request_render_invalid(req, view, "reports/report_ask.cs");
}

/* A few figures of today on the first page that one sees. */
MUST_CHECK static struct err *
view_today(struct request *req, struct view *view, const struct report_ask *ask)
{
	struct report_ask now = ask_today(req, ask);
	const struct law_form *of;
	struct report *report;
	struct err *e;

	e = report_form(req->law, &now, &of);
	if (!e)
		e = report_make(req, req->db, &now, of, &report);
	if (e)
		return e;
	report_figures_to_view(view, report);
	view_date(view, "Today", req->today);
	view_text(view, "TodayUnit",
		  report->officer ? report->officer : report->unit->name);
	return NULL;
}

MUST_CHECK static struct err *
render_report(struct request *req, struct form *form,
	      const struct report_ask *ask, const struct report *report)
{
	struct view *view = view_new(
		req, talloc_asprintf(req, "%s – %s – %s",
				     words_form(req, report->form),
				     words_period(req, ask),
				     report->officer ? report->officer
						     : report->unit->name));
	char *query = ask_query(req, ask);
	struct err *e = NULL;

	view_flag(view, "Page.Wide", true);
	view_flag(view, "Page.Bare", true);
	form_view(form, view);
	e = ask_view(req, view, ask);
	if (!e && req->n_params == 0)
		e = view_today(req, view, ask);
	if (e)
		return e;
	report_to_view(view, report);
	view_flag(view, "Running", ask_is_running(req, ask));
	view_date(view, "Today", req->today);
	if (ask->officer_id && !req->scope.officer_id)
		view_int(view, "Officer", ask->officer_id);
	if (session_may(req->session, "report.export")) {
		action(view, "Tải XLSX", "xlsx", query);
		action(view, "Tải CSV", "csv", query);
	}
	return request_render(req, view, "reports/report_show.cs");
}

/* GET /reports/ : a form of a unit and a period. */
struct err *
page_report_show(struct request *req)
{
	struct report_ask ask;
	const struct law_form *of;
	struct report *report;
	struct form *form;
	struct err *e;

	e = ask_report(req, &form, &ask);
	if (e)
		return e;
	if (!form_valid(form))
		return render_choices(req, form, &ask, NULL);
	e = report_form(req->law, &ask, &of);
	if (e && e->code == ERR_MISSING) {
		const char *why = talloc_strdup(req, err_text(e));

		err_free(&e);
		return render_choices(req, form, &ask, why);
	}
	if (!e)
		e = report_make(req, req->db, &ask, of, &report);
	if (e)
		return e;
	return render_report(req, form, &ask, report);
}

/* The report that an export is made of. */
MUST_CHECK static struct err *
exported(struct request *req, struct report **report)
{
	struct report_ask ask;
	const struct law_form *of;
	struct form *form;
	struct err *e;

	e = ask_report(req, &form, &ask);
	if (e)
		return e;
	if (!form_valid(form))
		return err_new(ERR_INPUT, NULL, "TH5030: no such period");
	e = report_form(req->law, &ask, &of);
	if (e)
		return e;
	return report_make(req, req->db, &ask, of, report);
}

/* GET /reports/csv */
struct err *
page_report_csv(struct request *req)
{
	struct report *report;
	char *text;
	struct err *e;

	e = exported(req, &report);
	if (e)
		return e;
	/* The mark tells spreadsheets that this is UTF-8. */
	text = talloc_asprintf(req, "\xef\xbb\xbf%s", report_csv(req, report));
	return request_download(req, "text/csv; charset=utf-8",
				talloc_asprintf(req, "%s.csv",
						words_file(req, &report->ask)),
				(const unsigned char *)text, strlen(text));
}

/* GET /reports/xlsx */
struct err *
page_report_xlsx(struct request *req)
{
	struct report *report;
	unsigned char *bytes;
	size_t n;
	struct err *e;

	e = exported(req, &report);
	if (!e)
		e = report_xlsx(req, report, req->conf->spool_dir, &bytes, &n);
	if (e)
		return e;
	return request_download(req, XLSX_TYPE,
				talloc_asprintf(req, "%s.xlsx",
						words_file(req, &report->ask)),
				bytes, n);
}
