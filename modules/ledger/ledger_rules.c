#include "common/base.h"

#include "law/period.h"
#include "ledger/ledger_rules.h"

/* The legs being written. */
struct posting {
	struct ledger_leg *legs;
	size_t n;
};

const struct ledger_account *
ledger_derive(const struct ledger_chart *chart, const int *accounts, size_t n)
{
	const struct ledger_account *first = NULL;

	for (size_t i = 0; i < n; i++) {
		const struct ledger_account *account =
			ledger_account_find(chart, accounts[i]);

		if (account && account->stands &&
		    (!first || account->stands < first->stands))
			first = account;
	}
	return first;
}

bool
ledger_event_allowed(const struct ledger_event *event,
		     const struct ledger_chart *chart, int account)
{
	const struct ledger_account *from = ledger_account_find(chart, account);

	if (event->effect == EFFECT_INTAKE)
		return account == 0;
	if (!from || from->kind == LEDGER_OUTFLOW)
		return event->effect == EFFECT_CORRECT && from;
	for (size_t i = 0; i < event->n_from; i++) {
		if (event->from_accounts[i] == account)
			return true;
	}
	return event->n_from == 0;
}

static void
leg(struct posting *posting, int account, const struct ledger_state *where,
    int matters, int64_t dong)
{
	assert(posting->n < LEDGER_LEGS_MAX);
	posting->legs[posting->n++] = (struct ledger_leg){
		.account = account,
		.unit_id = where->unit_id,
		.officer_id = where->officer_id,
		.matters = matters,
		.dong = dong,
	};
}

/*
 * The source account by which the matter stands in the figures of the year
 * of `on`: new when it came in that year, carried when before, and the
 * book's own source while it is in the separate book.
 */
static int
source_of(const struct ledger_chart *chart, const struct ledger_state *state,
	  struct date on)
{
	const struct ledger_account *at =
		ledger_account_find(chart, state->account);
	const char *code = "new";
	const struct ledger_account *source;

	if (at && at->kind == LEDGER_BOOK)
		code = "book_in";
	else if (period_year(chart->year_begins, state->inflow_on) <
		 period_year(chart->year_begins, on))
		code = "carried";
	source = ledger_account_called(chart, code);
	return source ? source->id : 0;
}

static bool
post_intake(const struct ledger_chart *chart,
	    const struct ledger_movement *movement, struct posting *posting,
	    struct ledger_state *after)
{
	int source;

	if (movement->dong < 0 || !movement->event->to_account)
		return false;
	*after = (struct ledger_state){
		.account = movement->event->to_account,
		.unit_id = movement->unit_id,
		.officer_id = movement->officer_id,
		.balance_dong = movement->dong,
		.inflow_on = movement->on,
		.matters = movement->matters,
	};
	source = source_of(chart, after, movement->on);
	leg(posting, source, after, -after->matters, -movement->dong);
	leg(posting, after->account, after, after->matters, movement->dong);
	return source != 0;
}

/* Takes the matter out of its account; across the border of the two halves
 * also out of its source. */
static bool
post_move(const struct ledger_chart *chart, const struct ledger_state *before,
	  int account, struct date on, struct posting *posting,
	  struct ledger_state *after)
{
	const struct ledger_account *from =
		ledger_account_find(chart, before->account);
	const struct ledger_account *to = ledger_account_find(chart, account);
	int64_t dong = before->balance_dong;
	int n = before->matters;

	if (!from || !to || from->id == to->id)
		return false;
	leg(posting, from->id, before, -n, -dong);
	leg(posting, to->id, before, n, dong);
	after->account = to->id;
	if ((from->kind == LEDGER_BOOK) != (to->kind == LEDGER_BOOK)) {
		leg(posting, source_of(chart, before, on), before, n, dong);
		if (from->kind == LEDGER_BOOK)
			after->inflow_on = on;
		leg(posting, source_of(chart, after, on), before, -n, -dong);
	}
	if (to->kind == LEDGER_OUTFLOW)
		after->balance_dong = 0;
	return true;
}

/* A sum that leaves the separate book (a reduction granted there) comes into
 * the main half as new, as a matter that leaves it does. What is added goes the
 * other way, from where it comes in. */
