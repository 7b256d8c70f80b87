#include "common/base.h"

#include "common/session.h"
#include "common/signin_rules.h"

#include <setjmp.h>

#include <cmocka.h>

static void
test_wait_is_told(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	for (int i = SIGNIN_PAIR_WAITS; i < SIGNIN_WAITS; i++) {
		const char *text = signin_wait_text(ctx, i, 59);

		assert_non_null(strstr(text, "nhập sai"));
		assert_non_null(strstr(text, "sau 59 giây"));
	}
	assert_non_null(strstr(signin_wait_text(ctx, SIGNIN_PAIR_WAITS, 61),
			       "sau 2 phút"));
	assert_non_null(strstr(signin_wait_text(ctx, SIGNIN_ACCOUNT_WAITS, 1),
			       "từ nhiều nơi"));
	talloc_free(ctx);
}

static void
test_login(void **state)
{
	char *login = signin_login(NULL, "NguyenVanA.HN-1");

	(void)state;
	assert_string_equal(login, "nguyenvana.hn-1");
	talloc_free(login);
}

static void
test_paths(void **state)
{
	char path[SIGNIN_PATH_MAX_BYTES + 2];

	(void)state;
	assert_true(signin_path_is_ours("/"));
	assert_true(signin_path_is_ours("/intake/judgment?find=an%20b&x=1"));
	assert_false(signin_path_is_ours(""));
	assert_false(signin_path_is_ours("intake/"));
	assert_false(signin_path_is_ours("//evil.example/"));
	assert_false(signin_path_is_ours("/\\evil.example/"));
	assert_false(signin_path_is_ours("/a\\b"));
	assert_false(signin_path_is_ours("https://evil.example/"));
	assert_false(signin_path_is_ours("/a b"));
	assert_false(signin_path_is_ours("/a\r\nSet-Cookie: x=1"));
	assert_false(signin_path_is_ours("/đ"));
	memset(path, 'a', sizeof(path));
	path[0] = '/';
	path[SIGNIN_PATH_MAX_BYTES + 1] = '\0';
	assert_false(signin_path_is_ours(path));
	path[SIGNIN_PATH_MAX_BYTES] = '\0';
	assert_true(signin_path_is_ours(path));
}

static const struct grant grants[] = {
	{ "matter.view", SCOPE_UNIT, 5, "/1/5/" },
	{ "matter.view", SCOPE_SUBTREE, 9, "/1/5/9/" },
	{ "matter.view", SCOPE_SUBTREE, 5, "/1/5/" },
	{ "matter.write", SCOPE_OWN, 9, "/1/5/9/" },
	{ "report.view", SCOPE_ALL, 1, "/1/" },
	{ "judgment.write", SCOPE_UNIT, 9, "/1/5/9/" },
};

static const struct session officer = {
	.officer_id = 77,
	.grants = grants,
	.n_grants = ARRAY_LEN(grants),
};

static const struct session clerk = {
	.grants = grants,
	.n_grants = ARRAY_LEN(grants),
};

static void
expect_scope(const struct session *session, const char *right,
	     const char *path_like, int64_t officer_id)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct scope scope = session_scope(ctx, session, right);

	assert_string_equal(scope.path_like, path_like);
	assert_int_equal(scope.officer_id, officer_id);
	talloc_free(ctx);
}

static void
test_scopes(void **state)
{
	(void)state;
	expect_scope(&officer, "matter.view", "/1/5/%", 0);
	expect_scope(&officer, "report.view", "%", 0);
	expect_scope(&officer, "judgment.write", "/1/5/9/", 0);
	expect_scope(&officer, "matter.write", "/1/5/9/%", 77);
}

/* Without the right, and with a right to own matters but no matters, a scope
 * finds nothing: 0 would mean "of any officer". */
static void
test_nothing(void **state)
{
	(void)state;
	expect_scope(&clerk, "matter.write", "/1/5/9/%", -1);
	expect_scope(&clerk, "account.write", "-", -1);
	assert_false(session_may(&clerk, "account.write"));
	assert_true(session_may(&clerk, "matter.write"));
}

static void
test_secs_left(void **state)
{
	struct session session = { .idle_secs = 3600,
				   .idle_left_secs = 100,
				   .life_left_secs = 7000 };

	(void)state;
	assert_int_equal(session_left_secs(&session, false), 100);
	assert_int_equal(session_left_secs(&session, true), 3600);
	session.life_left_secs = 50;
	assert_int_equal(session_left_secs(&session, false), 50);
	assert_int_equal(session_left_secs(&session, true), 50);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_wait_is_told),
		cmocka_unit_test(test_login),
		cmocka_unit_test(test_paths),
		cmocka_unit_test(test_scopes),
		cmocka_unit_test(test_nothing),
		cmocka_unit_test(test_secs_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
