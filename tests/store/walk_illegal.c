/*
 * What must not be, whatever is typed: each made so that it is against one rule
 * that the walk knows by itself.
 */
#include "store/walk.h"

#include "law/period.h"
#include "matter/act_condition.h"
#include "matter/event_void.h"
#include "matter/lines.h"

static const char SQL_USED_NUMBER[] =
	"SELECT book, number FROM money_paper WHERE unit_id = ?"
	" AND kind = 'collected' AND live IS NOT NULL ORDER BY id LIMIT 1";
static const char SQL_RECEIVED[] =
	"SELECT t.event_id FROM transfer t WHERE t.state = 'received'"
	" AND t.matter_id = ? ORDER BY t.id LIMIT 1";

static struct event_money one_sum;
static const size_t no_such_line[] = { 1000 };

/* A fact of today that would be lawful but for what is set after it. */
static struct event_input
fact_of(struct walk *w, const char *kind)
{
	return (struct event_input){
		.kind = kind,
		.effective_on = w->matter->last_on,
		.note = "Bước thử.",
		.signer = "Người ký thử",
		.signer_id = w->req->session->account_id,
	};
}

static enum walk_end
record(struct walk *w, const struct event_input *input)
{
	return walk_ended(w, event_record(w->req, w->matter, input, NULL));
}

static enum walk_end
pay(struct walk *w, const char *kind, size_t line, int64_t dong)
{
	struct event_input input = fact_of(w, kind);

	one_sum = (struct event_money){ line, dong, "" };
	input.money = &one_sum;
	input.n_money = 1;
	return record(w, &input);
}

static size_t
any_line(struct walk *w)
{
	return walk_dice(w, w->matter->n_obligations);
}

static enum walk_end
more_than_is_left(struct walk *w)
{
	size_t line = any_line(w);
	int64_t open = obligation_open(&w->matter->obligations[line], false);

	return pay(w, "collected", line, open + 1);
}

static enum walk_end
more_than_is_held(struct walk *w)
{
	size_t line = any_line(w);
	int64_t held = obligation_open(&w->matter->obligations[line], true);

	return pay(w, "paid_out", line, held + 1);
}

static enum walk_end
more_goes_back(struct walk *w)
{
	size_t line = any_line(w);
	int64_t held = obligation_open(&w->matter->obligations[line], true);

	return pay(w, "returned", line, held + 1);
}

static enum walk_end
less_than_nothing(struct walk *w)
{
	return pay(w, "collected", any_line(w),
		   -1 - (int64_t)walk_dice(w, 1000));
}

static enum walk_end
sum_of_no_line(struct walk *w)
{
	return pay(w, "collected", w->matter->n_obligations, 1);
}

static enum walk_end
foreign_line(struct walk *w)
{
	struct event_input input = fact_of(w, "terminated");

	input.lines = no_such_line;
	input.n_lines = 1;
	return record(w, &input);
}

static enum walk_end
line_that_is_over(struct walk *w)
{
	struct event_input input = fact_of(w, "suspended");
	size_t line = any_line(w);

	if (line_is_open(&w->matter->obligations[line]))
		return WALK_NOTHING;
	input.lines = &line;
	input.n_lines = 1;
	return record(w, &input);
}

static enum walk_end
done_with_rest(struct walk *w)
{
	struct event_input input = fact_of(w, "completed");
	size_t line = any_line(w);

	if (w->matter->obligations[line].left_dong == 0)
		return WALK_NOTHING;
	input.lines = &line;
	input.n_lines = 1;
	return record(w, &input);
}

static enum walk_end
in_the_future(struct walk *w)
{
	struct event_input input = fact_of(w, "verified");

	input.effective_on = date_add_days(WALK_TODAY, 1);
	return record(w, &input);
}

static enum walk_end
before_the_matter(struct walk *w)
{
	struct event_input input = fact_of(w, "verified");

	input.effective_on = date_add_days(w->matter->decided_on, -1);
	return record(w, &input);
}

static enum walk_end
out_of_order(struct walk *w)
{
	struct event_input input = fact_of(w, "suspended");

	input.effective_on = date_add_days(w->matter->last_on, -1);
	return record(w, &input);
}

static enum walk_end
of_no_law(struct walk *w)
{
	struct event_input input = fact_of(w, "pulled_up");

	return record(w, &input);
}

static enum walk_end
after_the_end(struct walk *w)
{
	struct event_input input = fact_of(w, "terminated");

	if (!date_is_set(w->matter->ended_on))
		return WALK_NOTHING;
	return record(w, &input);
}

static enum walk_end
in_a_closed_year(struct walk *w)
{
	struct event_input input = fact_of(w, "suspended");
	int year = period_year(w->law->year_begins, input.effective_on);

	if (!posting_closed(&w->matter->locks, w->matter->state.unit_id, year))
		return WALK_NOTHING;
	return record(w, &input);
}

