#include "common/base.h"

#include "common/test_help.h"
#include "portal/search_rules.h"

static struct search_form
asked(const char *name)
{
	return (struct search_form){
		.name = name,
		.unit = "",
		.decision = "",
		.address = "",
		.kind = "",
	};
}

static struct search *
plan_of(TALLOC_CTX *ctx, const char *name)
{
	struct search_form in = asked(name);

	return search_plan(ctx, &in);
}

static void
the_last_word_may_be_a_beginning(void **state)
{
	struct search *s = plan_of(*state, "Đặng Thị Ánh");

	assert_int_equal(s->way, SEARCH_BY_NAME);
	assert_string_equal(s->fold, "dang thi anh");
	assert_string_equal(s->fold_start, "dang thi anh%");
	assert_string_equal(s->last_start, "anh%");
	assert_string_equal(s->words[0], "thi");
	assert_string_equal(s->words[1], "dang");
	assert_string_equal(s->words[2], "thi");
	assert_string_equal(s->words[3], "thi");
	assert_string_equal(s->rest, "%");
	assert_string_equal(s->each[0], "% dang %");
	assert_string_equal(s->each[2], "% anh%");
	assert_string_equal(s->each[3], "%");
	assert_false(s->narrow);
}

static void
one_word_needs_no_other(void **state)
{
	struct search *s = plan_of(*state, "Vũ");

	assert_null(s->words[0]);
	assert_string_equal(s->last_start, "vu%");
}

static void
single_letters_are_words_or_initials(void **state)
{
	struct search *y = plan_of(*state, "Ý");
	struct search *initials = plan_of(*state, "N. V. Anh");
	struct search *last = plan_of(*state, "Trần A");

	/* Ý alone is a name, not a beginning of half the list. */
	assert_string_equal(y->words[0], "y");
	assert_string_equal(y->last_start, "y");
	assert_null(initials->words[0]);
	assert_string_equal(initials->last_start, "anh%");
	assert_string_equal(initials->rest, "% n% v%");
	assert_string_equal(last->words[0], "tran");
	assert_string_equal(last->last_start, "tran");
	assert_string_equal(last->rest, "% a%");
}

static void
further_words_are_compared_with_the_name(void **state)
{
	struct search *s = plan_of(*state, "một hai ba bốn năm sáu bảy");

	assert_string_equal(s->last_start, "bay%");
	assert_string_equal(s->words[0], "sau");
	assert_string_equal(s->words[3], "ba");
	assert_string_equal(s->rest, "% mot% hai%");
	assert_string_equal(s->each[4], "% nam %");
	assert_string_equal(s->each[5], "% sau% bay%");
}

static void
signs_are_no_wildcards(void **state)
{
	struct search *s = plan_of(*state, "%ánh_'; DROP--<b>");

	assert_string_equal(s->fold, "anh drop b");
	assert_null(strpbrk(s->fold, "%_'"));
}

static void
numbers_addresses_and_units_lead_the_way(void **state)
{
	struct search_form in = asked("");
	struct search *s;

	assert_int_equal(search_plan(*state, &in)->way, SEARCH_NOTHING);
	in.unit = "17";
	assert_int_equal(search_plan(*state, &in)->way, SEARCH_BY_UNIT);
	in.decision = "Số 12/QĐ-CTHADS";
	in.address = "Lê Lợi";
	s = search_plan(*state, &in);
	assert_int_equal(s->way, SEARCH_BY_NUMBER);
	assert_string_equal(s->number_start, "12 %");
	assert_string_equal(s->number_rest, "% qd% cthads%");
	assert_string_equal(s->address, "% le% loi%");
	assert_true(s->narrow);
	in.name = "An";
	assert_int_equal(search_plan(*state, &in)->way, SEARCH_BY_NAME);
}

static void
too_little_is_asked_back(void **state)
{
	struct search_form in = asked("");

	assert_null(search_lack(*state, &in));
	in.address = "Lê Lợi";
	assert_non_null(search_lack(*state, &in));
	in.unit = "17";
	assert_null(search_lack(*state, &in));
	in = asked("%%");
	assert_non_null(search_lack(*state, &in));
	in = asked("");
	in.kind = "individual";
	assert_non_null(search_lack(*state, &in));
	in = asked("");
	assert_null(search_number_lack(*state, &in));
	in.decision = "QĐ-THADS";
	assert_non_null(search_number_lack(*state, &in));
	in.decision = "5/QĐ-THADS";
	assert_null(search_number_lack(*state, &in));
}

static void
what_was_asked_is_marked(void **state)
{
	struct search *s = plan_of(*state, "anh dang");
	struct search_piece *pieces;
	size_t n;

	pieces = search_mark(*state, s, "Đặng Thị Ánh", &n);
	assert_int_equal(n, 3);
	assert_string_equal(pieces[0].text, "Đặng ");
	assert_true(pieces[0].hit);
	assert_false(pieces[1].hit);
	assert_string_equal(pieces[2].text, "Ánh");
	assert_true(pieces[2].hit);
	pieces = search_mark(*state, plan_of(*state, "N T Ánh"),
			     "Nguyễn Thị Ánh & Con", &n);
	assert_int_equal(n, 5);
	assert_true(pieces[0].hit);
	assert_true(pieces[1].hit);
	assert_true(pieces[2].hit);
	assert_false(pieces[3].hit);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_last_word_may_be_a_beginning),
		TEST(one_word_needs_no_other),
		TEST(single_letters_are_words_or_initials),
		TEST(further_words_are_compared_with_the_name),
		TEST(signs_are_no_wildcards),
		TEST(numbers_addresses_and_units_lead_the_way),
		TEST(too_little_is_asked_back),
		TEST(what_was_asked_is_marked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
