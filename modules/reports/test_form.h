/*
 * test_form.h - a small form for the unit tests of the rules: what came in
 * (c1), what was done (c2), what is left (c3 = c1 - c2), a rate (c4).
 * Account 1 is the source, 11 the stock, 24 what was done.
 */
#ifndef REPORTS_TEST_FORM_H
#define REPORTS_TEST_FORM_H

#include "reports/row_rules.h"

static struct law_weight test_came[] = { { 1, 0, -1 }, { 11, 1, 0 } };
static struct law_weight test_done[] = { { 24, 0, 1 } };
static struct law_weight test_left[] = { { 11, 1, 1 } };

/* clang-format off */
static struct law_column test_columns[] = {
	{ .code = "c1", .label = "Tổng số giải quyết", .print_formula = "1",
	  .weights = test_came, .n_weights = 2 },
	{ .code = "c2", .label = "Thi hành xong", .group_label = "Tổng số giải quyết",
	  .print_formula = "2", .weights = test_done, .n_weights = 1 },
	{ .code = "c3", .label = "Đang thi hành", .group_label = "Tổng số giải quyết",
	  .print_formula = "3=1-2", .weights = test_left, .n_weights = 1 },
	{ .code = "c4", .label = "Tỷ lệ %", .print_formula = "4=2/1", .is_ratio = true,
	  .factor = 100, .decimals = 2, .numerator = 1, .denominator = 0 },
};
/* clang-format on */

static int test_balance[] = { 1, -1, -1, 0 };

static struct law_identity test_identities[] = {
	{ .code = "I1",
	  .left_text = "c1",
	  .right_text = "c2+c3",
	  .label = "Vào bằng xong cộng còn",
	  .coefficients = test_balance },
};

static const struct law_form test_form = {
	.code = "04",
	.in_matters = true,
	.divisor = 1,
	.columns = test_columns,
	.n_columns = 4,
	.identities = test_identities,
	.n_identities = 1,
};

#endif
