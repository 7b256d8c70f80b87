#include "common/base.h"

#include "registry/alerts.h"

#include "common/money.h"
#include "common/text.h"
#include "law/law.h"
#include "law/period.h"
#include "registry/alert_store.h"
#include "registry/book_store.h"
#include "registry/change_rules.h"
#include "registry/compare_store.h"

#define MONTHS_OF_YEAR 12
#define LINES_MAX 100000

static struct alert_line *
add_line(struct request *req, struct alerts *alerts)
{
	struct alert_line *line;

	/* Doubled when full, so that long lists are not copied each time. */
	if ((alerts->n & (alerts->n + 1)) == 0)
		alerts->lines = talloc_realloc(req, alerts->lines,
					       struct alert_line,
					       (unsigned)alerts->n * 2 + 2);
	line = &alerts->lines[alerts->n++];
	*line = (struct alert_line){ 0 };
	return line;
}

/* The fewest years of any case that figures can tell. */
static int64_t
fewest_years(const struct law_relief *reliefs, size_t n)
{
	int64_t years = INT32_MAX;

	for (size_t i = 0; i < n; i++) {
		if (!reliefs[i].hardship && reliefs[i].years < years)
			years = reliefs[i].years;
	}
	return n && years < INT32_MAX ? years : 0;
}

static void
add_relief(struct request *req, struct alerts *alerts,
	   const struct relief_candidate *found,
	   const struct relief_verdict *verdict)
{
	struct alert_line *line = add_line(req, alerts);

	line->entry_id = found->entry_id;
	line->matter_id = found->matter_id;
	line->number = found->number;
	line->debtor = found->debtor;
	line->officer = found->officer;
	line->unit = found->unit;
	line->what = talloc_asprintf(
		req, "%s, hết %02" PRId64 " năm",
		text_same(verdict->relief->kind, "exempt") ? "Miễn" : "Giảm",
		verdict->relief->years);
	line->why = verdict->relief->label;
	line->article = verdict->relief->article;
	line->on = verdict->since_on;
	line->rest_dong = verdict->rest_dong;
	line->most_dong = verdict->most_dong;
}

/* The rows of one debtor follow each other; the first speaks for all. */
MUST_CHECK static struct err *
find_relief(struct request *req, const struct scope *scope,
	    struct alerts *alerts)
{
	struct relief_candidate *found;
	struct law_relief *reliefs;
	size_t n_reliefs;
	int64_t party_id = 0;
	size_t n;
	int months;
	struct err *e;

	law_reliefs(req, req->law, req->today, &reliefs, &n_reliefs);
	months = (int)fewest_years(reliefs, n_reliefs) * MONTHS_OF_YEAR;
	e = relief_candidates(req, req->db, scope,
			      date_add_months(req->today, -months),
			      req->today, &found, &n);
	for (size_t i = 0; !e && i < n; i++) {
		struct relief_verdict verdict =
			relief_judge(reliefs, n_reliefs, &found[i].facts,
				     req->today);

		if (verdict.relief && found[i].party_id != party_id)
			add_relief(req, alerts, &found[i], &verdict);
		party_id = found[i].party_id;
	}
	return e;
}

static void
add_book(struct request *req, struct alerts *alerts,
	 const struct book_candidate *found,
	 const struct law_separate_book *rule,
	 const struct separate_book_verdict *verdict)
{
	struct alert_line *line = add_line(req, alerts);

	line->entry_id = found->entry_id;
	line->matter_id = found->matter_id;
	line->number = found->number;
	line->debtor = found->debtors;
	line->officer = found->officer;
	line->unit = found->unit;
	line->what = text_same(rule->effect, "book")
			     ? "Chuyển sổ theo dõi riêng"
			     : "Gửi lại yêu cầu thi hành án";
	line->why = talloc_asprintf(
		req,
		"Quyết định ngày %s, đủ %" PRId64 " tháng, %" PRId64
		" lần xác minh",
		date_text(req, found->facts.no_means_on), verdict->months,
		found->facts.verifications);
	line->article = rule->article;
	line->on = verdict->eligible_on;
}

/* The rule of each basis today; a basis without a rule moves nowhere. */
struct book_rules {
	const struct law_separate_book *ex_officio;
	const struct law_separate_book *on_request;
};

MUST_CHECK static struct err *
load_book_rules(struct request *req, struct book_rules *rules)
{
	rules->ex_officio =
		law_separate_book(req->law, "ex_officio", req->today);
	rules->on_request =
		law_separate_book(req->law, "on_request", req->today);
	if (rules->ex_officio && rules->on_request)
		return NULL;
	return law_lacks("rule of the", "separate book", req->today);
}

MUST_CHECK static struct err *
find_book(struct request *req, const struct scope *scope,
	  struct alerts *alerts)
{
	struct book_candidate *found;
	struct book_rules rules;
	int64_t months;
	size_t n;
	struct err *e;

	e = load_book_rules(req, &rules);
	if (e)
		return e;
	months = rules.ex_officio->months < rules.on_request->months
			 ? rules.ex_officio->months
			 : rules.on_request->months;
	e = book_candidates(req, req->db, scope,
			    date_add_months(req->today, -(int)months), &found,
			    &n);
	for (size_t i = 0; !e && i < n; i++) {
		const struct law_separate_book *rule =
			text_same(found[i].basis, "ex_officio")
				? rules.ex_officio
				: rules.on_request;
		struct separate_book_verdict verdict = separate_book_judge(
			req->law, rule, &found[i].facts, req->today);

		if (verdict.ready)
			add_book(req, alerts, &found[i], rule, &verdict);
	}
	return e;
}

