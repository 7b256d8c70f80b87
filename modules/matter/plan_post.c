#include "common/base.h"

#include "matter/lines.h"
#include "matter/plan_internal.h"

struct posting {
	TALLOC_CTX *ctx;
	const struct ledger_chart *chart;
	struct matter *matter;
	struct plan *plan;
	struct ledger_movement movement;
};

/* A line has the hands of its matter and no count of its own. */
static struct ledger_state
state_of(const struct matter *m, const struct obligation *line)
{
	return (struct ledger_state){
		.account = line->account,
		.unit_id = m->state.unit_id,
		.officer_id = m->state.officer_id,
		.balance_dong = line->left_dong,
		.inflow_on = line->inflow_on,
	};
}

static void
add_legs(struct posting *p, size_t line, const struct ledger_leg *legs,
	 size_t n)
{
	struct plan *plan = p->plan;

	plan->legs = talloc_realloc(p->ctx, plan->legs, struct plan_leg,
				    (unsigned)(plan->n_legs + n));
	for (size_t i = 0; i < n; i++)
		plan->legs[plan->n_legs++] = (struct plan_leg){
			line,
			legs[i],
			plan->on,
		};
}

/* Takes the line where the movement leads; legs keep its sum. */
static bool
post_line(struct posting *p, size_t at, int64_t dong)
{
	struct obligation *line = &p->matter->obligations[at];
	struct ledger_state before = state_of(p->matter, line);
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	struct ledger_state after;
	size_t n;

	p->movement.dong = dong;
	if (!ledger_post(p->chart, &before, &p->movement, legs, &n, &after))
		return false;
	add_legs(p, at, legs, n);
	line->account = after.account;
	line->inflow_on = after.inflow_on;
	line->changed = true;
	return true;
}

static struct plan_leg *
leg_at(struct plan *plan, const struct ledger_leg *like)
{
	for (size_t i = 0; i < plan->n_legs; i++) {
		struct ledger_leg *leg = &plan->legs[i].leg;

		if (plan->legs[i].line == 0 && leg->account == like->account &&
		    leg->unit_id == like->unit_id &&
		    leg->officer_id == like->officer_id)
			return &plan->legs[i];
	}
	return NULL;
}

/* The matter counts in the slice of its first line (ledger/ledger.h): with the
 * sum of that line when it goes the same way, so that one of a single line
 * posts one leg for both; otherwise alone. */
static void
count_matter(struct posting *p, const struct ledger_leg *legs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct plan_leg *same = leg_at(p->plan, &legs[i]);

		if (same)
			same->leg.matters += legs[i].matters;
		else
			add_legs(p, PLAN_WHOLE, &legs[i], 1);
	}
}

/* Legs of nothing (a thing to be handed over has no sum) are none. */
static void
drop_empty(struct plan *plan)
{
	size_t n = 0;

	for (size_t i = 0; i < plan->n_legs; i++) {
		if (plan->legs[i].leg.matters || plan->legs[i].leg.dong)
			plan->legs[n++] = plan->legs[i];
	}
	plan->n_legs = n;
}

/* The matter's own state: counted, without a sum, which is that of its lines.
 */
static struct ledger_state
count_of(const struct matter *m)
{
	struct ledger_state state = m->state;

	state.balance_dong = 0;
	return state;
}

static void
settle(struct posting *p, struct ledger_state after,
       const struct ledger_leg *legs, size_t n)
{
	struct ledger_state *state = &p->matter->state;

	count_matter(p, legs, n);
	drop_empty(p->plan);
	state->account = after.account;
	state->unit_id = after.unit_id;
	state->officer_id = after.officer_id;
	state->inflow_on = after.inflow_on;
	state->matters = after.matters;
	state->balance_dong = matter_left(p->matter);
}

