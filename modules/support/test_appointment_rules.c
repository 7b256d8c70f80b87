#include "common/base.h"

#include "common/test_help.h"
#include "support/appointment_rules.h"

/* 2/9/2026, a Wednesday, is a holiday; Saturday 22/8 is worked for it. */
static const struct calendar_day days[] = {
	{ { 2026, 8, 22 }, true },
	{ { 2026, 9, 2 }, false },
	{ { 2026, 12, 31 }, true },
};
static const struct calendar calendar = { days, ARRAY_LEN(days) };
static const struct office_hours hours[] = { { 420, 720 }, { 780, 1050 } };

static void
hours_are_read_as_people_write_them(void **state)
{
	static const struct {
		const char *typed;
		int minutes;
	} good[] = {
		{ "8 giờ 30", 510 }, { "8h30", 510 }, { "08:30", 510 },
		{ "8 giờ", 480 },    { "8", 480 },    { "14 GIỜ 05 phút", 845 },
		{ "8.30", 510 },     { "7h5p", 425 }, { "0h", 0 },
	};
	static const char *const bad[] = { "25 giờ 99", "24:00", "8h60",
					   "",		"sáng",	 "8 giờ 30 tối",
					   "8h300",	"123",	 "h30" };
	int minutes;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(good); i++) {
		assert_true(hour_parse(good[i].typed, &minutes));
		assert_int_equal(minutes, good[i].minutes);
	}
	for (size_t i = 0; i < ARRAY_LEN(bad); i++)
		assert_false(hour_parse(bad[i], &minutes));
	assert_string_equal(hour_text(*state, 510), "8 giờ 30");
	assert_string_equal(hour_text(*state, 845), "14 giờ 05");
	assert_string_equal(hour_text(*state, 480), "8 giờ");
}

static void
nobody_is_asked_to_come_on_a_day_off(void **state)
{
	const struct date today = { 2026, 8, 20 };
	static const struct date off[] = {
		{ 2026, 8, 19 }, /* yesterday */
		{ 2026, 8, 23 }, { 2026, 8, 29 }, { 2026, 9, 2 }, /* no work */
		{ 2150, 9, 1 }, /* not known */
	};
	static const struct date on[] = {
		{ 2026, 8, 20 },
		{ 2026, 8, 22 },
		{ 2026, 9, 3 },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(off); i++)
		assert_non_null(
			appointment_day_refusal(&calendar, off[i], today));
	for (size_t i = 0; i < ARRAY_LEN(on); i++)
		assert_null(appointment_day_refusal(&calendar, on[i], today));
}

static void
nobody_is_asked_to_come_when_it_is_closed(void **state)
{
	assert_null(appointment_hour_refusal(*state, hours, 2, 420));
	assert_null(appointment_hour_refusal(*state, hours, 2, 1049));
	assert_string_equal(
		appointment_hour_refusal(*state, hours, 2, 720),
		"Giờ hẹn ngoài giờ làm việc (từ 7 giờ đến 12 giờ, từ 13 giờ "
		"đến 17 giờ 30).");
	assert_non_null(appointment_hour_refusal(*state, hours, 2, 1050));
	assert_null(appointment_hour_refusal(*state, hours, 0, 3));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(hours_are_read_as_people_write_them),
		TEST(nobody_is_asked_to_come_on_a_day_off),
		TEST(nobody_is_asked_to_come_when_it_is_closed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
