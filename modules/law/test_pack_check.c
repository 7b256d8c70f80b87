#include "common/base.h"

#include "law/pack_rows.h"

#include <setjmp.h>

#include <cmocka.h>

static const struct law_field rule_fields[] = {
	{ .name = "list", .key = true },
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "fold", .attr = "label", .kind = LAW_FOLD },
	{ .name = "from", .kind = LAW_DAY, .key = true },
	{ .name = "to", .kind = LAW_DAY },
	{ .name = "amount", .kind = LAW_NUMBER },
};

static const struct law_entity rule_entity = {
	.element = "rule",
	.fields = rule_fields,
	.n_fields = ARRAY_LEN(rule_fields),
};

static const struct law_field use_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "rules", .refers = "rule", .list = "a", .many = true },
};

static const struct law_entity use_entity = {
	.element = "use",
	.fields = use_fields,
	.n_fields = ARRAY_LEN(use_fields),
};

static struct law_row *
add_rule(struct law_set *set, int64_t line, const char *code, const char *from,
	 const char *to)
{
	struct law_row *row = law_row_add(set, &rule_entity, "p.xml", line);

	law_row_set(row, "list", "a");
	law_row_set(row, "code", code);
	law_row_set(row, "label", "Hoãn thi hành án");
	law_row_set(row, "from", from);
	law_row_set(row, "to", to);
	return row;
}

static void
add_use(struct law_set *set, int64_t line, const char *code, const char *rules)
{
	struct law_row *row = law_row_add(set, &use_entity, "p.xml", line);

	law_row_set(row, "code", code);
	law_row_set(row, "rules", rules);
}

static const struct law_field place_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "parent", .refers = "place", .leads_from = "code" },
};

static const struct law_entity place_entity = {
	.element = "place",
	.fields = place_fields,
	.n_fields = ARRAY_LEN(place_fields),
};

static void
add_place(struct law_set *set, int64_t line, const char *code,
	  const char *parent)
{
	struct law_row *row = law_row_add(set, &place_entity, "p.xml", line);

	law_row_set(row, "code", code);
	law_row_set(row, "parent", parent);
}

/* Checks and expects one fault in this line (0: none at all). */
static void
expect_fault(struct law_set *set, int64_t line)
{
	law_set_check(set);
	assert_int_equal(set->n_faults, line ? 1 : 0);
	if (line)
		assert_int_equal(set->faults[0].line, line);
}

static void
keys_and_folds_are_made(void **state)
{
	struct law_set *set = law_set_new(NULL);
	struct law_row *row = add_rule(set, 1, "x", "2026-07-01", NULL);

	(void)state;
	expect_fault(set, 0);
	assert_string_equal(row->key, "a|x|2026-07-01");
	assert_string_equal(row->identity, "a|x");
	assert_string_equal(law_row_get(row, "fold"), "hoan thi hanh an");
	assert_ptr_equal(law_set_find(set, &rule_entity, row->key), row);
	assert_null(law_set_find(set, &use_entity, row->key));
	talloc_free(set);
}

static void
regimes_follow_one_another(void **state)
{
	struct law_set *set = law_set_new(NULL);

	(void)state;
	add_rule(set, 1, "x", "2026-07-01", NULL);
	add_rule(set, 2, "x", "2015-07-01", "2026-06-30");
	add_rule(set, 3, "y", "2015-07-01", NULL);
	expect_fault(set, 0);
	talloc_free(set);
}

static void
overlap_is_a_fault(void **state)
{
	struct law_set *set = law_set_new(NULL);

	(void)state;
	add_rule(set, 1, "x", "2015-07-01", "2026-07-01");
	add_rule(set, 2, "x", "2026-07-01", NULL);
	expect_fault(set, 2);
	talloc_free(set);
}

static void
open_end_overlaps_what_follows(void **state)
{
	struct law_set *set = law_set_new(NULL);

	(void)state;
	add_rule(set, 1, "x", "2015-07-01", NULL);
	add_rule(set, 2, "x", "2026-07-01", NULL);
	expect_fault(set, 2);
	talloc_free(set);
}

static void
row_twice_is_a_fault(void **state)
{
	struct law_set *set = law_set_new(NULL);

	(void)state;
	add_rule(set, 1, "x", "2026-07-01", NULL);
	add_rule(set, 1, "x", "2026-07-01", NULL);
	expect_fault(set, 1);
	talloc_free(set);
}

static void
end_before_beginning_is_a_fault(void **state)
{
	struct law_set *set = law_set_new(NULL);

	(void)state;
	add_rule(set, 7, "x", "2026-07-01", "2026-06-30");
	expect_fault(set, 7);
	talloc_free(set);
}

