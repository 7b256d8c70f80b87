#include "common/base.h"

#include "common/test_help.h"
#include "matter/transfer.h"

static const struct ledger_event entrusted = {
	.code = "entrusted_out",
	.effect = EFFECT_MOVE,
	.to_account = 21,
	.ends = true,
	.transfers = true,
};

static const struct ledger_event returned = {
	.code = "entrust_returned",
	.effect = EFFECT_RETURN,
};

static const struct ledger_event verified = { .code = "verified" };

/* The walk of a matter: looked into, entrusted, then what is asked. */
static enum transfer_state
state_after(const struct transfer *transfer, bool stands,
	    const struct plan *then)
{
	struct plan plans[3] = {
		{ .event = &verified, .event_id = 7 },
		{ .event = stands ? &entrusted : NULL, .event_id = 8 },
		then ? *then : (struct plan){ .event = NULL },
	};
	const struct replay walk = { .plans = plans, .n = then ? 3 : 2 };

	return transfer_state_by(transfer, &walk);
}

static void
test_state(void **state)
{
	struct transfer t = { .event_id = 8 };

	(void)state;
	assert_int_equal(state_after(&t, true, NULL), TRANSFER_SENT);
	assert_int_equal(state_after(&t, false, NULL), TRANSFER_WITHDRAWN);
	t.received_on = (struct date){ 2026, 11, 2 };
	assert_int_equal(state_after(&t, true, NULL), TRANSFER_RECEIVED);
	t.to_matter_id = 31;
	assert_int_equal(state_after(&t, true, NULL), TRANSFER_OPENED);
}

/* What the receiver gives back is returned; what the sender takes back himself
 * is withdrawn; a decision on another fact is none of it. */
static void
test_taken_back(void **state)
{
	struct transfer t = { .event_id = 8, .return_event_id = 9 };
	struct plan back = { .event = &returned,
			     .event_id = 9,
			     .refers_to = 8 };

	(void)state;
	assert_int_equal(state_after(&t, true, &back), TRANSFER_RETURNED);
	back.event_id = 10;
	assert_int_equal(state_after(&t, true, &back), TRANSFER_WITHDRAWN);
	back.refers_to = 7;
	assert_int_equal(state_after(&t, true, &back), TRANSFER_SENT);
	back.event = NULL;
	back.refers_to = 8;
	assert_int_equal(state_after(&t, true, &back), TRANSFER_SENT);
}

/* Only what comes to stand where the fact leads, of the line alone. */
static void
test_sum(void **state)
{
	struct plan_leg legs[] = {
		{ .line = 0, .leg = { .account = 11, .dong = -400 } },
		{ .line = 0, .leg = { .account = 21, .dong = 400 } },
		{ .line = 1, .leg = { .account = 21, .dong = 70 } },
		{ .line = PLAN_WHOLE, .leg = { .account = 21, .matters = 1 } },
	};
	const struct plan plan = { .event = &entrusted,
				   .legs = legs,
				   .n_legs = ARRAY_LEN(legs) };

	(void)state;
	assert_int_equal(transfer_sum(&plan, 0), 400);
	assert_int_equal(transfer_sum(&plan, 1), 70);
	assert_int_equal(transfer_sum(&plan, 2), 0);
}

static void
test_words(void **state)
{
	(void)state;
	for (int i = TRANSFER_SENT; i <= TRANSFER_WITHDRAWN; i++) {
		enum transfer_state s = (enum transfer_state)i;

		assert_int_equal(transfer_state_named(transfer_state_code(s)),
				 i);
		assert_true(*transfer_state_words(s));
		assert_true(*transfer_state_class(s));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_state),
		cmocka_unit_test(test_taken_back),
		cmocka_unit_test(test_sum),
		cmocka_unit_test(test_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
