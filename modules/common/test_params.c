#include "common/base.h"

#include "common/params.h"
#include "common/test_help.h"

#include <dirent.h>
#include <sys/stat.h>

#define TYPE "multipart/form-data; boundary=XyZ"
#define FIELD(name, value)                                        \
	"--XyZ\r\nContent-Disposition: form-data; name=\"" name   \
	"\"\r\n\r\n" value "\r\n"
#define SENT_FILE(name, file_name, content)                       \
	"--XyZ\r\nContent-Disposition: form-data; name=\"" name   \
	"\"; filename=\"" file_name "\"\r\n"                      \
	"Content-Type: text/csv\r\n\r\n" content "\r\n"
#define END "--XyZ--\r\n"
#define TEN "0123456789"

struct sent {
	struct param *params;
	size_t n_params;
	struct upload *uploads;
	size_t n_uploads;
};

/* Names and values as "name=value|name=value". */
static char *
joined(TALLOC_CTX *ctx, const struct param *params, size_t n)
{
	char *text = talloc_strdup(ctx, "");

	for (size_t i = 0; i < n; i++)
		text = talloc_asprintf_append(text, "%s%s=%s", i ? "|" : "",
					      params[i].name, params[i].value);
	return text;
}

static void
pairs_are_cut_and_decoded(void **state)
{
	static const char *const good[][2] = {
		{ "", "" },
		{ "a=1&b=2", "a=1|b=2" },
		{ "a=1&a=2", "a=1|a=2" },
		{ "a", "a=" },
		{ "a=", "a=" },
		{ "a=b=c", "a=b=c" },
		{ "&&a=1&", "a=1" },
		{ "a=x+y%20z%2B", "a=x y z+" },
		{ "t%C3%AAn=%c4%90%E1%BA%B7ng", "tên=Đặng" },
		{ "tên=Đặng", "tên=Đặng" },
		{ "a=%26%3D%25", "a=&=%" },
		{ "a=1%0D%0A2", "a=1\r\n2" },
	};

	for (size_t i = 0; i < ARRAY_LEN(good); i++) {
		struct param *params = NULL;
		size_t n = 0;

		expect_success(params_parse(*state, good[i][0],
					    strlen(good[i][0]), &params, &n));
		assert_string_equal(joined(*state, params, n), good[i][1]);
	}
}

static void
refuse_pairs(TALLOC_CTX *ctx, const char *text, size_t length,
	     enum err_code code, const char *words)
{
	struct param *params = NULL;
	size_t n = 0;

	expect_error(params_parse(ctx, text, length, &params, &n), code, words);
	assert_null(params);
}

static void
bad_pairs_are_refused(void **state)
{
	static const char *const escapes[] = { "a=%",	 "a=%4", "a=%zz",
					       "a=%0g",	 "%=a",	 "a=%00",
					       "a%00b=1" };
	static const char *const bytes[] = { "a=%C0%AF", "a=\xc0\xaf", "a=%FF",
					     "a=%ED%A0%80", "%FF=1" };

	for (size_t i = 0; i < ARRAY_LEN(escapes); i++)
		refuse_pairs(*state, escapes[i], strlen(escapes[i]), ERR_INPUT,
			     "ký tự mã hóa không hợp lệ");
	for (size_t i = 0; i < ARRAY_LEN(bytes); i++)
		refuse_pairs(*state, bytes[i], strlen(bytes[i]), ERR_INPUT,
			     "Unicode (UTF-8)");
	refuse_pairs(*state, "a=\0", 3, ERR_INPUT, "không hợp lệ");
	refuse_pairs(*state, "=1", 2, ERR_INPUT, "ô không hợp lệ");
	/* An escape must not reach beyond the length given. */
	refuse_pairs(*state, "a=%41", 4, ERR_INPUT, "không hợp lệ");
}

