#include "common/base.h"

#include "common/conf.h"
#include "common/test_help.h"

#define NEEDED                     \
	"name = intake\n"          \
	"db_user = thads_intake\n" \
	"template_dir = /t\n"      \
	"spool_dir = /s\n"         \
	"law_dir = /l\n"

static struct conf *
read_good(TALLOC_CTX *ctx, const char *text)
{
	struct conf *conf = NULL;

	expect_success(conf_read(ctx, test_text_file(ctx, text), &conf));
	return conf;
}

static void
settings_are_read(void **state)
{
	struct conf *conf = read_good(
		*state, "# a comment\n\n  # another\n" NEEDED
			"db_password=a = # b\r\n"
			"site_name =  Thi hành án dân sự tỉnh A  \n"
			"programs = portal intake\tregistry\n"
			"secure_cookie = no");

	assert_string_equal(conf->name, "intake");
	assert_string_equal(conf->db_password, "a = # b");
	assert_string_equal(conf->site_name, "Thi hành án dân sự tỉnh A");
	assert_false(conf->secure_cookie);
	assert_true(conf_has_program(conf, "portal"));
	assert_true(conf_has_program(conf, "registry"));
	assert_false(conf_has_program(conf, "regist"));
	assert_false(conf_has_program(conf, "port"));
	assert_false(conf_has_program(conf, ""));
	assert_false(conf_has_program(conf, "intake registry"));
}

static void
absent_settings_have_defaults(void **state)
{
	struct conf *conf = read_good(*state, "\xef\xbb\xbf" NEEDED);

	assert_string_equal(conf->db_socket, "/run/mysqld/mysqld.sock");
	assert_string_equal(conf->db_name, "thads");
	assert_string_equal(conf->db_password, "");
	assert_string_equal(conf->asset_path, "/assets/dev");
	assert_string_equal(conf->programs, "");
	assert_true(conf->secure_cookie);
	assert_string_equal(conf->log_file, "");
	assert_string_equal(conf->metrics_file, "");
	assert_int_equal(conf->spool_min_free_percent, 8);
	assert_int_equal(conf->queue_max_secs, 3600);
	assert_false(conf_has_program(conf, "intake"));
}

static void
mistakes_name_file_and_line(void **state)
{
	static const struct {
		const char *text;
		const char *words;
	} wrong[] = {
		{ NEEDED "nmae = x\n", ":6: unknown key \"nmae\"" },
		{ NEEDED "\nname = x\n", ":7: key \"name\" given twice, "
					 "first in line 1" },
		{ NEEDED "hello\n", ":6: not a line" },
		{ NEEDED "= x\n", ":6: unknown key \"\"" },
		{ NEEDED "Name = x\n", ":6: unknown key \"Name\"" },
		{ NEEDED "secure_cookie = true\n", "must be yes or no" },
		{ NEEDED "queue_max_secs = 1h\n", "a number from 0 to" },
		{ NEEDED "spool_min_free_percent = 100\n", "from 0 to 99" },
		{ "name =\n", ":1: key \"name\" must not be empty" },
		{ "name = x\n", "required key \"db_user\" is missing" },
		{ "", "required key \"name\" is missing" },
		{ NEEDED "site_name = \xff\n", "not UTF-8" },
	};

	for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
		struct conf *conf = NULL;
		char *path = test_text_file(*state, wrong[i].text);
		struct err *e = conf_read(*state, path, &conf);

		assert_non_null(e);
		assert_non_null(strstr(e->detail, path));
		assert_null(conf);
		expect_error(e, ERR_USAGE, wrong[i].words);
	}
}

static void
files_that_are_no_settings_are_refused(void **state)
{
	struct conf *conf = NULL;
	char *large = talloc_zero_array(*state, char, 70000);

	expect_error(conf_read(*state, "/nonexistent/x.conf", &conf), ERR_USAGE,
		     "/nonexistent/x.conf");
	expect_error(conf_read(*state, "/", &conf), ERR_USAGE, "/");
	expect_error(conf_read(*state, test_file(*state, "name\0x", 6), &conf),
		     ERR_USAGE, "not UTF-8");
	memset(large, '#', 70000);
	expect_error(conf_read(*state, test_file(*state, large, 70000), &conf),
		     ERR_USAGE, "longer than");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(settings_are_read),
		TEST(absent_settings_have_defaults),
		TEST(mistakes_name_file_and_line),
		TEST(files_that_are_no_settings_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