static void
number_too_large_is_a_fault(void **state)
{
	struct law_set *set = law_set_new(NULL);
	struct law_row *row = add_rule(set, 4, "x", "2026-07-01", NULL);

	(void)state;
	law_row_set(row, "amount", "18446744073709551615");
	expect_fault(set, 4);
	talloc_free(set);
}

static void
names_of_rows_are_looked_up(void **state)
{
	struct law_set *set = law_set_new(NULL);

	(void)state;
	add_rule(set, 1, "x", "2026-07-01", NULL);
	add_rule(set, 2, "xy", "2026-07-01", NULL);
	add_use(set, 3, "u", "x,xy");
	add_use(set, 4, "v", NULL);
	add_use(set, 5, "w", "xy,xyz");
	expect_fault(set, 5);
	talloc_free(set);
}

static void
circles_are_faults(void **state)
{
	struct law_set *set = law_set_new(NULL);

	(void)state;
	add_place(set, 1, "nation", NULL);
	add_place(set, 2, "province", "nation");
	add_place(set, 3, "district", "province");
	expect_fault(set, 0);
	add_place(set, 4, "alone", "alone");
	expect_fault(set, 4);
	talloc_free(set);
	set = law_set_new(NULL);
	add_place(set, 5, "a", "b");
	add_place(set, 6, "b", "c");
	add_place(set, 7, "c", "a");
	add_place(set, 8, "below", "a");
	law_set_check(set);
	assert_int_equal(set->n_faults, 3);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(set->faults[i].line, 5 + (int64_t)i);
	assert_non_null(strstr(set->faults[0].text, "circle"));
	talloc_free(set);
}

static const struct law_field heir_fields[] = {
	{ .name = "place", .key = true },
	{ .name = "code", .key = true, .leads_from = "place" },
};

static const struct law_entity heir_entity = {
	.element = "heir",
	.fields = heir_fields,
	.n_fields = ARRAY_LEN(heir_fields),
};

static void
add_heir(struct law_set *set, int64_t line, const char *place, const char *code)
{
	struct law_row *row = law_row_add(set, &heir_entity, "p.xml", line);

	law_row_set(row, "place", place);
	law_row_set(row, "code", code);
}

/* A district may go to two, and two to one: ways part and meet again. */
static void
successors_in_a_circle_are_faults(void **state)
{
	struct law_set *set = law_set_new(NULL);

	(void)state;
	add_heir(set, 1, "a", "b");
	add_heir(set, 2, "a", "c");
	add_heir(set, 3, "b", "d");
	add_heir(set, 4, "c", "d");
	add_heir(set, 5, "d", "e");
	expect_fault(set, 0);
	add_heir(set, 6, "d", "c");
	law_set_check(set);
	assert_int_equal(set->n_faults, 2);
	assert_int_equal(set->faults[0].line, 4);
	assert_int_equal(set->faults[1].line, 6);
	assert_non_null(strstr(set->faults[1].text, "circle"));
	talloc_free(set);
}

static const struct law_field limit_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "within", .most = 2 },
};

static const struct law_entity limit_entity = {
	.element = "limit",
	.fields = limit_fields,
	.n_fields = ARRAY_LEN(limit_fields),
};

static void
add_limit(struct law_set *set, int64_t line, const char *code,
	  const char *within)
{
	struct law_row *row = law_row_add(set, &limit_entity, "p.xml", line);

	law_row_set(row, "code", code);
	law_row_set(row, "within", within);
}

/* Rows without a value, with one that is known, and of another kind take none
 * of the room. */
static void
value_beyond_the_room_is_a_fault(void **state)
{
	struct law_set *set = law_set_new(NULL);

	(void)state;
	add_heir(set, 7, "x", "y");
	add_limit(set, 1, "a", "T07");
	add_limit(set, 2, "b", NULL);
	add_limit(set, 3, "c", "T08");
	add_limit(set, 4, "d", "T07");
	expect_fault(set, 0);
	add_limit(set, 5, "e", "T09");
	add_limit(set, 6, "f", "T08");
	expect_fault(set, 5);
	assert_non_null(strstr(set->faults[0].text, "T09"));
	talloc_free(set);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_and_folds_are_made),
		cmocka_unit_test(regimes_follow_one_another),
		cmocka_unit_test(overlap_is_a_fault),
		cmocka_unit_test(open_end_overlaps_what_follows),
		cmocka_unit_test(row_twice_is_a_fault),
		cmocka_unit_test(end_before_beginning_is_a_fault),
		cmocka_unit_test(number_too_large_is_a_fault),
		cmocka_unit_test(circles_are_faults),
		cmocka_unit_test(successors_in_a_circle_are_faults),
		cmocka_unit_test(value_beyond_the_room_is_a_fault),
		cmocka_unit_test(names_of_rows_are_looked_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
