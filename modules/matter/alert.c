#include "common/base.h"

#include "matter/alert.h"

#include "common/text.h"
#include "law/period.h"
#include "matter/alert_facts.h"
#include "matter/publication_rules.h"

#define MONTHS_OF_YEAR 12

/* Within a list: by rank, then by day. */
#define PLACE_RANK 100000000
#define LAST_DAY   99991231

/* What a search carries from list to list. */
struct search {
	TALLOC_CTX *ctx;
	struct db *db;
	const struct law *law;
	struct date today;
	const char *judgments;
	struct date year_on; /* the statistical year began */
	struct alert *alerts;
	size_t n;
};

const char *
alert_code(enum alert_list list)
{
	static const char *const codes[ALERT_LISTS] = {
		[ALERT_RELIEF] = "relief",
		[ALERT_BOOK] = "book",
		[ALERT_CHECK] = "check",
		[ALERT_LATE] = "late",
		[ALERT_UNPUBLISHED] = "unpublished",
		[ALERT_UNDECIDED] = "undecided",
		[ALERT_OVERDUE] = "overdue",
		[ALERT_DIFFERS] = "differs",
	};

	return codes[list];
}

static int64_t
oldest_first(struct date day)
{
	return (day.year * 100 + day.month) * 100 + day.day;
}

static int64_t
newest_first(struct date day)
{
	return LAST_DAY - oldest_first(day);
}

