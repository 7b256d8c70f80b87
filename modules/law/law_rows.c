#include "common/base.h"

#include "common/text.h"
#include "law/law_store.h"

struct law_span
law_read_span(const struct db_rows *rows, size_t i, size_t column)
{
	return (struct law_span){ db_date(rows, i, column),
				  db_date(rows, i, column + 1) };
}

/* In the order of LAW_TERM_COLUMNS. */
static void
read_term(const struct db_rows *rows, size_t i, struct law_term *term)
{
	size_t at = 0;

	term->list = db_text(rows, i, at++);
	term->code = db_text(rows, i, at++);
	term->label = db_text(rows, i, at++);
	term->article = db_text(rows, i, at++);
	term->span = law_read_span(rows, i, at);
	at += 2;
	term->counts_from = db_text(rows, i, at++);
	term->deadline = db_text(rows, i, at++);
	term->rhythm = db_text(rows, i, at++);
	term->leads_to = db_text(rows, i, at++);
	term->document = db_text(rows, i, at++);
	term->ends_state = db_text(rows, i, at++);
	term->check = db_text(rows, i, at++);
	term->opens = db_text(rows, i, at++);
	term->closes = db_text(rows, i, at++);
	term->who = db_text(rows, i, at++);
	term->within = db_text(rows, i, at++);
	term->actions = db_text(rows, i, at++);
	term->handling = db_text(rows, i, at++);
	term->stage = db_text(rows, i, at++);
	term->threshold = db_int(rows, i, at++);
	term->months = db_int(rows, i, at++);
	term->days = db_int(rows, i, at++);
	term->relief = db_int(rows, i, at++) != 0;
	term->again = db_int(rows, i, at++) != 0;
	term->refuses = db_int(rows, i, at++) != 0;
	term->has_means = db_int(rows, i, at++) != 0;
	term->lists = db_int(rows, i, at) != 0;
}

void
law_read_terms(struct law *law, const struct db_rows *rows)
{
	struct law_term *made = talloc_zero_array(law, struct law_term,
						  (unsigned)rows->count + 1);

	for (size_t i = 0; i < rows->count; i++)
		read_term(rows, i, &made[i]);
	law->terms = made;
	law->n_terms = rows->count;
}

/* In the order of LAW_DEADLINE_COLUMNS. */
MUST_CHECK static struct err *
read_deadline(const struct db_rows *rows, size_t i, struct law_deadline *made)
{
	struct period *period = &made->period;

	made->code = db_text(rows, i, 0);
	made->alias = db_text(rows, i, 1);
	made->label = db_text(rows, i, 2);
	made->article = db_text(rows, i, 3);
	made->owner = db_text(rows, i, 4);
	period->amount = db_int(rows, i, 5);
	period->roll = db_int(rows, i, 7) != 0;
	period->before = text_same(db_text(rows, i, 8), "before");
	made->warn_days = db_int(rows, i, 9);
	made->span = law_read_span(rows, i, 10);
	if (period_measure_parse(db_text(rows, i, 6), &period->measure))
		return NULL;
	return err_new(ERR_INTERNAL, NULL,
		       "TH2952: deadline rule %s: measure %s", made->code,
		       db_text(rows, i, 6));
}

struct err *
law_read_deadlines(struct law *law, const struct db_rows *rows)
{
	struct law_deadline *made = talloc_zero_array(
		law, struct law_deadline, (unsigned)rows->count + 1);
	struct err *e = NULL;

	for (size_t i = 0; !e && i < rows->count; i++)
		e = read_deadline(rows, i, &made[i]);
	law->deadlines = made;
	law->n_deadlines = rows->count;
	return e;
}

void
law_read_calendar(struct law *law, struct db_rows *rows)
{
	struct calendar_day *days = talloc_zero_array(
		law, struct calendar_day, (unsigned)rows->count + 1);

	for (size_t i = 0; i < rows->count; i++) {
		days[i].on = db_date(rows, i, 0);
		days[i].works = db_int(rows, i, 1) != 0;
	}
	law->calendar = (struct calendar){ days, rows->count };
	talloc_free(rows);
}
