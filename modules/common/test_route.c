#include "common/base.h"

#include "common/route.h"
#include "common/test_help.h"

static struct err *
page(struct request *req)
{
	(void)req;
	return NULL;
}

static struct err *
check(const struct route *routes, size_t n)
{
	const struct program program = { .name = "test",
					 .routes = routes,
					 .n_routes = n };

	return route_check(&program);
}

static const struct route no_page[] = {
	{ METHOD_GET, "thing", RIGHT_PUBLIC, NULL, 0 },
};

static const struct route doubled[] = {
	{ METHOD_GET, "thing", RIGHT_PUBLIC, page, 0 },
	{ METHOD_POST, "thing", RIGHT_PUBLIC, page, ROUTE_WRITES },
	{ METHOD_GET, "thing", RIGHT_PUBLIC, page, 0 },
};

static const struct route bare_write[] = {
	{ METHOD_POST, "thing", RIGHT_PUBLIC, page,
	  ROUTE_WRITES | ROUTE_NO_SNAPSHOT },
};

static const struct route kept[] = {
	{ METHOD_GET, "list", RIGHT_PUBLIC, page, ROUTE_KEPT },
	{ METHOD_GET, "mine", RIGHT_SIGNED_IN, page, ROUTE_KEPT },
	{ METHOD_POST, "list", RIGHT_PUBLIC, page, ROUTE_KEPT },
};

static void
a_row_has_path_right_and_page(void **state)
{
	(void)state;
	expect_error(check(no_page, 1), ERR_USAGE, "TH1201");
}

static void
a_path_has_one_row_of_a_method(void **state)
{
	(void)state;
	expect_success(check(doubled, 2));
	expect_error(check(doubled, 3), ERR_USAGE, "TH1202");
}

static void
what_writes_has_a_transaction(void **state)
{
	(void)state;
	expect_error(check(bare_write, 1), ERR_USAGE, "TH5181");
}

static void
what_is_kept_is_for_everybody(void **state)
{
	(void)state;
	expect_success(check(kept, 1));
	expect_error(check(kept, 2), ERR_USAGE, "TH5232");
	expect_error(check(kept + 2, 1), ERR_USAGE, "TH5232");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_row_has_path_right_and_page),
		TEST(a_path_has_one_row_of_a_method),
		TEST(what_writes_has_a_transaction),
		TEST(what_is_kept_is_for_everybody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