static enum walk_end
no_means_unseen(struct walk *w)
{
	const struct law_act *act =
		law_act(w->law, "no-means", w->matter->last_on);
	struct act_case c = { .law = w->law,
			      .matter = w->matter,
			      .means = &w->matter->means,
			      .on = w->matter->last_on };
	bool of_day;

	store_must(matter_recall(w->db, w->matter));
	if (w->matter->means.verifications > 0)
		return WALK_NOTHING;
	return act_refusal(w->req, act, &c, &of_day) ? WALK_REFUSED : WALK_DONE;
}

/* What opened the matter, or what was taken back before. */
static enum walk_end
void_of_nothing(struct walk *w)
{
	struct event_line *lines;
	size_t n;
	size_t at;

	store_must(
		event_list(w->req, w->db, w->law, w->matter->id, &lines, &n));
	at = walk_dice(w, n);
	if (lines[at].can_void)
		return WALK_NOTHING;
	return walk_ended(w, event_void(w->req, w->matter, &lines[at], "Thử."));
}

/* What another agency has received stays there until it is given back. */
static enum walk_end
void_of_received(struct walk *w)
{
	struct event_line *lines;
	struct db_rows *rows;
	size_t n;
	size_t at = 0;

	store_must(db_query(w->db, w->req, SQL_RECEIVED, &rows,
			    DB_ARGS(DB_INT(w->matter->id))));
	if (rows->count == 0)
		return WALK_NOTHING;
	store_must(
		event_list(w->req, w->db, w->law, w->matter->id, &lines, &n));
	while (at < n && lines[at].id != db_int(rows, 0, 0))
		at++;
	if (at == n || !lines[at].can_void)
		return WALK_NOTHING;
	return walk_ended(w, event_void(w->req, w->matter, &lines[at], "Thử."));
}

static enum walk_end
number_used_twice(struct walk *w)
{
	struct event_input input = fact_of(w, "collected");
	struct event_paper paper = { .way = "cash",
				     .person = "",
				     .account = "" };
	struct db_rows *rows;

	store_must(db_query(w->db, w->req, SQL_USED_NUMBER, &rows,
			    DB_ARGS(DB_INT(w->matter->state.unit_id))));
	if (rows->count == 0 || !walk_money(w, false, &input))
		return WALK_NOTHING;
	paper.book = db_text(rows, 0, 0);
	paper.number = db_text(rows, 0, 1);
	input.paper = &paper;
	return record(w, &input);
}

static enum walk_end
on_no_decision(struct walk *w)
{
	struct event_input input = fact_of(w, "decision_withdrawn");

	return record(w, &input);
}

/* Another was quicker. */
static enum walk_end
on_an_old_page(struct walk *w)
{
	struct matter *again;

	return walk_ended(w, matter_lock(w->req, w->db, w->law, &w->req->scope,
					 w->matter->id, w->matter->version - 1,
					 &again));
}

/* Another agency's: it does not exist for this one. */
static enum walk_end
of_another_agency(struct walk *w)
{
	const struct walk_agency *own = w->agency;
	int64_t id = w->matter->id;
	struct matter *seen;

	for (size_t i = 0; i < w->n_agencies; i++) {
		if (&w->agencies[i] == own)
			continue;
		walk_as(w, &w->agencies[i], WALK_TODAY);
		return walk_ended(w, matter_get(w->req, w->db, w->law,
						&w->req->scope, id, &seen));
	}
	return WALK_NOTHING;
}

static const struct {
	walk_fn *run;
	const char *what;
} kinds[] = {
	{ more_than_is_left, "more than is left" },
	{ more_than_is_held, "more than is held" },
	{ more_goes_back, "more goes back than is held" },
	{ less_than_nothing, "less than nothing" },
	{ sum_of_no_line, "sum of no line" },
	{ foreign_line, "foreign line" },
	{ line_that_is_over, "line that is over" },
	{ done_with_rest, "done with a rest" },
	{ in_the_future, "in the future" },
	{ before_the_matter, "before the matter" },
	{ out_of_order, "out of order" },
	{ of_no_law, "of no law" },
	{ after_the_end, "after the end" },
	{ in_a_closed_year, "in a closed year" },
	{ no_means_unseen, "no means, never looked" },
	{ void_of_nothing, "void of nothing" },
	{ void_of_received, "void of what was received" },
	{ number_used_twice, "number used twice" },
	{ on_no_decision, "on no decision" },
	{ on_an_old_page, "on an old page" },
	{ of_another_agency, "of another agency" },
};

enum walk_end
walk_illegal(struct walk *w)
{
	size_t at = walk_dice(w, ARRAY_LEN(kinds));

	w->what = kinds[at].what;
	return walk_take_any(w) ? kinds[at].run(w) : WALK_NOTHING;
}