static struct alert_line *
add_dated(struct request *req, struct alerts *alerts,
	  const struct dated_line *found)
{
	struct alert_line *line = add_line(req, alerts);

	line->entry_id = found->entry_id;
	line->matter_id = found->matter_id;
	line->number = found->number;
	line->debtor = found->debtor;
	line->officer = found->officer;
	line->unit = found->unit;
	line->article = found->article;
	line->on = found->on;
	line->is_limit = true;
	return line;
}

MUST_CHECK static struct err *
find_checks(struct request *req, const struct scope *scope,
	    struct alerts *alerts)
{
	struct dated_line *found;
	size_t n;
	struct err *e;

	e = checks_due(req, req->db, scope, req->today, &found, &n);
	for (size_t i = 0; !e && i < n; i++)
		add_dated(req, alerts, &found[i])->what = talloc_asprintf(
			req, "Từ %s: %s", date_text(req, found[i].from_on),
			found[i].label);
	return e;
}

/* What finds late things. */
struct late_search {
	struct request *req;
	const struct scope *scope;
	struct alerts *alerts;
	struct date year_on; /* the statistical year began */
};

/* The last day in time, by the rule of that day. */
MUST_CHECK static struct err *
set_limit(struct late_search *search, struct alert_line *line,
	  const char *rule, struct date from_on)
{
	const struct law_due *due =
		law_due(search->req, search->req->law, rule, from_on);

	if (!due)
		return law_lacks("time limit", rule, from_on);
	line->on = due->due_on;
	line->article = due->article;
	return NULL;
}

/* Entries and debtors of a list of the comparison. An entry that was late
 * has its own limit; the others get theirs from the rule. */
MUST_CHECK static struct err *
add_compared(struct late_search *search, enum compare_kind kind,
	     const char *rule, const char *what)
{
	struct request *req = search->req;
	bool was_late = kind == COMPARE_LATE;
	struct date since = { 0 };
	struct compare_line *found;
	size_t n;
	struct err *e;

	if (was_late)
		since = search->year_on;
	e = compare_list(req, req->db, search->scope, kind, since, 0,
			 LINES_MAX, &found, &n);
	for (size_t i = 0; !e && i < n; i++) {
		struct alert_line *line = add_line(req, search->alerts);

		line->entry_id = found[i].entry_id;
		line->matter_id = found[i].matter_id;
		line->number = found[i].number;
		line->debtor = found[i].debtor;
		line->officer = found[i].officer;
		line->unit = found[i].unit;
		line->is_limit = true;
		line->was_late = was_late;
		line->on = found[i].due_on;
		line->what = talloc_asprintf(
			req, "%s %s", what,
			date_text(req, was_late ? found[i].published_on
						: found[i].decided_on));
		if (!was_late)
			e = set_limit(search, line, rule,
				      kind == COMPARE_UNDECIDED
					      ? found[i].last_on
					      : found[i].decided_on);
	}
	return e;
}

/* Acts done after the limit that a rule sets from the day of their cause. */
MUST_CHECK static struct err *
add_overdue(struct late_search *search, const struct dated_line *found,
	    size_t n, const char *rule, bool is_update)
{
	struct request *req = search->req;

	for (size_t i = 0; i < n; i++) {
		struct alert_line *line;
		const struct law_due *due =
			law_due(req, req->law, rule, found[i].from_on);

		if (!due)
			return law_lacks("time limit", rule, found[i].from_on);
		if (date_compare(found[i].on, due->due_on) <= 0)
			continue;
		line = add_dated(req, search->alerts, &found[i]);
		line->on = due->due_on;
		line->was_late = true;
		line->article = due->article;
		line->what = talloc_asprintf(
			req, "%s chậm: %s, thực hiện ngày %s",
			is_update ? "Cập nhật" : "Chấm dứt công khai",
			is_update ? entry_field_label(found[i].label)
				  : found[i].label,
			date_text(req, found[i].on));
	}
	return NULL;
}

/* What is still to be done comes first. */
MUST_CHECK static struct err *
find_late(struct request *req, const struct scope *scope,
	  struct alerts *alerts)
{
	struct late_search search = {
		.req = req,
		.scope = scope,
		.alerts = alerts,
		.year_on = period_start(period_year(req->today)),
	};
	struct dated_line *found;
	size_t n;
	struct err *e;

	e = add_compared(&search, COMPARE_UNPUBLISHED, "publication",
				 "Chưa công khai quyết định ngày");
	if (!e)
		e = add_compared(&search, COMPARE_UNDECIDED, "publication_end",
				 "Chưa chấm dứt công khai, không còn chưa có "
				 "điều kiện theo quyết định ngày");
	if (!e)
		e = add_compared(&search, COMPARE_LATE, "publication",
				 "Công khai chậm, thực hiện ngày");
	if (!e)
		e = ends_since(req, req->db, scope, search.year_on, &found,
			       &n);
	if (!e)
		e = add_overdue(&search, found, n, "publication_end", false);
	if (!e)
		e = updates_since(req, req->db, scope, search.year_on, &found,
				  &n);
	if (!e)
		e = add_overdue(&search, found, n, "publication_update", true);
	return e;
}

struct err *
alerts_find(struct request *req, const struct scope *scope,
	    enum alert_kind kind, struct alerts *alerts)
{
	*alerts = (struct alerts){ 0 };
	switch (kind) {
	case ALERT_RELIEF:
		return find_relief(req, scope, alerts);
	case ALERT_BOOK:
		return find_book(req, scope, alerts);
	case ALERT_CHECK:
		return find_checks(req, scope, alerts);
	case ALERT_LATE:
	case ALERT_KINDS:
		return find_late(req, scope, alerts);
	}
	return NULL;
}
