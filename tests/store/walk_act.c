/*
 * An act of the law on a matter, as its page records it: from where the matter
 * stands, with a ground that fits, on some lines or all; most are not lawful
 * there, and then the page would say so.
 */
#include "store/walk.h"

#include "common/text.h"
#include "enforcement/act_rules.h"
#include "law/law_fee.h"
#include "matter/act_condition.h"
#include "matter/allocate.h"
#include "matter/lines.h"
#include "matter/matter_fee.h"

/* The act at hand. */
struct doing {
	const struct law_act *act;
	const struct ledger_chart *chart;
	const struct ledger_event *event;
	struct event_input input;
};

/* Looks and sums come more often than all else, and what ends the matter more
 * seldom than what goes on. */
static const struct law_act *
any_act(struct walk *w, struct date on)
{
	static const char *const often[] = { "collect",	 "collect",  "pay-out",
					     "pay-out",	 "verify",   "verify",
					     "no-means", "continue", "complete",
					     "postpone", "suspend" };
	const struct law_act *act = NULL;
	size_t n = 0;

	if (walk_dice(w, 4))
		return law_act(w->law, often[walk_dice(w, ARRAY_LEN(often))],
			       on);
	while ((act = law_act_next(w->law, act, on)))
		n++;
	n = walk_dice(w, n);
	do
		act = law_act_next(w->law, act, on);
	while (n-- > 0);
	return act;
}

const struct law_term *
walk_ground(struct walk *w, const char *list, struct date on)
{
	struct law_term *terms;
	size_t n = 0;

	if (list)
		law_terms(w->req, w->law, list, on, &terms, &n);
	return n ? &terms[walk_dice(w, n)] : NULL;
}

const char *
walk_term(struct walk *w, const char *list, struct date on)
{
	const struct law_term *term = walk_ground(w, list, on);

	return term ? term->code : "";
}

/* The event and its ground; false: not lawful here. */
static bool
choose_event(struct walk *w, struct doing *d)
{
	const struct law_term *ground;

	d->event = act_event(d->act, d->chart, w->matter);
	if (!d->event)
		return false;
	ground = walk_ground(w, d->event->grounds, d->input.effective_on);
	if (ground && !act_ground_fits(d->act, ground, w->matter->account_code))
		return false;
	d->event = act_event_by_ground(d->act, d->chart, w->matter, ground);
	if (!d->event || (d->event->grounds && !ground))
		return false;
	d->input.kind = d->event->code;
	d->input.ground = ground ? ground->code : NULL;
	return true;
}

/* All, or some of those that take it; one of them, if it ends there. */
static void
choose_lines(struct walk *w, struct doing *d)
{
	size_t *lines = talloc_array(w->req, size_t,
				     (unsigned)w->matter->n_obligations + 1);
	size_t most = d->event->ends ? 1 : w->matter->n_obligations;

	if (d->event->whole || d->event->effect != EFFECT_MOVE ||
	    walk_dice(w, 4) == 0)
		return;
	for (size_t i = 0; i < w->matter->n_obligations; i++) {
		if (d->input.n_lines < most &&
		    line_takes(d->chart, d->event,
			       &w->matter->obligations[i]) &&
		    walk_dice(w, 2))
			lines[d->input.n_lines++] = i;
	}
	d->input.lines = d->input.n_lines ? lines : NULL;
}

bool
walk_money(struct walk *w, bool held, struct event_input *input)
{
	struct matter *m = w->matter;
	int64_t open = matter_open(m, held);
	int64_t sum = walk_dice(w, 3) ? open
				      : 1 + (int64_t)walk_dice(w, (size_t)open);
	struct event_money *money = talloc_zero_array(
		w->req, struct event_money, (unsigned)m->n_obligations + 1);
	size_t one = walk_dice(w, m->n_obligations);

	input->money = money;
	for (size_t i = 0; i < m->n_obligations; i++)
		money[i] = (struct event_money){
			i, 0, input->paper ? input->paper->number : ""
		};
	input->n_money = m->n_obligations;
	if (open <= 0)
		return false;
	if (walk_dice(w, 4) || obligation_open(&m->obligations[one], held) == 0)
		(void)allocate(w->law, m->obligations, m->n_obligations, held,
			       input->effective_on, sum, money);
	else
		money[one].dong = obligation_open(&m->obligations[one], held);
	return true;
}

/* Interest or costs. */
static void
add_to_line(struct walk *w, struct event_input *input)
{
	struct event_money *money = talloc(w->req, struct event_money);

	*money = (struct event_money){ walk_dice(w, w->matter->n_obligations),
				       1 + (int64_t)walk_dice(w, 500) * 1000,
				       "" };
	input->money = money;
	input->n_money = 1;
}

/* A number of its own in the book of the agency. */
static const struct event_paper *
any_paper(struct walk *w, bool paying, struct date on)
{
	struct event_paper *paper = talloc_zero(w->req, struct event_paper);

	*paper = (struct event_paper){
		.book = "W1",
		.number = talloc_asprintf(paper, "%016" PRIx64,
					  random_next(&w->random)),
		.way = walk_term(w, paying ? "pay_way" : "collect_way", on),
		.person = "Người Thử",
		.account = "0123 tại ngân hàng Thử",
	};
	return paper;
}

