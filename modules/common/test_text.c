#include "common/base.h"

#include "common/test_help.h"
#include "common/text.h"

static void
utf8_is_told_from_other_bytes(void **state)
{
	static const char *const wrong[] = {
		"\xc0\xaf",	    /* overlong slash */
		"\xe0\x80\xaf",	    /* overlong, three bytes */
		"\xf0\x80\x80\xaf", /* overlong, four bytes */
		"\xed\xa0\x80",	    /* a surrogate */
		"\xf4\x90\x80\x80", /* beyond U+10FFFF */
		"\xe1\xba",	    /* cut off */
		"\x80",		    /* continuation alone */
		"a\xff",	    /* never a byte of UTF-8 */
		"Nguy\xeen",	    /* windows-1258 */
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
		assert_false(text_is_utf8(wrong[i], strlen(wrong[i])));
	assert_true(text_is_utf8("", 0));
	assert_true(text_is_utf8("Đặng Thị Ánh", strlen("Đặng Thị Ánh")));
	assert_true(text_is_utf8("\xf0\x9f\x98\x80", 4));
}

static void
check_clean(TALLOC_CTX *ctx, const char *raw, bool keep_lines,
	    const char *clean)
{
	char *text = text_clean(ctx, raw, keep_lines);

	if (!clean) {
		assert_null(text);
		return;
	}
	assert_non_null(text);
	assert_string_equal(text, clean);
}

static void
clean_text_is_nfc_with_single_blanks(void **state)
{
	check_clean(*state, "", false, "");
	check_clean(*state, "   ", false, "");
	check_clean(*state, "  Bản \t án\r\n số  1 ", false, "Bản án số 1");
	check_clean(*state, " a \r\n\r\n b ", true, "a\nb");
	check_clean(*state, "\n a", true, "a");
	/* NFD, as macOS sends it: e + circumflex + dot below. */
	check_clean(*state, "Nguye\xcc\x82\xcc\x83n Vie\xcc\xa3\xcc\x82t",
		    false, "Nguyễn Việt");
	/* The marks in the other order give the same letter. */
	check_clean(*state, "Vie\xcc\x82\xcc\xa3t", false, "Việt");
	check_clean(*state,
		    "a\xc2\xa0\xe3\x80\x80"
		    "b",
		    false, "a b");
	check_clean(*state, "\xef\xbb\xbfNguyễn\xe2\x80\x8b", false, "Nguyễn");
	/* A name that turns writing direction hides its true letters. */
	check_clean(*state,
		    "a\xe2\x80\xae"
		    "b",
		    false, "ab");
	check_clean(*state,
		    "a\xe2\x80\xa8"
		    "b",
		    true, "a\nb");
}

static void
control_and_broken_bytes_are_refused(void **state)
{
	check_clean(*state, "a\x01", false, NULL);
	check_clean(*state, "a\x1b[31m", false, NULL);
	check_clean(*state, "a\x7f", false, NULL);
	check_clean(*state,
		    "a\xc2\x85"
		    "b",
		    false, NULL);
	check_clean(*state, "\xc0\xaf", false, NULL);
	check_clean(*state, "Nguy\xe1\xbb", true, NULL);
}

static void
check_fold(TALLOC_CTX *ctx, const char *text, const char *folded)
{
	assert_string_equal(text_fold(ctx, text), folded);
}

static void
names_fold_to_plain_letters(void **state)
{
	check_fold(*state, "Đặng Thị Ánh", "dang thi anh");
	check_fold(*state, "ĐẶNG  thị-ánh ", "dang thi anh");
	check_fold(*state, "Hoà", "hoa");
	check_fold(*state, "Hòa", "hoa");
	check_fold(*state, "Nguye\xcc\x82\xcc\x83n", "nguyen");
	check_fold(*state, "Ðỗ", "do"); /* U+00D0 in place of U+0110 */
	check_fold(*state, "ƯỚC ơn", "uoc on");
	check_fold(*state, "K'Brìu", "kbriu");
	check_fold(*state,
		   "Y Ê\xe2\x80\x99"
		   "ban",
		   "y eban");
	check_fold(*state, "12/2026/QĐ-CCTHADS", "12 2026 qd ccthads");
	check_fold(*state, "", "");
	check_fold(*state, "!?", "");
	check_fold(*state, "ﷺﷺﷺ", "");
	check_fold(*state, "\xe1\xbb", "");
}

static void
signs_alone_look_for_nothing(void **state)
{
	assert_string_equal(text_fold_sought(*state, "Ánh %"), "anh");
	assert_string_equal(text_fold_sought(*state, "%_\\"), "-");
	assert_string_equal(text_fold_sought(*state, ""), "");
	assert_string_equal(text_fold_sought(*state, NULL), "");
}

static void
characters_are_counted_and_cut_whole(void **state)
{
	assert_int_equal(text_length("Nguyễn"), 6);
	assert_int_equal(text_length(""), 0);
	assert_string_equal(text_cut(*state, "Nguyễn", 6), "Nguyễn");
	assert_string_equal(text_cut(*state, "Nguyễn Văn", 6), "Nguyễ…");
	assert_string_equal(text_cut(*state, "ễễễ", 2), "ễ…");
	assert_string_equal(text_cut(*state, "ễễễ", 1), "…");
	assert_string_equal(text_cut(*state, "", 5), "");
}

static void
values_of_addresses_are_escaped(void **state)
{
	assert_string_equal(text_url_escape(*state, "Đặng & con=1/2?"),
			    "%C4%90%E1%BA%B7ng%20%26%20con%3D1%2F2%3F");
	assert_string_equal(text_url_escape(*state, "a-Z_0.9~"), "a-Z_0.9~");
	assert_string_equal(text_url_escape(*state, ""), "");
}

static void
texts_are_compared(void **state)
{
	(void)state;
	assert_true(text_empty(NULL));
	assert_true(text_empty(""));
	assert_false(text_empty(" "));
	assert_true(text_same(NULL, NULL));
	assert_false(text_same(NULL, ""));
	assert_true(text_same("a", "a"));
	assert_false(text_same("a", "A"));
}

static void
whole_numbers_only(void **state)
{
	static const char *const wrong[] = {
		"",
		"-",
		"+1",
		" 1",
		"1 ",
		"1.0",
		"0x1",
		"١",
		"--1",
		"9223372036854775808",
		"-9223372036854775809",
		"99999999999999999999999999",
	};
	int64_t n = 5;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
		assert_false(text_to_int(wrong[i], &n));
		assert_int_equal(n, 5);
	}
	assert_true(text_to_int("0", &n));
	assert_int_equal(n, 0);
	assert_true(text_to_int("-17", &n));
	assert_int_equal(n, -17);
	assert_true(text_to_int("9223372036854775807", &n));
	assert_true(n == INT64_MAX);
	assert_true(text_to_int("-9223372036854775808", &n));
	assert_true(n == INT64_MIN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(utf8_is_told_from_other_bytes),
		TEST(clean_text_is_nfc_with_single_blanks),
		TEST(control_and_broken_bytes_are_refused),
		TEST(names_fold_to_plain_letters),
		TEST(signs_alone_look_for_nothing),
		TEST(characters_are_counted_and_cut_whole),
		TEST(values_of_addresses_are_escaped),
		TEST(texts_are_compared),
		TEST(whole_numbers_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
