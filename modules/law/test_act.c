/*
 * Acts and effects by code and day: which hold, in which order, and how an
 * act of several events is called.
 */
#include "common/base.h"

#include "law/act.h"

#include <setjmp.h>

#include <cmocka.h>

static const struct date before = { 2026, 6, 30 };
static const struct date since = { 2026, 7, 1 };

static const char *const verified[] = { "verified" };
static const char *const of_ground[] = { "postponed", "postponed_agreed" };
static const char *const of_account[] = { "continued", "book_returned" };

#define SINCE                                                                  \
	{                                                                      \
		{ 2026, 7, 1 },                                                \
		{                                                              \
			0, 0, 0                                                \
		}                                                              \
	}
#define UNTIL                                                                  \
	{                                                                      \
		{ 2009, 7, 1 },                                                \
		{                                                              \
			2026, 6, 30                                            \
		}                                                              \
	}
#define ALWAYS                                                                 \
	{                                                                      \
		{ 2009, 7, 1 },                                                \
		{                                                              \
			0, 0, 0                                                \
		}                                                              \
	}

/* clang-format off */
static const struct law_act acts[] = {
	{ .verb = "verify", .label = "cũ", .events = verified,
	  .n_events = 1, .span = UNTIL },
	{ .verb = "verify", .label = "mới", .events = verified,
	  .n_events = 1, .span = SINCE },
	{ .verb = "postpone", .label = "Hoãn", .title = "Quyết định hoãn",
	  .events = of_ground, .n_events = 2,
	  .ground_by = ACT_GROUND_LEADS, .span = ALWAYS },
	{ .verb = "continue", .label = "Tiếp tục", .title = "Quyết định",
	  .events = of_account, .n_events = 2,
	  .ground_by = ACT_GROUND_ENDS, .span = SINCE },
};

static const struct law_act_effect effects[] = {
	{ .event = "verified", .does = ACT_SETTLES, .rule = "T31",
	  .span = ALWAYS },
	{ .event = "decided", .does = ACT_OPENS, .rule = "T31",
	  .span = ALWAYS },
	{ .event = "verified", .does = ACT_OPENS, .rule = "T33",
	  .span = SINCE },
};
/* clang-format on */

static const struct law law = {
	.acts = acts,
	.n_acts = ARRAY_LEN(acts),
	.effects = effects,
	.n_effects = ARRAY_LEN(effects),
};

static void
acts_are_those_of_the_day(void **state)
{
	const struct law_act *act = law_act_next(&law, NULL, before);

	(void)state;
	assert_ptr_equal(act, &acts[0]);
	act = law_act_next(&law, act, before);
	assert_ptr_equal(act, &acts[2]);
	assert_null(law_act_next(&law, act, before));
	assert_string_equal(law_act(&law, "verify", since)->label, "mới");
	assert_null(law_act(&law, "continue", before));
	assert_null(law_act(&law, "fly", since));
}

static void
act_is_found_by_what_it_records(void **state)
{
	(void)state;
	assert_ptr_equal(law_act_of(&law, "book_returned", since), &acts[3]);
	assert_ptr_equal(law_act_of(&law, "verified", since), &acts[1]);
	assert_null(law_act_of(&law, "book_returned", before));
	assert_null(law_act_of(&law, "decided", since));
	assert_true(law_act_records(&acts[2], "postponed_agreed"));
	assert_false(law_act_records(&acts[2], "agreed"));
}

static void
act_of_several_is_called_as_its_event(void **state)
{
	const struct ledger_event event = { .label = "Đưa từ sổ ra" };

	(void)state;
	assert_string_equal(law_act_label(&acts[3], &event), "Đưa từ sổ ra");
	assert_string_equal(law_act_title(&acts[3], &event), "Đưa từ sổ ra");
	assert_string_equal(law_act_title(&acts[3], NULL), "Quyết định");
	assert_string_equal(law_act_label(&acts[2], &event), "Hoãn");
	assert_string_equal(law_act_label(&acts[1], &event), "mới");
}

static void
effects_of_an_event_in_their_order(void **state)
{
	const struct law_act_effect *effect =
		law_effect_next(&law, NULL, "verified", since);

	(void)state;
	assert_ptr_equal(effect, &effects[0]);
	effect = law_effect_next(&law, effect, "verified", since);
	assert_ptr_equal(effect, &effects[2]);
	assert_null(law_effect_next(&law, effect, "verified", since));
	assert_null(law_effect_next(&law, &effects[0], "verified", before));
	assert_null(law_effect_next(&law, NULL, "paused", since));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(acts_are_those_of_the_day),
		cmocka_unit_test(act_is_found_by_what_it_records),
		cmocka_unit_test(act_of_several_is_called_as_its_event),
		cmocka_unit_test(effects_of_an_event_in_their_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