/* As the page assesses it. */
static void
assess(struct walk *w, struct event_input *input)
{
	struct fee_facts facts = { 0 };
	bool asks = false;
	const char *share;

	for (size_t i = 0; i < w->matter->n_obligations; i++)
		asks = asks ||
		       (line_bears_fee(w->law, &w->matter->obligations[i],
				       input->effective_on) &&
			obligation_open(&w->matter->obligations[i], true) > 0);
	if (!asks || !law_fee_bracket(w->law, 0, input->effective_on))
		return;
	store_must(matter_fees_recall(w->db, w->matter, &facts));
	share = fee_share_proposed(w->req, w->law, w->matter, &facts,
				   input->effective_on);
	input->fees = fees_assess(w->req, w->law, w->matter, &facts, input,
				  share ? share : "", "", &input->n_fees);
}

static const struct event_finding *
any_finding(struct walk *w, struct date on)
{
	struct event_finding *finding = talloc(w->req, struct event_finding);
	const struct obligation *line =
		&w->matter->obligations[walk_dice(w, w->matter->n_obligations)];

	*finding = (struct event_finding){
		.party_id = side_first(&line->debtors),
		.result = walk_term(w, "verification_result", on),
		.place = "UBND xã Thử",
		.content = "Nội dung thử.",
	};
	return finding;
}

/* Another agency, or a body by its name. */
static const struct event_receiver *
any_receiver(struct walk *w)
{
	struct event_receiver *to = talloc_zero(w->req, struct event_receiver);
	const struct walk_agency *other =
		&w->agencies[walk_dice(w, w->n_agencies)];

	*to = other == w->agency
		      ? (struct event_receiver){ 0, "Cơ quan Thử", true }
		      : (struct event_receiver){ other->unit_id, "", false };
	return to;
}

const struct event_line *
walk_fact(struct walk *w, bool decision)
{
	const struct event_line *found = NULL;
	struct event_line *lines;
	size_t n;
	size_t seen = 0;

	store_must(
		event_list(w->req, w->db, w->law, w->matter->id, &lines, &n));
	for (size_t i = 0; i < n; i++) {
		if (lines[i].can_void && (!decision || lines[i].decision_id) &&
		    walk_dice(w, ++seen) == 0)
			found = &lines[i];
	}
	return found;
}

static bool
choose_target(struct walk *w, struct doing *d)
{
	struct event_target *target = talloc_zero(w->req, struct event_target);
	const struct event_line *fact = walk_fact(w, true);

	if (!fact)
		return false;
	*target = (struct event_target){ .event_id = fact->id,
					 .decision_id = fact->decision_id };
	d->input.target = target;
	return true;
}

/* What the page of this kind asks for; false: it cannot be given. */
static bool
fill(struct walk *w, struct doing *d)
{
	struct event_input *input = &d->input;
	struct date on = input->effective_on;
	bool paying = d->event->money == LEDGER_PAYS;
	bool held = paying || d->event->money == LEDGER_RETURNS;

	choose_lines(w, d);
	if (d->event->verifies)
		input->finding = any_finding(w, on);
	if (d->event->transfers)
		input->receiver = any_receiver(w);
	if (event_is_on_decision(d->event) && !choose_target(w, d))
		return false;
	if (d->event->money == MONEY_NONE)
		return true;
	if (d->event->money != LEDGER_ADDS && walk_dice(w, 2))
		input->paper = any_paper(w, paying, on);
	if (d->event->money == LEDGER_ADDS)
		add_to_line(w, input);
	else if (!walk_money(w, held, input))
		return false;
	if (paying)
		assess(w, input);
	return true;
}

/* What has no means for a year and more may leave the ordinary count. */
static void
choose_act(struct walk *w, struct doing *d)
{
	struct date later = date_add_days(w->matter->last_on,
					  366 + (int64_t)walk_dice(w, 60));

	d->input.effective_on = walk_next_day(w);
	if (strcmp(w->matter->account_code, "no_means") == 0 &&
	    date_compare(later, WALK_TODAY) <= 0 && walk_dice(w, 2)) {
		d->input.effective_on = later;
		d->act = law_act(w->law, "book-move", later);
	} else {
		d->act = any_act(w, d->input.effective_on);
	}
}

enum walk_end
walk_act(struct walk *w)
{
	struct doing d = { 0 };
	struct act_case c;
	bool of_day;
	struct err *e;

	if (!walk_take_any(w))
		return WALK_NOTHING;
	d.input.note = "Bước thử.";
	d.input.signer = "Người ký thử";
	d.input.signer_id = w->req->session->account_id;
	choose_act(w, &d);
	d.chart = law_chart(w->law, d.input.effective_on);
	w->what = d.act->verb;
	store_must(matter_recall(w->db, w->matter));
	if (!choose_event(w, &d) || !fill(w, &d))
		return WALK_REFUSED;
	w->what = d.event->code;
	c = (struct act_case){ .law = w->law,
			       .matter = w->matter,
			       .means = &w->matter->means,
			       .on = d.input.effective_on,
			       .input = &d.input };
	if (act_refusal(w->req, d.act, &c, &of_day))
		return WALK_REFUSED;
	e = event_record(w->req, w->matter, &d.input, NULL);
	if (!e)
		walk_sum(w, d.input.kind, d.input.effective_on,
			 event_money_sum(&d.input), 1);
	return walk_ended(w, e);
}