static void
limits_of_pairs_hold(void **state)
{
	struct param *params = NULL;
	size_t n = 0;
	char *many = talloc_strdup(*state, "");
	char *large = talloc_array(*state, char, PARAM_VALUE_MAX_BYTES + 3);
	char name[PARAM_NAME_MAX_BYTES + 1];

	for (int i = 0; i < PARAMS_MAX; i++)
		many = talloc_strdup_append(many, "a=1&");
	expect_success(params_parse(*state, many, strlen(many), &params, &n));
	assert_int_equal(n, PARAMS_MAX);
	many = talloc_strdup_append(many, "a=1");
	params = NULL;
	refuse_pairs(*state, many, strlen(many), ERR_INPUT, "quá nhiều ô");

	memset(large, 'x', PARAM_VALUE_MAX_BYTES + 3);
	large[1] = '=';
	expect_success(params_parse(*state, large, PARAM_VALUE_MAX_BYTES + 2,
				    &params, &n));
	refuse_pairs(*state, large, PARAM_VALUE_MAX_BYTES + 3, ERR_TOO_LARGE,
		     "dài quá mức");

	memset(name, 'n', sizeof(name));
	expect_success(
		params_parse(*state, name, PARAM_NAME_MAX_BYTES, &params, &n));
	refuse_pairs(*state, name, sizeof(name), ERR_INPUT, "ô không hợp lệ");
}

/* An empty directory that is removed with ctx. */
static int
remove_dir(char *path)
{
	rmdir(path);
	return 0;
}

static char *
new_spool(TALLOC_CTX *ctx)
{
	char *path = talloc_strdup(ctx, "/tmp/thads-spool-XXXXXX");

	assert_non_null(mkdtemp(path));
	talloc_set_destructor(path, remove_dir);
	return path;
}

static int
files_in(const char *path)
{
	DIR *dir = opendir(path);
	struct dirent *entry = readdir(dir);
	int n = 0;

	for (; entry; entry = readdir(dir))
		n += entry->d_name[0] != '.';
	closedir(dir);
	return n;
}

static struct err *
parse_body(TALLOC_CTX *ctx, const char *type, const char *body, size_t length,
	   const char *spool, struct sent *sent)
{
	memset(sent, 0, sizeof(*sent));
	return params_parse_multipart(ctx, type, test_file(ctx, body, length),
				      spool, &sent->params, &sent->n_params,
				      &sent->uploads, &sent->n_uploads);
}

/* The file has these bytes. */
static void
check_content(const char *path, const char *bytes, size_t length)
{
	FILE *file = fopen(path, "rb");
	char *found = talloc_array(NULL, char, (unsigned)length + 1);

	assert_non_null(file);
	assert_int_equal(fread(found, 1, length + 1, file), length);
	assert_memory_equal(found, bytes, length);
	fclose(file);
	talloc_free(found);
}

