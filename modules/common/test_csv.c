#include "common/base.h"

#include "common/csv.h"
#include "common/test_help.h"

static struct csv *
open_text(TALLOC_CTX *ctx, const char *text)
{
	struct csv *csv = NULL;

	expect_success(csv_open(ctx, test_text_file(ctx, text), &csv));
	return csv;
}

/* The next row has these fields, joined by "|", and begins in this line. */
static void
check_row(TALLOC_CTX *ctx, struct csv *csv, int64_t line, const char *fields)
{
	const struct csv_row *row = NULL;
	char *joined = talloc_strdup(ctx, "");

	expect_success(csv_next(csv, &row));
	if (!fields) {
		assert_null(row);
		return;
	}
	assert_non_null(row);
	for (size_t i = 0; i < row->n_fields; i++)
		joined = talloc_asprintf_append(joined, "%s%s", i ? "|" : "",
						row->fields[i]);
	assert_string_equal(joined, fields);
	assert_int_equal(row->line, line);
}

static void
rows_and_lines_are_told(void **state)
{
	struct csv *csv = open_text(*state, "a,b,c\r\n"
					    "1,\"x, \"\"y\"\"\nz\",3\n"
					    "\r\n\n"
					    ",,\n"
					    "\"\",2\"5, x \n"
					    "cuối,cùng");

	check_row(*state, csv, 1, "a|b|c");
	check_row(*state, csv, 2, "1|x, \"y\"\nz|3");
	check_row(*state, csv, 6, "||");
	check_row(*state, csv, 7, "|2\"5| x ");
	check_row(*state, csv, 8, "cuối|cùng");
	check_row(*state, csv, 0, NULL);
	check_row(*state, csv, 0, NULL);
	assert_int_equal(csv_offset(csv), csv_size(csv));
}

static void
separator_and_mark_are_found(void **state)
{
	struct csv *csv =
		open_text(*state, "\xef\xbb\xbfsố;\"a,b,c\";d\n1;2;3");

	check_row(*state, csv, 1, "số|a,b,c|d");
	check_row(*state, csv, 2, "1|2|3");
	check_row(*state, csv, 0, NULL);
	csv = open_text(*state, "một");
	check_row(*state, csv, 1, "một");
	csv = open_text(*state, "");
	check_row(*state, csv, 0, NULL);
	csv = open_text(*state, "\xef\xbb\xbf\n\n");
	check_row(*state, csv, 0, NULL);
}

static void
refuse(TALLOC_CTX *ctx, const char *bytes, size_t length, const char *words)
{
	struct csv *csv = NULL;

	expect_error(csv_open(ctx, test_file(ctx, bytes, length), &csv),
		     ERR_INPUT, words);
	assert_null(csv);
}

static void
wrong_encodings_are_named(void **state)
{
	refuse(*state,
	       "\xff\xfe"
	       "a\0,\0",
	       6, "UTF-16");
	refuse(*state, "\xfe\xff\0a", 4, "UTF-16");
	refuse(*state, "a\0,\0b\0", 6, "UTF-8");
	refuse(*state, "PK\x03\x04xxxx", 8, "Excel");
	refuse(*state, "a,b\n1,Nguy\xeen\n", 13,
	       "Dòng 2: ký tự không đúng bảng mã UTF-8");
	refuse(*state, "a,b\n1,Nguy\xeen\n", 13,
	       "xin lưu tệp với bảng mã UTF-8");
	refuse(*state, "a\nb\n\xc0\xaf", 6, "Dòng 3");
	refuse(*state, "a\nb\xe1\xbb", 5, "Dòng 2");
	refuse(*state, "\x80\x80\x80\x80\x80", 5, "Dòng 1");
}

static void
broken_quotes_name_their_line(void **state)
{
	const struct csv_row *row;
	struct csv *csv = open_text(*state, "a\n\"b\nc\nd");

	check_row(*state, csv, 1, "a");
	expect_error(csv_next(csv, &row), ERR_INPUT, "Dòng 2: dấu nháy kép mở");
	assert_null(row);
	csv = open_text(*state, "a\n\"b\"c\n");
	check_row(*state, csv, 1, "a");
	expect_error(csv_next(csv, &row), ERR_INPUT, "Dòng 2: sau dấu nháy");
}

