/*
 * One side of a line: read from what a statement says, compared as a set, and
 * written behind the first.
 */
#include "common/base.h"

#include "matter/side.h"

#include <setjmp.h>

#include <cmocka.h>

static void
ids_are_read_in_their_order(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct side side = side_read(ctx, "12 7 45");
	struct side nobody = side_read(ctx, NULL);

	(void)state;
	assert_int_equal(side.n, 3);
	assert_int_equal(side_first(&side), 12);
	assert_int_equal(side.ids[2], 45);
	assert_true(side_has(&side, 7));
	assert_false(side_has(&side, 4));
	assert_int_equal(nobody.n, 0);
	assert_int_equal(side_first(&nobody), 0);
	talloc_free(ctx);
}

static void
order_makes_no_other_side(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct side two = side_read(ctx, "1 2");
	struct side turned = side_read(ctx, "2 1");
	struct side more = side_read(ctx, "1 2 3");
	struct side nobody = side_read(ctx, "");

	(void)state;
	assert_true(side_same(&two, &turned));
	assert_false(side_same(&two, &more));
	assert_false(side_same(&more, &two));
	assert_false(side_same(&two, &nobody));
	assert_true(side_same(&nobody, &nobody));
	talloc_free(ctx);
}

static void
several_debtors_owe_jointly(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct side one = side_read(ctx, "9");
	struct side two = side_read(ctx, "9 8");
	struct side nobody = side_read(ctx, NULL);

	(void)state;
	assert_string_equal(side_debtors(ctx, &one, "An"), "An");
	assert_string_equal(side_debtors(ctx, &two, "An, Bình"),
			    "An, Bình (liên đới)");
	assert_null(side_debtors(ctx, &nobody, NULL));
	talloc_free(ctx);
}

static void
others_stand_behind_the_first(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct db_batch rows = { "", SIDE_COLUMNS, NULL, 0, 0 };
	struct side one = side_read(ctx, "9");
	struct side three = side_read(ctx, "4 5 6");

	(void)state;
	side_add_others(ctx, &rows, 77, "debtor", &one);
	assert_int_equal(rows.n, 0);
	side_add_others(ctx, &rows, 77, "debtor", &three);
	assert_int_equal(rows.n, 2);
	assert_int_equal(rows.args[2].number, 5);
	assert_int_equal(rows.args[SIDE_COLUMNS + 2].number, 6);
	assert_int_equal(rows.args[SIDE_COLUMNS + 3].number, 3);
	talloc_free(ctx);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_are_read_in_their_order),
		cmocka_unit_test(order_makes_no_other_side),
		cmocka_unit_test(several_debtors_owe_jointly),
		cmocka_unit_test(others_stand_behind_the_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
