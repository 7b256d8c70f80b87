#include "common/base.h"

#include "common/trail.h"

#include <setjmp.h>

#include <cmocka.h>

static struct err *
page(struct request *req)
{
	(void)req;
	return NULL;
}

/* A program with one route, and the trail row of that path or none. */
static struct err *
check(const char *route_path, const char *trail_path, const char *action,
      bool has_sign_in)
{
	const struct route routes[] = {
		{ METHOD_GET, route_path, RIGHT_SIGNED_IN, page, 0 },
	};
	const struct trail trails[] = { { trail_path, action, NULL } };
	const struct program program = {
		.name = "test",
		.routes = routes,
		.n_routes = 1,
		.trails = trails,
		.n_trails = trail_path ? 1 : 0,
		.has_sign_in = has_sign_in,
	};

	return trail_check(&program);
}

static void
refused(struct err *e, const char *number)
{
	assert_non_null(e);
	assert_non_null(strstr(e->detail, number));
	err_free(&e);
}

static void
what_goes_out_or_is_opened_needs_a_line(void **state)
{
	static const char *const paths[] = {
		"export",	  "book/export", "csv",
		"cell/xlsx",	  "matter/#",	 "matter/#/print",
		"import/#/errors"
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(paths); i++) {
		refused(check(paths[i], NULL, NULL, true), "TH1313");
		assert_null(check(paths[i], paths[i], "thing.view", true));
		assert_null(check(paths[i], NULL, NULL, false));
	}
}

static void
other_pages_need_none(void **state)
{
	(void)state;
	assert_null(check("", NULL, NULL, true));
	assert_null(check("unit", NULL, NULL, true));
	assert_null(check("matter/#/verify", NULL, NULL, true));
}

static void
a_line_has_a_page_and_two_words(void **state)
{
	(void)state;
	refused(check("unit", "units", "thing.view", true), "TH1312");
	refused(check("unit", "unit", "view", true), "TH1312");
	assert_null(check("unit", "unit", "thing.view", true));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_goes_out_or_is_opened_needs_a_line),
		cmocka_unit_test(other_pages_need_none),
		cmocka_unit_test(a_line_has_a_page_and_two_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
