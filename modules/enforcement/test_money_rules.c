#include "common/base.h"

#include "common/money.h"
#include "enforcement/money_rules.h"

#include <setjmp.h>

#include <cmocka.h>

static struct obligation
line(int64_t owed, int64_t collected, int64_t paid, int64_t ended)
{
	return (struct obligation){ .is_money = true,
				    .owed_dong = owed,
				    .collected_dong = collected,
				    .paid_dong = paid,
				    .ended_dong = ended };
}

static void
line_takes_what_is_open(void **state)
{
	struct obligation o = line(1000, 600, 250, 100);

	(void)state;
	assert_int_equal(obligation_open(&o, false), 300);
	assert_int_equal(obligation_open(&o, true), 350);
	o.done_on = (struct date){ 2026, 11, 2 };
	assert_int_equal(obligation_open(&o, false), 0);
	o = line(0, 0, 0, 0);
	o.is_money = false;
	assert_int_equal(obligation_open(&o, false), 0);
}

static void
sum_fills_lines_in_order(void **state)
{
	const struct obligation lines[] = {
		line(500, 0, 0, 0),
		line(300, 300, 0, 0),
		line(1000, 0, 0, 0),
	};
	struct event_money money[3] = { { 0 } };

	(void)state;
	assert_int_equal(money_open_sum(lines, 3, false), 1500);
	assert_int_equal(money_spread(lines, 3, false, 700, money), 0);
	assert_int_equal(money[0].dong, 500);
	assert_int_equal(money[1].dong, 0);
	assert_int_equal(money[2].dong, 200);
}

static void
what_finds_no_room_is_told(void **state)
{
	const struct obligation lines[] = { line(500, 0, 0, 0),
					    line(1, 0, 0, 0) };
	struct event_money money[2] = { { 0 } };

	(void)state;
	assert_int_equal(money_spread(lines, 2, false, 501, money), 0);
	assert_int_equal(money_spread(lines, 2, false, 502, money), 1);
	assert_int_equal(money_spread(lines, 2, false, MONEY_MAX_DONG, money),
			 MONEY_MAX_DONG - 501);
	assert_int_equal(money_spread(lines, 2, true, 7, money), 7);
	assert_int_equal(money[0].dong, 0);
}

static void
pay_out_takes_what_is_held(void **state)
{
	const struct obligation lines[] = { line(500, 200, 200, 0),
					    line(900, 400, 150, 0) };
	struct event_money money[2] = { { 0 } };

	(void)state;
	assert_int_equal(money_open_sum(lines, 2, true), 250);
	assert_int_equal(money_spread(lines, 2, true, 250, money), 0);
	assert_int_equal(money[0].dong, 0);
	assert_int_equal(money[1].dong, 250);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(line_takes_what_is_open),
		cmocka_unit_test(sum_fills_lines_in_order),
		cmocka_unit_test(what_finds_no_room_is_told),
		cmocka_unit_test(pay_out_takes_what_is_held),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
