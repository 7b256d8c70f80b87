/*
 * What the packs of the house say of acts and of due dates holds together:
 * nothing that an event opens stays open for ever, what is due is kept by who
 * does it alone, every act can be offered, and who is without means no more
 * leaves the public list.
 */
#include "store/store_test.h"

#include "law/act.h"
#include "law/law_keep.h"
#include "matter/act_condition.h"
#include "matter/due_rules.h"

static const struct date today = { 2026, 11, 21 };
static const struct date old = { 2026, 6, 30 };

static const struct {
	const char *kind;
	const char *rule;
} done[] = {
	{ "verified", "first_verification" },
	{ "verified", "interim_verification" },
	{ "verified", "reverification" },
	{ "verified", "reverification_special" },
	{ "paid_out", "pay_out" },
	{ "returned", "pay_out" },
	{ "book_moved", "separate_book_eligible" },
	{ "book_moved", "separate_book_eligible_special" },
	{ "sent_back", "separate_book_eligible" },
	{ "sent_back", "separate_book_eligible_special" },
};

/* Whether an event of the kind ends what is due by this rule. */
static bool
ends(const struct law *law, const char *kind, const char *rule)
{
	const struct law_act_effect *effect =
		law_effect_next(law, NULL, kind, today);

	while (effect && (effect->does == ACT_OPENS ||
			  !due_is_meant(law, effect, today, rule)))
		effect = law_effect_next(law, effect, kind, today);
	return effect;
}

static void
done_by_who_does_it(struct store_test *test, const struct law *law)
{
	size_t n_settle = 0;
	bool kept = true;

	for (size_t i = 0; i < law->n_effects; i++)
		n_settle += law->effects[i].does == ACT_SETTLES;
	for (size_t i = 0; i < ARRAY_LEN(done); i++)
		kept = kept && ends(law, done[i].kind, done[i].rule) &&
		       !due_is_cancelled(law, done[i].kind, today,
					 done[i].rule);
	store_check(test, kept && n_settle == ARRAY_LEN(done),
		    "what_was_due_is_done_by_these_alone");
	store_check(test,
		    due_is_cancelled(law, "book_moved", today,
				     "reverification") &&
			    due_is_cancelled(law, "terminated", old,
					     "first_verification") &&
			    due_is_cancelled(law, "continued", today,
					     "reverification"),
		    "what_takes_the_ground_away_cancels");
}

static bool
is_ended_by_name(const struct law *law, const char *rule)
{
	for (size_t i = 0; i < law->n_effects; i++) {
		const struct law_act_effect *effect = &law->effects[i];

		if (effect->does != ACT_OPENS && effect->rule &&
		    strcmp(effect->rule, rule) == 0)
			return true;
	}
	return false;
}

static void
nothing_stays_for_ever(struct store_test *test, const struct law *law)
{
	const struct ledger_chart *chart = law_chart(law, today);
	bool closed = true;
	bool over = true;
	bool alike = true;

	for (size_t i = 0; i < law->n_effects; i++) {
		const char *kind = law->effects[i].event;

		closed = closed &&
			 (law->effects[i].does != ACT_OPENS ||
			  is_ended_by_name(law, law->effects[i].rule));
		alike = alike &&
			ends(law, kind, "reverification") ==
				ends(law, kind, "reverification_special") &&
			ends(law, kind, "separate_book_eligible") ==
				ends(law, kind,
				     "separate_book_eligible_special");
	}
	for (size_t i = 0; i < chart->n_events; i++)
		over = over && (!chart->events[i].ends ||
				ends(law, chart->events[i].code, "any"));
	store_check(test, closed, "what_opens_can_be_ended");
	store_check(test, over, "ended_matters_have_no_due_dates");
	store_check(test, alike, "special_clocks_stop_like_the_ordinary");
}

/* With sums that leave room for it, some event of each act is there. */
static void
acts_can_be_done(struct store_test *test, const struct law *law)
{
	const struct ledger_chart *chart = law_chart(law, today);
	struct obligation lines[] = {
		{ .is_money = true,
		  .owed_dong = 2,
		  .left_dong = 2,
		  .collected_dong = 1 },
		{ .is_money = true },
	};
	const struct matter matter = { .obligations = lines,
				       .n_obligations = ARRAY_LEN(lines) };
	const struct law_act *act = law_act_next(law, NULL, today);
	bool offered = true;
	bool known = true;

	for (; act; act = law_act_next(law, act, today)) {
		offered = offered && act_offered(act, &matter);
		for (size_t i = 0; i < act->n_events; i++)
			known = known &&
				ledger_event_find(chart, act->events[i]);
	}
	store_check(test, offered, "every_act_needs_what_is_known");
	store_check(test, known, "every_act_records_events_of_the_day");
}

static bool
leaves_no_means(const struct ledger_chart *chart,
		const struct ledger_event *event)
{
	const struct ledger_account *to =
		ledger_account_find(chart, event->to_account);
	bool leaves = false;

	if (event->effect != EFFECT_MOVE || !to || to->without_means)
		return false;
	for (size_t i = 0; i < event->n_from; i++)
		leaves = leaves ||
			 ledger_account_find(chart, event->from_accounts[i])
				 ->without_means;
	return leaves;
}

/* By whatever decision, under either regime. */
static void
list_is_left(struct store_test *test, const struct law *law)
{
	const struct date days[] = { old, today };
	bool left = true;

	for (size_t i = 0; i < ARRAY_LEN(days); i++) {
		const struct ledger_chart *chart = law_chart(law, days[i]);

		for (size_t k = 0; k < chart->n_events; k++) {
			const struct ledger_event *event = &chart->events[k];
			const struct law_publication *does =
				law_publication(law, event->code, days[i]);

			if (!leaves_no_means(chart, event) ||
			    (does && strcmp(does->action, "end") == 0))
				continue;
			printf("# %s, %d\n", event->code, days[i].year);
			left = false;
		}
	}
	store_check(test, left, "who_has_means_again_leaves_the_list");
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };
	struct law *law = NULL;

	store_must(law_refresh(ctx, test.db, NULL, &law));
	done_by_who_does_it(&test, law);
	nothing_stays_for_ever(&test, law);
	acts_can_be_done(&test, law);
	list_is_left(&test, law);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