static void
limits_hold(void **state)
{
	const struct csv_row *row;
	char *text = talloc_array(*state, char, CSV_FIELD_MAX_BYTES + 2);
	struct csv *csv;

	memset(text, 'x', CSV_FIELD_MAX_BYTES + 1);
	text[CSV_FIELD_MAX_BYTES + 1] = '\0';
	csv = open_text(*state, text);
	expect_error(csv_next(csv, &row), ERR_INPUT, "quá 65536 byte");
	text[CSV_FIELD_MAX_BYTES] = '\0';
	csv = open_text(*state, text);
	check_row(*state, csv, 1, text);

	memset(text, ',', CSV_FIELDS_MAX);
	text[CSV_FIELDS_MAX] = '\0';
	csv = open_text(*state, text);
	expect_error(csv_next(csv, &row), ERR_INPUT, "quá 200 ô");
	text[CSV_FIELDS_MAX - 1] = '\0';
	csv = open_text(*state, text);
	expect_success(csv_next(csv, &row));
	assert_int_equal(row->n_fields, CSV_FIELDS_MAX);
}

/* The row before leaves nothing behind that the next could be measured by. */
static void
too_many_fields_are_called_so(void **state)
{
	const struct csv_row *row;
	char *text = talloc_array(*state, char, CSV_FIELDS_MAX + 8);
	struct csv *csv;

	text[0] = 'a';
	text[1] = '\n';
	memset(text + 2, ',', CSV_FIELDS_MAX);
	text[CSV_FIELDS_MAX + 2] = 'x';
	text[CSV_FIELDS_MAX + 3] = '\0';
	csv = open_text(*state, text);
	check_row(*state, csv, 1, "a");
	expect_error(csv_next(csv, &row), ERR_INPUT, "Dòng 2: quá 200 ô");
	assert_null(row);
}

/* Characters that lie across the pieces in which files are read. */
static void
long_files_are_read_whole(void **state)
{
	static const char word[] = "ệệệệệệệệệệệệệệệệệệệệ";
	const int rows = 1200;

	for (int shift = 0; shift < 4; shift++) {
		char *text = talloc_asprintf(*state, "%.*s", shift, "xxxx");
		struct csv *csv;

		for (int i = 0; i < rows; i++)
			text = talloc_asprintf_append_buffer(text, "%s\n",
							     word);
		csv = open_text(*state, text);
		assert_int_equal(csv_size(csv), (int64_t)strlen(text));
		for (int i = 0; i < rows; i++) {
			const struct csv_row *row = NULL;

			expect_success(csv_next(csv, &row));
			assert_int_equal(row->line, i + 1);
			assert_string_equal(row->fields[0] + (i ? 0 : shift),
					    word);
		}
		check_row(*state, csv, 0, NULL);
	}
}

static void
fields_are_quoted_and_formulas_disarmed(void **state)
{
	static const char *const pairs[][2] = {
		{ "", "" },
		{ "abc", "abc" },
		{ "a,b", "\"a,b\"" },
		{ "a;b", "\"a;b\"" },
		{ "a\"b", "\"a\"\"b\"" },
		{ "a\nb", "\"a\nb\"" },
		{ " a", "\" a\"" },
		{ "-5.000", "-5.000" },
		{ "=1+1", "\"'=1+1\"" },
		{ "@SUM(A1)", "\"'@SUM(A1)\"" },
		{ "+84 123", "\"'+84 123\"" },
		{ "-2+3", "\"'-2+3\"" },
		{ "-x", "\"'-x\"" },
		{ "\tx", "\"'\tx\"" },
		{ "\nx", "\"'\nx\"" },
		{ "＝1+1", "\"'＝1+1\"" },
		{ "＋84", "\"'＋84\"" },
		{ "－2", "\"'－2\"" },
		{ "＠SUM(A1)", "\"'＠SUM(A1)\"" },
		{ "ＡB", "ＡB" },
		{ "'x", "'x" },
		{ "=\"a\"", "\"'=\"\"a\"\"\"" },
	};

	for (size_t i = 0; i < ARRAY_LEN(pairs); i++) {
		char *quoted = csv_quote(*state, pairs[i][0]);
		char *line = talloc_asprintf(*state, "%s,x\n", quoted);

		assert_string_equal(quoted, pairs[i][1]);
		check_row(*state, open_text(*state, line), 1,
			  talloc_asprintf(*state, "%s|x", pairs[i][0]));
	}
}

static void
missing_files_are_refused(void **state)
{
	struct csv *csv = NULL;

	expect_error(csv_open(*state, "/nonexistent.csv", &csv), ERR_INPUT,
		     "Không đọc được");
	expect_error(csv_open(*state, "/", &csv), ERR_INPUT, "Không đọc được");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(rows_and_lines_are_told),
		TEST(separator_and_mark_are_found),
		TEST(wrong_encodings_are_named),
		TEST(broken_quotes_name_their_line),
		TEST(limits_hold),
		TEST(too_many_fields_are_called_so),
		TEST(long_files_are_read_whole),
		TEST(fields_are_quoted_and_formulas_disarmed),
		TEST(missing_files_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