static void
fields_and_files_are_separated(void **state)
{
	static const char body[] = FIELD("a", "một\r\n--XyY\r\nhai")
		FIELD("b", "")
			SENT_FILE("f", "Danh sách \\.csv", "x\0\r\n--Xy\r\r\nz")
				SENT_FILE("g", "", "")
					SENT_FILE("h", "C:\\tmp\\h.csv", "")
						FIELD("c", "+%41") END
		"epilogue";
	TALLOC_CTX *request = talloc_new(*state);
	char *spool = new_spool(*state);
	struct sent sent;
	struct stat info;
	char *kept = talloc_asprintf(*state, "%s/kept", spool);

	expect_success(parse_body(request, TYPE, body, sizeof(body) - 1, spool,
				  &sent));
	assert_string_equal(joined(*state, sent.params, sent.n_params),
			    "a=một\r\n--XyY\r\nhai|b=|c=+%41");
	assert_int_equal(sent.n_uploads, 2);
	assert_string_equal(sent.uploads[0].field, "f");
	assert_string_equal(sent.uploads[0].file_name, ".csv");
	assert_int_equal(sent.uploads[0].bytes, 12);
	check_content(sent.uploads[0].path_raw, "x\0\r\n--Xy\r\r\nz", 12);
	assert_int_equal(stat(sent.uploads[0].path_raw, &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	assert_string_equal(sent.uploads[1].field, "h");
	assert_string_equal(sent.uploads[1].file_name, "h.csv");
	assert_int_equal(sent.uploads[1].bytes, 0);
	assert_int_equal(files_in(spool), 2);
	/* What a page renames stays, the rest goes with the request. */
	assert_int_equal(rename(sent.uploads[0].path_raw, kept), 0);
	talloc_free(request);
	assert_int_equal(files_in(spool), 1);
	assert_int_equal(unlink(kept), 0);
}

static void
boundaries_are_found_wherever_they_lie(void **state)
{
	static const char head[] = "--XyZ\r\nContent-Disposition: form-data; "
				   "name=\"f\"; filename=\"f\"\r\n\r\n";
	static const char tail[] = "\r\n" FIELD("a", "1") END;
	char *spool = new_spool(*state);

	/* Around the ends of the first two windows of 64 KiB. */
	for (size_t edge = 65536; edge <= 131072; edge += 65536) {
		for (size_t n = edge - 120; n < edge + 10; n += 3) {
			TALLOC_CTX *ctx = talloc_new(*state);
			size_t length = n + sizeof(head) + sizeof(tail) - 2;
			char *body = talloc_array(ctx, char, (unsigned)length);
			struct sent sent;

			memset(body, '\r', length);
			memcpy(body, head, sizeof(head) - 1);
			memcpy(body + length - (sizeof(tail) - 1), tail,
			       sizeof(tail) - 1);
			expect_success(parse_body(ctx, TYPE, body, length,
						  spool, &sent));
			assert_int_equal(sent.uploads[0].bytes, n);
			assert_string_equal(
				joined(ctx, sent.params, sent.n_params), "a=1");
			talloc_free(ctx);
		}
	}
}

static void
boundaries_are_read_from_the_type(void **state)
{
	static const char *const types[] = {
		TYPE,
		"Multipart/Form-Data;boundary=XyZ",
		"multipart/form-data; boundary=\"XyZ\"",
		"multipart/form-data; boundary=XyZ; charset=utf-8",
	};
	static const char *const wrong[] = {
		"",
		"multipart/form-data",
		"multipart/form-data; boundary=",
		"multipart/mixed; boundary=XyZ",
		"multipart/form-data; boundary=\"",
		"multipart/form-data; boundary=" TEN TEN TEN TEN TEN TEN TEN TEN,
	};
	static const char body[] = FIELD("a", "1") END;
	struct sent sent;

	for (size_t i = 0; i < ARRAY_LEN(types); i++) {
		expect_success(parse_body(*state, types[i], body,
					  sizeof(body) - 1, "/tmp", &sent));
		assert_int_equal(sent.n_params, 1);
	}
	for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
		expect_error(parse_body(*state, wrong[i], body,
					sizeof(body) - 1, "/tmp", &sent),
			     ERR_INPUT, "không đúng dạng");
}

static void
broken_bodies_leave_nothing_behind(void **state)
{
	static const struct {
		const char *body;
		const char *words;
	} wrong[] = {
		{ "", "không trọn vẹn" },
		{ "x", "không trọn vẹn" },
		{ FIELD("a", "1"), "không trọn vẹn" },
		{ "x\r\n" FIELD("a", "1") END, "không trọn vẹn" },
		{ FIELD("a", "1") "--XyZ", "không trọn vẹn" },
		{ FIELD("a", "1") "--XyZw\r\n" END, "không trọn vẹn" },
		{ SENT_FILE("f", "f", "x"), "không trọn vẹn" },
		{ SENT_FILE("f", "f", "x") FIELD("a", "\xff") END, "UTF-8" },
		{ FIELD("", "1") END, "ô không hợp lệ" },
		{ FIELD("\xff", "1") END, "UTF-8" },
		{ SENT_FILE("", "f", "x") END, "ô không hợp lệ" },
		{ SENT_FILE("f", "\xff", "x") END, "Tên tệp" },
		{ SENT_FILE("f", "a\tb", "x") END, "Tên tệp" },
		{ "--XyZ\r\n\r\nx\r\n" END, "không trọn vẹn" },
		{ "--XyZ\r\nX: y\r\n\r\nx\r\n" END, "không trọn vẹn" },
		{ "--XyZ\r\nContent-Disposition: form-data\r\n\r\nx\r\n" END,
		  "không trọn vẹn" },
		{ "--XyZ\r\nContent-Disposition: form-data; name=a\r\n\r\n"
		  "x\r\n" END,
		  "không trọn vẹn" },
		{ "--XyZ\r\nContent-Disposition: form-data; name=\"a\r\n\r\n"
		  "x\r\n" END,
		  "không trọn vẹn" },
		{ "--XyZ\r\nContent-Disposition: form-data; name=\"a\"; "
		  "name=\"b\"\r\n\r\nx\r\n" END,
		  "không trọn vẹn" },
	};
	char *spool = new_spool(*state);
	struct sent sent;

	for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
		expect_error(parse_body(*state, TYPE, wrong[i].body,
					strlen(wrong[i].body), spool, &sent),
			     ERR_INPUT, wrong[i].words);
		assert_int_equal(files_in(spool), 0);
	}
	expect_error(parse_body(*state, TYPE, FIELD("a", "\0") END,
				sizeof(FIELD("a", "\0") END) - 1, spool, &sent),
		     ERR_INPUT, "UTF-8");
	expect_error(parse_body(*state, TYPE, SENT_FILE("f", "f", "x") END,
				strlen(SENT_FILE("f", "f", "x") END),
				"/nonexistent", &sent),
		     ERR_INTERNAL, "/nonexistent");
}

static void
limits_of_parts_hold(void **state)
{
	static const char *const parts[][3] = {
		{ FIELD("a", ""), "quá nhiều ô", "400" },
		{ SENT_FILE("a", "", ""), "quá nhiều ô", "400" },
		{ SENT_FILE("a", "f", ""), "Số tệp", "20" },
	};
	char *spool = new_spool(*state);
	char *large =
		talloc_zero_array(*state, char, PARAM_VALUE_MAX_BYTES + 200);
	struct sent sent;

	for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
		TALLOC_CTX *ctx = talloc_new(*state);
		char *body = talloc_strdup(ctx, "");

		for (long n = strtol(parts[i][2], NULL, 10); n > 0; n--)
			body = talloc_strdup_append_buffer(body, parts[i][0]);
		expect_success(parse_body(
			ctx, TYPE, talloc_asprintf(ctx, "%s%s", body, END),
			strlen(body) + strlen(END), spool, &sent));
		body = talloc_asprintf_append(body, "%s%s", parts[i][0], END);
		expect_error(parse_body(ctx, TYPE, body, strlen(body), spool,
					&sent),
			     ERR_INPUT, parts[i][1]);
		talloc_free(ctx);
		assert_int_equal(files_in(spool), 0);
	}
	memset(large, 'x', PARAM_VALUE_MAX_BYTES + 1);
	large = talloc_asprintf(*state,
				"--XyZ\r\nContent-Disposition: "
				"form-data; name=\"a\"\r\n\r\n%s\r\n%s",
				large, END);
	expect_error(parse_body(*state, TYPE, large, strlen(large), spool,
				&sent),
		     ERR_TOO_LARGE, "dài quá mức");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(pairs_are_cut_and_decoded),
		TEST(bad_pairs_are_refused),
		TEST(limits_of_pairs_hold),
		TEST(fields_and_files_are_separated),
		TEST(boundaries_are_found_wherever_they_lie),
		TEST(boundaries_are_read_from_the_type),
		TEST(broken_bodies_leave_nothing_behind),
		TEST(limits_of_parts_hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
