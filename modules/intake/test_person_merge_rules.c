/*
 * Two persons that may be one: who goes into whom, what cannot be, what is
 * asked, and when the merging can be undone.
 */
#include "common/base.h"

#include "intake/person.h"

#include <setjmp.h>

#include <cmocka.h>

static const struct person numbered = {
	.id = 1,
	.kind = "individual",
	.name = "Lê Thị Ví Dụ",
	.name_fold = "le thi vi du",
	.number = "001086012345",
	.birth_year = 1986,
	.n_parties = 2,
	.n_seen = 1,
};

static const struct person bare = {
	.id = 2,
	.kind = "individual",
	.name = "Lê Thị Ví Dụ",
	.name_fold = "le thi vi du",
	.n_parties = 1,
	.n_seen = 1,
};

static void
who_has_a_number_stays(void **state)
{
	(void)state;
	assert_true(person_goes(&bare, &numbered));
	assert_false(person_goes(&numbered, &bare));
	assert_false(person_goes(&bare, &bare));
}

static void
refused(const struct person *from, const struct person *into,
	const char *sentence)
{
	const char *found = person_merge_refusal(from, into);

	if (sentence)
		assert_string_equal(found ? found : "(nothing)", sentence);
	else
		assert_null(found);
}

static void
some_are_never_one(void **state)
{
	struct person other = numbered;
	struct person company = bare;
	struct person elsewhere = bare;

	(void)state;
	refused(&bare, &numbered, NULL);
	refused(&bare, &bare, "Hai bên đã là một người.");
	other.id = 3;
	other.number = "001086099999";
	refused(&other, &numbered,
		"Hai người có số định danh, mã số khác nhau, nên là hai người. "
		"Số ghi sai ở bản án nào thì sửa ở bản án đó.");
	company.kind = "enterprise";
	refused(&company, &numbered, "Một bên là cá nhân, một bên là tổ chức.");
	elsewhere.n_parties = 3;
	refused(&elsewhere, &numbered,
		"Người này còn là đương sự ở cơ quan khác, nên không gộp được "
		"ở đây.");
}

static void
others_are_asked_about(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct person other = bare;

	(void)state;
	assert_null(person_merge_doubt(ctx, &bare, &numbered));
	other.birth_year = 1987;
	assert_string_equal(person_merge_doubt(ctx, &other, &numbered),
			    "Năm sinh khác nhau: 1986 và 1987. Có đúng là một "
			    "người không?");
	other.name = "Lê Thị Vĩ Dụ Hai";
	other.name_fold = "le thi vi du hai";
	assert_string_equal(person_merge_doubt(ctx, &other, &numbered),
			    "Tên khác nhau: “Lê Thị Ví Dụ” và “Lê Thị Vĩ Dụ "
			    "Hai”. Có đúng là một người không?");
	talloc_free(ctx);
}

static void
last_merging_is_undone_first(void **state)
{
	struct person_merge merge = { .n_parties = 2, .n_seen = 2 };

	(void)state;
	assert_null(person_part_refusal(&merge));
	merge.n_seen = 1;
	assert_string_equal(person_part_refusal(&merge),
			    "Lần gộp này có bản án của cơ quan khác, nên không "
			    "hủy được ở đây.");
	merge.n_gone = 2;
	assert_string_equal(person_part_refusal(&merge),
			    "Sau lần gộp này đã gộp tiếp với người khác; hủy "
			    "lần gộp sau trước.");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_has_a_number_stays),
		cmocka_unit_test(some_are_never_one),
		cmocka_unit_test(others_are_asked_about),
		cmocka_unit_test(last_merging_is_undone_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