/* The matter with its hands: it comes into being, or goes to others. */
static bool
post_matter(struct posting *p)
{
	struct ledger_state before = count_of(p->matter);
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	struct ledger_state after;
	size_t n;

	p->movement.dong = 0;
	if (!ledger_post(p->chart, &before, &p->movement, legs, &n, &after))
		return false;
	settle(p, after, legs, n);
	return true;
}

static bool
post_hands(struct posting *p)
{
	for (size_t i = 0; i < p->matter->n_obligations; i++) {
		if (line_is_open(&p->matter->obligations[i]) &&
		    !post_line(p, i, 0))
			return false;
	}
	return post_matter(p);
}

/* Where the matter stands by its lines. */
static const struct ledger_account *
derive(const struct posting *p)
{
	const struct matter *m = p->matter;
	int *accounts = talloc_array(p->ctx, int, (unsigned)m->n_obligations);

	for (size_t i = 0; i < m->n_obligations; i++)
		accounts[i] = m->obligations[i].account;
	return ledger_derive(p->chart, accounts, m->n_obligations);
}

/* The rest of the line ends with it, or is done. */
static void
end_line(struct obligation *line, const struct plan *plan)
{
	if (!plan->event->done)
		line->ended_dong = obligation_whole(line) - line->paid_dong;
	line->left_dong = obligation_left(line);
	line->done_on = plan->on;
}

/* What stays behind when the lines of the plan have gone: it keeps what is due
 * because of where it stands. */
static void
note_rest(const struct posting *p, const int *left)
{
	const struct matter *m = p->matter;
	struct plan *plan = p->plan;

	for (size_t i = 0; i < plan->n_lines; i++)
		plan->rest_there = plan->rest_there || lines_stand(m, left[i]);
	for (size_t i = 0; i < m->n_obligations; i++) {
		if (line_is_open(&m->obligations[i]) &&
		    m->obligations[i].account != plan->event->to_account)
			plan->rest_open = true;
	}
}

static bool
move_lines(struct posting *p)
{
	struct matter *m = p->matter;
	struct plan *plan = p->plan;
	size_t n_open = lines_open(m);
	int *left = talloc_array(p->ctx, int, (unsigned)plan->n_lines + 1);

	for (size_t i = 0; i < plan->n_lines; i++) {
		struct obligation *line = &m->obligations[plan->lines[i]];

		left[i] = line->account;
		if (!post_line(p, plan->lines[i], 0))
			return false;
		if (plan->event->ends)
			end_line(line, plan);
	}
	plan->part = plan->n_lines < n_open;
	note_rest(p, left);
	return plan->n_lines > 0;
}

static bool
post_move(struct posting *p)
{
	struct ledger_state before = count_of(p->matter);
	struct ledger_state after = before;
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	const struct ledger_account *to;
	size_t n = 0;

	if (!move_lines(p))
		return false;
	to = derive(p);
	if (!to)
		return false;
	if (to->id != before.account &&
	    !ledger_stand(p->chart, &before, to->id, p->plan->on, legs, &n,
			  &after))
		return false;
	settle(p, after, legs, n);
	return true;
}

/* What had ended is open again; what was counted of its end this year is taken
 * back, and after that year it comes in as new. */
static bool
return_line(struct posting *p, const struct event_back *back)
{
	struct obligation *line = &p->matter->obligations[back->line];
	struct ledger_state before = state_of(p->matter, line);
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	struct ledger_state after;
	struct date since = back->since;
	size_t n;

	if (back->elsewhere)
		since = (struct date){ 0 };
	line->ended_dong = back->ended_dong;
	line->left_dong = obligation_left(line);
	line->done_on = (struct date){ 0 };
	before.balance_dong = line->left_dong;
	if (!ledger_return(p->chart, &before, back->account, since, p->plan->on,
			   legs, &n, &after))
		return false;
	add_legs(p, back->line, legs, n);
	line->account = after.account;
	line->inflow_on = after.inflow_on;
	line->changed = true;
	return true;
}

