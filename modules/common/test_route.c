#include "common/base.h"

#include "common/route.h"
#include "common/session.h"
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

static const char *const *const for_walk = RIGHTS("thing.rule");
static const char *const *const for_run = RIGHTS("thing.walk", "thing.rule");

/* Knows "walk", for who may rule, and "run" for who may walk as well. */
static struct err *
find_way(struct request *req, const char *const **any)
{
	if (strcmp(req->word, "walk") != 0 && strcmp(req->word, "run") != 0)
		return err_new(ERR_MISSING, NULL, "no way");
	req->named = *req->word == 'w' ? "named walk" : "named run";
	*any = *req->word == 'w' ? for_walk : for_run;
	return NULL;
}

static const struct route_word way = { find_way };

static const struct route worded[] = {
	{ METHOD_GET, "thing/#/print", RIGHT_PUBLIC, page, 0 },
	{ METHOD_GET, "thing/#/@way", RIGHTS("thing.walk", "thing.rule"), page,
	  0, NULL, NULL, &way },
	{ METHOD_POST, "thing/#/@way", RIGHTS("thing.walk", "thing.rule"), page,
	  ROUTE_WRITES, NULL, NULL, &way },
};

static const struct program ways = { .name = "test",
				     .routes = worded,
				     .n_routes = ARRAY_LEN(worded) };

static void
a_word_has_who_knows_it(void **state)
{
	const struct route unknown[] = {
		{ METHOD_GET, "thing/@way", RIGHT_PUBLIC, page, 0 },
	};
	const struct route idle[] = {
		{ METHOD_GET, "thing", RIGHT_PUBLIC, page, 0, NULL, NULL,
		  &way },
	};

	(void)state;
	expect_success(route_check(&ways));
	expect_error(check(unknown, 1), ERR_USAGE, "TH5300");
	expect_error(check(idle, 1), ERR_USAGE, "TH5300");
}

static void
a_path_of_its_own_is_no_word(void **state)
{
	struct route_match match;

	(void)state;
	expect_success(route_find(&ways, METHOD_GET, "thing/7/print", &match));
	assert_ptr_equal(match.route, &worded[0]);
	assert_string_equal(match.word, "");
	expect_success(
		route_find(&ways, METHOD_POST, "thing/7/run-on", &match));
	assert_ptr_equal(match.route, &worded[2]);
	assert_string_equal(match.word, "run-on");
	assert_int_equal(match.ids[0], 7);
	expect_error(route_find(&ways, METHOD_POST, "thing/7/print", &match),
		     ERR_METHOD, "TH1203");
}

static void
a_word_is_letters_and_short(void **state)
{
	static const char *const none[] = {
		"thing/7/",
		"thing/7/Run",
		"thing/7/run/on",
		"thing/7/run2",
		"thing/0/run",
		"thing/7/%72un",
		"thing/7/abcdefghijklmnopqrstuvwxyzabcdefghijklmno",
	};
	struct route_match match;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(none); i++)
		expect_error(route_find(&ways, METHOD_GET, none[i], &match),
			     ERR_MISSING, "TH1204");
	expect_success(route_find(
		&ways, METHOD_GET,
		"thing/7/abcdefghijklmnopqrstuvwxyzabcdefghijklmn", &match));
}

/* What the session of one right gets for a word. */
static struct err *
guard(TALLOC_CTX *ctx, const char *right, const char *word)
{
	struct grant held = { .right = right, .unit_path = "/" };
	struct session session = { .login = "a",
				   .grants = &held,
				   .n_grants = 1 };
	struct request *req = talloc_zero(ctx, struct request);

	req->route = &worded[1];
	req->session = &session;
	req->word = word;
	return route_guard(req);
}

static void
a_word_has_rights_of_its_own(void **state)
{
	expect_success(guard(*state, "thing.rule", "walk"));
	expect_success(guard(*state, "thing.walk", "run"));
	expect_error(guard(*state, "thing.walk", "walk"), ERR_FORBIDDEN,
		     "TH1307");
	expect_error(guard(*state, "thing.walk", "fly"), ERR_MISSING, "no way");
	expect_error(guard(*state, "thing.sit", "fly"), ERR_FORBIDDEN,
		     "TH1307");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_row_has_path_right_and_page),
		TEST(a_path_has_one_row_of_a_method),
		TEST(what_writes_has_a_transaction),
		TEST(what_is_kept_is_for_everybody),
		TEST(a_word_has_who_knows_it),
		TEST(a_path_of_its_own_is_no_word),
		TEST(a_word_is_letters_and_short),
		TEST(a_word_has_rights_of_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