static struct alert *
add(struct search *s, enum alert_list list, const struct alert *of,
    int64_t place)
{
	struct alert *alert;

	/* Doubled when full, so that long lists are not copied each time. */
	if ((s->n & (s->n + 1)) == 0)
		s->alerts = talloc_realloc(s->ctx, s->alerts, struct alert,
					   (unsigned)s->n * 2 + 2);
	alert = &s->alerts[s->n++];
	*alert = *of;
	alert->list = list;
	alert->place = place;
	return alert;
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
add_relief(struct search *s, const struct relief_candidate *found,
	   const struct relief_verdict *verdict)
{
	struct alert *alert = add(s, ALERT_RELIEF, &found->of,
				  oldest_first(found->facts.first_on));

	alert->what = talloc_asprintf(
		s->ctx, "%s, hết %02" PRId64 " năm",
		text_same(verdict->relief->kind, "exempt") ? "Miễn" : "Giảm",
		verdict->relief->years);
	alert->why = verdict->relief->label;
	alert->article = verdict->relief->article;
	alert->on = verdict->since_on;
	alert->rest_dong = verdict->rest_dong;
	alert->most_dong = verdict->most_dong;
}

/* The rows of one debtor follow each other; the first speaks for all. */
MUST_CHECK static struct err *
find_relief(struct search *s)
{
	struct relief_candidate *found;
	struct law_relief *reliefs;
	size_t n_reliefs;
	int64_t party_id = 0;
	int months;
	size_t n;
	struct err *e;

	law_reliefs(s->ctx, s->law, s->today, &reliefs, &n_reliefs);
	months = (int)fewest_years(reliefs, n_reliefs) * MONTHS_OF_YEAR;
	e = relief_candidates(s->ctx, s->db, s->judgments,
			      date_add_months(s->today, -months), s->today,
			      &found, &n);
	for (size_t i = 0; !e && i < n; i++) {
		struct relief_verdict verdict = relief_judge(
			reliefs, n_reliefs, &found[i].facts, s->today);

		if (verdict.relief && found[i].of.party_id != party_id)
			add_relief(s, &found[i], &verdict);
		party_id = found[i].of.party_id;
	}
	return e;
}

static void
add_book(struct search *s, const struct book_candidate *found,
	 const struct law_separate_book *rule,
	 const struct separate_book_verdict *verdict)
{
	struct alert *alert = add(s, ALERT_BOOK, &found->of,
				  oldest_first(found->facts.no_means_on));

	alert->what = text_same(rule->effect, "book")
			      ? "Chuyển sổ theo dõi riêng"
			      : "Gửi lại yêu cầu thi hành án";
	alert->why =
		talloc_asprintf(s->ctx,
				"Quyết định ngày %s, đủ %" PRId64
				" tháng, %" PRId64 " lần xác minh",
				date_text(s->ctx, found->facts.no_means_on),
				verdict->months, found->facts.verifications);
	alert->article = rule->article;
	alert->on = verdict->eligible_on;
}

MUST_CHECK static struct err *
find_book(struct search *s)
{
	const struct law_separate_book *of_office =
		law_separate_book(s->law, "ex_officio", s->today);
	const struct law_separate_book *of_request =
		law_separate_book(s->law, "on_request", s->today);
	struct book_candidate *found;
	int64_t months;
	size_t n;
	struct err *e;

	if (!of_office || !of_request)
		return law_lacks("rule of the", "separate book", s->today);
	months = of_office->months < of_request->months ? of_office->months
							: of_request->months;
	e = book_candidates(s->ctx, s->db, s->judgments,
			    date_add_months(s->today, -(int)months), &found,
			    &n);
	for (size_t i = 0; !e && i < n; i++) {
		const struct law_separate_book *rule =
			text_same(found[i].basis, "ex_officio") ? of_office
								: of_request;
		struct separate_book_verdict verdict = separate_book_judge(
			s->law, rule, &found[i].facts, s->today);

		if (verdict.ready)
			add_book(s, &found[i], rule, &verdict);
	}
	return e;
}

MUST_CHECK static struct err *
find_checks(struct search *s)
{
	struct dated_line *found;
	size_t n;
	struct err *e;

	e = checks_due(s->ctx, s->db, s->judgments, s->today, &found, &n);
	for (size_t i = 0; !e && i < n; i++) {
		struct alert *alert = add(s, ALERT_CHECK, &found[i].of,
					  oldest_first(found[i].on));

		alert->on = found[i].on;
		alert->is_limit = true;
		alert->article = found[i].article;
		alert->what = talloc_asprintf(
			s->ctx, "Từ %s: %s",
			date_text(s->ctx, found[i].from_on), found[i].label);
	}
	return e;
}

/* The last day in time, by the rule of that day; a day whose law knows no
 * limit gives none. */
static void
set_limit(struct search *s, struct alert *alert, const char *rule,
	  struct date from_on)
{
	const struct law_due *due = law_due(s->ctx, s->law, rule, from_on);

	if (!due)
		return;
	alert->is_limit = true;
	alert->on = due->due_on;
	alert->article = due->article;
}

/* How a list of the comparison goes into that of late things. */
struct late_kind {
	const char *rule; /* NULL: the entry says when it was due */
	const char *what;
	int64_t rank;
};

static void
add_late(struct search *s, enum alert_list list, const struct late_kind *kind,
	 const struct compare_line *found)
{
	bool was_late = list == ALERT_OVERDUE;
	struct date day = was_late ? found->published_on : found->of.decided_on;
	struct date cause = list == ALERT_UNDECIDED ? found->last_on
						    : found->of.decided_on;
	struct alert *alert;

	if (was_late && date_compare(day, s->year_on) < 0)
		return;
	alert = add(s, ALERT_LATE, &found->of,
		    kind->rank * PLACE_RANK + (was_late ? newest_first(day)
							: oldest_first(cause)));
	alert->what = talloc_asprintf(s->ctx, "%s %s", kind->what,
				      date_text(s->ctx, day));
	alert->no_means = NULL;
	alert->decided_on = (struct date){ 0 };
	alert->was_late = was_late;
	if (!was_late) {
		set_limit(s, alert, kind->rule, cause);
		return;
	}
	alert->is_limit = true;
	alert->on = found->due_on;
}

/* The four lists of the comparison; three of them tell of late things too. */
MUST_CHECK static struct err *
find_compared(struct search *s)
{
	static const struct late_kind late[ALERT_LISTS] = {
		[ALERT_UNPUBLISHED] = { "publication",
					"Chưa công khai quyết định ngày", 1 },
		[ALERT_UNDECIDED] = { "publication_end",
				      "Chưa chấm dứt công khai, không còn chưa "
				      "có điều kiện theo quyết định ngày",
				      2 },
		[ALERT_OVERDUE] = { NULL, "Công khai chậm, thực hiện ngày", 3 },
	};
	struct err *e = NULL;

	for (int k = ALERT_UNPUBLISHED; !e && k < ALERT_LISTS; k++) {
		enum alert_list list = (enum alert_list)k;
		struct compare_line *found;
		size_t n;

		e = compare_find(s->ctx, s->db, s->judgments, list, &found, &n);
		for (size_t i = 0; !e && i < n; i++) {
			const struct compare_line *line = &found[i];

			add(s, list, &line->of,
			    list == ALERT_UNPUBLISHED
				    ? oldest_first(line->of.decided_on)
			    : list == ALERT_UNDECIDED
				    ? oldest_first(line->last_on)
				    : newest_first(line->published_on));
			if (late[list].what)
				add_late(s, list, &late[list], line);
		}
	}
	return e;
}

/* Acts done after the limit that a rule sets from the day of their cause. */
static void
add_overdue(struct search *s, const struct dated_line *found, size_t n,
	    const char *rule, bool is_update)
{
	for (size_t i = 0; i < n; i++) {
		struct alert of = found[i].of;

		set_limit(s, &of, rule, found[i].from_on);
		if (!of.is_limit || date_compare(found[i].on, of.on) <= 0)
			continue;
		of.was_late = true;
		of.what = talloc_asprintf(
			s->ctx, "%s chậm: %s, thực hiện ngày %s",
			is_update ? "Cập nhật" : "Chấm dứt công khai",
			is_update ? publication_field_label(found[i].label)
				  : law_label(s->law, "publication_end_reason",
					      found[i].label, found[i].from_on),
			date_text(s->ctx, found[i].on));
		(void)add(s, ALERT_LATE, &of,
			  (is_update ? INT64_C(5) : 4) * PLACE_RANK +
				  newest_first(found[i].on));
	}
}

MUST_CHECK static struct err *
find_done_late(struct search *s)
{
	struct dated_line *found;
	size_t n;
	struct err *e;

	e = ends_since(s->ctx, s->db, s->judgments, s->year_on, &found, &n);
	if (e)
		return e;
	add_overdue(s, found, n, "publication_end", false);
	e = updates_since(s->ctx, s->db, s->judgments, s->year_on, &found, &n);
	if (!e)
		add_overdue(s, found, n, "publication_update", true);
	return e;
}

struct err *
alert_find(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	   struct date today, const char *judgments, struct alert **alerts,
	   size_t *n)
{
	struct search s = {
		.ctx = ctx,
		.db = db,
		.law = law,
		.today = today,
		.judgments = judgments,
		.year_on = period_start(law->year_begins,
					period_year(law->year_begins, today)),
	};
	struct err *e = find_relief(&s);

	if (!e)
		e = find_book(&s);
	if (!e)
		e = find_checks(&s);
	if (!e)
		e = find_compared(&s);
	if (!e)
		e = find_done_late(&s);
	*alerts = s.alerts;
	*n = s.n;
	return e;
}

int64_t
alert_law_mark(const struct law *law)
{
	uint64_t mark = 0;

	for (const char *c = law->version; *c; c++)
		mark = mark * 31 + (unsigned char)*c;
	return (int64_t)(mark >> 1);
}