/* Each line that goes back is named: a return is never on all. */
static bool
post_return(struct posting *p)
{
	const struct event_target *target = p->plan->target;
	size_t *lines = talloc_array(p->ctx, size_t, (unsigned)target->n + 1);
	struct ledger_state before = count_of(p->matter);
	struct ledger_state after = before;
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	const struct ledger_account *to;
	size_t n = 0;

	for (size_t i = 0; i < target->n; i++) {
		lines[i] = target->lines[i].line;
		if (!return_line(p, &target->lines[i]))
			return false;
	}
	p->plan->lines = lines;
	p->plan->n_lines = target->n;
	p->plan->part = true;
	to = derive(p);
	if (!to || target->n == 0)
		return false;
	if (to->id != before.account &&
	    !ledger_return(p->chart, &before, to->id, p->matter->ended_on,
			   p->plan->on, legs, &n, &after))
		return false;
	settle(p, after, legs, n);
	return true;
}

static bool
post_money(struct posting *p)
{
	const struct plan *plan = p->plan;

	for (size_t i = 0; i < plan->n_money; i++) {
		if (plan->money[i].dong &&
		    !post_line(p, plan->money[i].line, plan->money[i].dong))
			return false;
	}
	drop_empty(p->plan);
	return true;
}

static struct posting
posting_of(TALLOC_CTX *ctx, const struct ledger_chart *chart, struct matter *m,
	   struct plan *plan)
{
	return (struct posting){
		.ctx = ctx,
		.chart = chart,
		.matter = m,
		.plan = plan,
		.movement = { .event = plan->event, .on = plan->on },
	};
}

bool
plan_take_periods(int year_begins, const struct posting_locks *locks,
		  struct plan *plan)
{
	for (size_t i = 0; i < plan->n_legs; i++) {
		struct plan_leg *leg = &plan->legs[i];

		if (!posting_take(year_begins, locks, leg->leg.unit_id, leg->on,
				  &leg->leg.period))
			return false;
	}
	return true;
}

static bool
post(struct posting *p)
{
	switch (p->plan->event->effect) {
	case EFFECT_NONE:
	case EFFECT_AMEND:
		return true;
	case EFFECT_MOVE:
		return post_move(p);
	case EFFECT_RETURN:
		return post_return(p);
	case EFFECT_MONEY:
		return post_money(p);
	case EFFECT_DIMENSION:
		return post_hands(p);
	case EFFECT_INTAKE:
	case EFFECT_CORRECT:
	default:
		return false;
	}
}

bool
plan_post(TALLOC_CTX *ctx, const struct ledger_chart *chart, struct matter *m,
	  struct plan *plan, int64_t to_unit_id, int64_t to_officer_id)
{
	struct posting p = posting_of(ctx, chart, m, plan);
	size_t size = m->n_obligations * sizeof(*m->obligations);
	struct ledger_state state = m->state;
	void *lines = talloc_memdup(ctx, m->obligations, size);

	p.movement.unit_id = to_unit_id;
	p.movement.officer_id = to_officer_id;
	if (post(&p) && plan_take_periods(chart->year_begins, &m->locks, plan))
		return true;
	m->state = state;
	memcpy(m->obligations, lines, size);
	return false;
}

bool
plan_post_opening(TALLOC_CTX *ctx, const struct ledger_chart *chart,
		  struct matter *m, struct plan *plan)
{
	struct posting p = posting_of(ctx, chart, m, plan);

	p.movement.unit_id = m->state.unit_id;
	p.movement.officer_id = m->state.officer_id;
	m->state.account = 0;
	for (size_t i = 0; i < m->n_obligations; i++) {
		m->obligations[i].account = 0;
		if (!post_line(&p, i, m->obligations[i].owed_dong))
			return false;
	}
	p.movement.matters = 1;
	return m->n_obligations > 0 && post_matter(&p) &&
	       plan_take_periods(chart->year_begins, &m->locks, plan);
}