static bool
post_money(const struct ledger_chart *chart, const struct ledger_state *before,
	   const struct ledger_movement *movement, struct posting *posting,
	   struct ledger_state *after)
{
	const struct ledger_account *from =
		ledger_account_find(chart, before->account);
	const struct ledger_account *source =
		ledger_account_called(chart, "new");
	bool adds = movement->event->money == LEDGER_ADDS;
	int64_t dong = adds ? -movement->dong : movement->dong;

	if (!from || !source || movement->dong <= 0 ||
	    dong > before->balance_dong || !movement->event->to_account)
		return false;
	leg(posting, before->account, before, 0, -dong);
	leg(posting, movement->event->to_account, before, 0, dong);
	if (from->kind == LEDGER_BOOK) {
		leg(posting, source_of(chart, before, movement->on), before, 0,
		    dong);
		leg(posting, source->id, before, 0, -dong);
	}
	after->balance_dong -= dong;
	return true;
}

static bool
post_dimension(const struct ledger_chart *chart,
	       const struct ledger_state *before,
	       const struct ledger_movement *movement, struct posting *posting,
	       struct ledger_state *after)
{
	int source = source_of(chart, before, movement->on);
	int64_t dong = before->balance_dong;
	int n = before->matters;

	after->unit_id = movement->unit_id;
	after->officer_id = movement->officer_id;
	if (!source || (after->unit_id == before->unit_id &&
			after->officer_id == before->officer_id))
		return false;
	leg(posting, before->account, before, -n, -dong);
	leg(posting, source, before, n, dong);
	leg(posting, source, after, -n, -dong);
	leg(posting, before->account, after, n, dong);
	return true;
}

bool
ledger_post(const struct ledger_chart *chart, const struct ledger_state *before,
	    const struct ledger_movement *movement, struct ledger_leg *legs,
	    size_t *n_legs, struct ledger_state *after)
{
	struct posting posting = { legs, 0 };
	bool done = false;

	*after = *before;
	*n_legs = 0;
	if (!ledger_event_allowed(movement->event, chart, before->account))
		return false;
	switch (movement->event->effect) {
	case EFFECT_NONE:
		done = true;
		break;
	case EFFECT_INTAKE:
		done = post_intake(chart, movement, &posting, after);
		break;
	case EFFECT_MOVE:
		done = post_move(chart, before, movement->event->to_account,
				 movement->on, &posting, after);
		break;
	case EFFECT_MONEY:
		done = post_money(chart, before, movement, &posting, after);
		break;
	case EFFECT_DIMENSION:
		done = post_dimension(chart, before, movement, &posting, after);
		break;
	case EFFECT_CORRECT:
	case EFFECT_RETURN:
	case EFFECT_AMEND:
	default:
		break;
	}
	*n_legs = posting.n;
	return done;
}

bool
ledger_stand(const struct ledger_chart *chart,
	     const struct ledger_state *before, int account, struct date on,
	     struct ledger_leg *legs, size_t *n_legs,
	     struct ledger_state *after)
{
	struct posting posting = { legs, 0 };
	bool done;

	*after = *before;
	done = post_move(chart, before, account, on, &posting, after);
	*n_legs = posting.n;
	return done;
}

bool
ledger_return(const struct ledger_chart *chart,
	      const struct ledger_state *before, int account,
	      struct date ended_on, struct date on, struct ledger_leg *legs,
	      size_t *n_legs, struct ledger_state *after)
{
	const struct ledger_account *from =
		ledger_account_find(chart, before->account);
	struct posting posting = { legs, 0 };
	int source;

	if (from && (from->kind != LEDGER_OUTFLOW ||
		     (date_is_set(ended_on) &&
		      period_year(chart->year_begins, ended_on) ==
			      period_year(chart->year_begins, on))))
		return ledger_stand(chart, before, account, on, legs, n_legs,
				    after);
	*after = *before;
	after->account = account;
	after->inflow_on = on;
	source = source_of(chart, after, on);
	leg(&posting, source, after, -after->matters, -after->balance_dong);
	leg(&posting, account, after, after->matters, after->balance_dong);
	*n_legs = posting.n;
	return from && source != 0;
}
