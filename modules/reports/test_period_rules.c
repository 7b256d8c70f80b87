/*
 * What can be locked and opened again: by the day, by what is locked, by the
 * scope.
 */
#include "common/base.h"

#include "common/test_help.h"
#include "reports/period_rules.h"

static char *
moves_of(TALLOC_CTX *ctx, const char *path_like, int64_t officer_id,
	 struct date today, int locked, bool granted)
{
	const struct scope scope = { path_like, officer_id };
	struct period_year year = {
		.begins = 10,
		.year = 2027,
		.locked = locked,
		.granted = granted,
		.today = today,
	};
	struct period_move moves[PERIOD_MOVES_MAX];
	char *text = talloc_strdup(ctx, "");
	size_t n;

	period_rights(&scope, &year);
	n = period_moves(&year, moves);
	for (size_t i = 0; i < n; i++)
		text = talloc_asprintf_append(text, "%s ",
					      period_move_code(ctx, &moves[i]));
	return text;
}

static void
months_that_are_over_are_locked(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	assert_string_equal(moves_of(ctx, "/1/%", 0,
				     (struct date){ 2026, 12, 31 }, 0, false),
			    "lock-1 lock-2 ");
	assert_string_equal(moves_of(ctx, "/1/%", 0,
				     (struct date){ 2027, 1, 1 }, 1, false),
			    "lock-2 lock-3 ");
	assert_string_equal(moves_of(ctx, "/1/%", 0,
				     (struct date){ 2027, 10, 1 }, 11, false),
			    "lock-12 ");
	assert_string_equal(moves_of(ctx, "/1/%", 0,
				     (struct date){ 2026, 10, 1 }, 0, false),
			    "");
	talloc_free(ctx);
}

static void
the_centre_alone_opens_again(void **state)
{
	const struct date today = { 2026, 12, 3 };
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	assert_string_equal(moves_of(ctx, "%", 0, today, 2, false),
			    "open-2 open-1 ");
	assert_string_equal(moves_of(ctx, "%", 0, today, 1, false),
			    "lock-2 open-1 ");
	assert_string_equal(moves_of(ctx, "/1/%", 0, today, 2, false), "");
	assert_string_equal(moves_of(ctx, "/1/%", 7, today, 0, false), "");
	talloc_free(ctx);
}

static void
the_centre_alone_grants_corrections(void **state)
{
	const struct date today = { 2027, 11, 5 };
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	assert_string_equal(
		moves_of(ctx, "%", 0, today, 12, false),
		"grant-13 open-12 open-11 open-10 open-9 open-8 "
		"open-7 open-6 open-5 open-4 open-3 open-2 open-1 ");
	assert_string_equal(moves_of(ctx, "%", 0, today, 12, true), "end-13 ");
	assert_string_equal(moves_of(ctx, "/1/%", 0, today, 12, true), "");
	talloc_free(ctx);
}

static void
a_move_is_called_by_its_month(void **state)
{
	const struct period_year year = { .begins = 10, .year = 2027 };
	const struct period_move locks = { MOVE_LOCK, 3 };
	const struct period_move opens = { MOVE_OPEN, 4 };
	const struct period_move grants = { MOVE_GRANT, 13 };
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	assert_string_equal(period_move_words(ctx, &year, &grants),
			    "Cho điều chỉnh số liệu năm 2027");
	assert_string_equal(period_move_words(ctx, &year, &locks),
			    "Khóa đến hết tháng 12/2026");
	assert_string_equal(period_move_words(ctx, &year, &opens),
			    "Mở lại từ tháng 01/2027");
	talloc_free(ctx);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(months_that_are_over_are_locked),
		TEST(the_centre_alone_opens_again),
		TEST(the_centre_alone_grants_corrections),
		TEST(a_move_is_called_by_its_month),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
