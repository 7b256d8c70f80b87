#include "common/base.h"

#include "common/conf.h"
#include "common/test_help.h"
#include "common/text.h"

/* A folder of configuration files, which goes when its context does. */
static int
remove_folder(char *dir)
{
	unlink(talloc_asprintf(dir, "%s/thads.conf", dir));
	unlink(talloc_asprintf(dir, "%s/intake.conf", dir));
	rmdir(dir);
	return 0;
}

static char *
put(char *dir, const char *name, const char *text)
{
	char *path = talloc_asprintf(dir, "%s/%s", dir, name);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
	return path;
}

/* The path of intake.conf, beside thads.conf unless shared is NULL. */
static char *
make_folder(TALLOC_CTX *ctx, const char *shared, const char *own)
{
	char *dir = talloc_strdup(ctx, "/tmp/thads-test-XXXXXX");

	assert_non_null(mkdtemp(dir));
	talloc_set_destructor(dir, remove_folder);
	if (shared)
		put(dir, "thads.conf", shared);
	return put(dir, "intake.conf", own);
}

static struct conf *
read_good(TALLOC_CTX *ctx, const char *path)
{
	struct conf *conf = NULL;

	expect_success(conf_read(ctx, path, &conf));
	return conf;
}

/* The text of the key and where it comes from, as administrators see it. */
static void
expect_shown(const struct conf *conf, const char *key, const char *value,
	     const char *from)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct conf_shown shown = { NULL, NULL, NULL };

	for (size_t i = 0; conf_show(ctx, conf, i, &shown); i++) {
		if (text_same(shown.key, key))
			break;
	}
	assert_string_equal(shown.key, key);
	assert_string_equal(shown.value, value);
	if (!strstr(shown.from, from))
		fail_msg("%s comes from %s", key, shown.from);
	talloc_free(ctx);
}

static void
settings_are_read(void **state)
{
	struct conf *conf = read_good(
		*state,
		test_text_file(*state,
			       "# a comment\n\n  # another\n"
			       "name = intake\n"
			       "db_password=a = # b\r\n"
			       "site_name =  Thi hành án dân sự tỉnh A  \n"
			       "db_read_timeout_secs = 0\n"
			       "spool_dir = /srv/spool\n"
			       "log_file = /var/log/x.log\n"
			       "metrics_file = /run/x.metrics\n"
			       "secure_cookie = no"));

	assert_string_equal(conf->name, "intake");
	assert_string_equal(conf->db_user, "thads_intake");
	assert_string_equal(conf->db_password, "a = # b");
	assert_string_equal(conf->site_name, "Thi hành án dân sự tỉnh A");
	assert_string_equal(conf->spool_dir, "/srv/spool");
	assert_string_equal(conf->log_file, "/var/log/x.log");
	assert_string_equal(conf->metrics_file, "/run/x.metrics");
	assert_int_equal(conf->db_read_timeout_secs, 0);
	assert_false(conf->secure_cookie);
}

static void
absent_settings_have_defaults(void **state)
{
	struct conf *conf = read_good(
		*state, make_folder(*state, NULL, "\xef\xbb\xbf# nothing\n"));

	assert_string_equal(conf->name, "intake");
	assert_string_equal(conf->db_socket, "/run/mysqld/mysqld.sock");
	assert_string_equal(conf->db_host, "");
	assert_int_equal(conf->db_port, 3306);
	assert_string_equal(conf->db_tls_ca, "");
	assert_string_equal(conf->db_name, "thads");
	assert_string_equal(conf->db_user, "thads_intake");
	assert_string_equal(conf->db_password, "");
	assert_int_equal(conf->db_read_timeout_secs, 6);
	assert_int_equal(conf->db_long_timeout_secs, 61);
	assert_int_equal(conf->db_work_timeout_secs, 100);
	assert_string_equal(conf->template_dir, "/usr/share/thads/templates");
	assert_string_equal(conf->htdocs_dir, "/usr/share/thads/htdocs");
	assert_string_equal(conf->spool_dir, "/var/lib/thads/spool");
	assert_string_equal(conf->law_dir, "/usr/share/thads/law");
	assert_string_equal(conf->log_file, "");
	assert_string_equal(conf->metrics_file, "");
	assert_int_equal(conf->spool_min_free_percent, 8);
	assert_int_equal(conf->queue_max_secs, 3600);
	assert_string_equal(conf->backup_mark,
			    "/var/backups/thads/last-backup");
	assert_true(conf->secure_cookie);
	expect_shown(conf, "db_port", "3306", "default");
}

static void
own_file_wins_over_the_shared_one(void **state)
{
	struct conf *conf = read_good(
		*state, make_folder(*state,
				    "db_name = here\nsite_name = A\n"
				    "secure_cookie = no\n",
				    "site_name = B\ndb_password = s3cret\n"));

	assert_string_equal(conf->db_name, "here");
	assert_string_equal(conf->site_name, "B");
	assert_false(conf->secure_cookie);
	expect_shown(conf, "db_name", "here", "/thads.conf:1");
	expect_shown(conf, "site_name", "B", "/intake.conf:1");
	expect_shown(conf, "secure_cookie", "no", "/thads.conf:3");
	expect_shown(conf, "db_password", "********", "/intake.conf:2");
	expect_shown(conf, "db_user", "thads_intake", "default");
}

static void
password_is_read_from_its_file(void **state)
{
	char *secret = test_text_file(*state, "s3cret word\r\n");
	char *own = talloc_asprintf(*state, "db_password_file = %s\n", secret);
	struct conf *conf = read_good(*state, make_folder(*state, NULL, own));

	assert_string_equal(conf->db_password, "s3cret word");
	expect_shown(conf, "db_password", "********", secret);
	expect_shown(conf, "db_password_file", secret, "/intake.conf:1");
}

static void
bad_password_files_are_told(void **state)
{
	static const char *const bad[] = { "", "\n", "a\nb\n" };
	struct conf *conf = NULL;

	expect_error(conf_read(*state,
			       make_folder(*state, NULL,
					   "\ndb_password_file = /none/x\n"),
			       &conf),
		     ERR_USAGE,
		     "/intake.conf:2: key \"db_password_file\": /none/x: No ");
	for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
		char *secret = test_text_file(*state, bad[i]);
		char *own = talloc_asprintf(*state, "db_password_file = %s\n",
					    secret);

		expect_error(conf_read(*state, make_folder(*state, NULL, own),
				       &conf),
			     ERR_USAGE, "not one line with a password");
	}
}

static void
mistakes_name_file_and_line(void **state)
{
	static const struct {
		const char *text;
		const char *words;
	} wrong[] = {
		{ "nmae = x\n", ":1: unknown key \"nmae\"" },
		{ "name = x\n\nname = x\n", ":3: key \"name\" given twice, "
					    "first in line 1" },
		{ "#\nhello\n", ":2: not a line" },
		{ "= x\n", ":1: unknown key \"\"" },
		{ "Name = x\n", ":1: unknown key \"Name\"" },
		{ "programs = intake\n", ":1: unknown key \"programs\"" },
		{ "secure_cookie = true\n", "must be yes or no" },
		{ "name =\n", ":1: key \"name\" must not be empty" },
		{ "name = a b\n", ":1: key \"name\" must be letters" },
		{ "db_port = 0\n", ":1: key \"db_port\" must be a number "
				   "from 1 to 65535" },
		{ "db_port = 33o6\n", "must be a number" },
		{ "db_port =\n", ":1: key \"db_port\" must not be empty" },
		{ "db_read_timeout_secs = -1\n", "from 0 to 86400" },
		{ "queue_max_secs = 1h\n", "a number from 0 to" },
		{ "spool_min_free_percent = 100\n", "from 0 to 99" },
		{ "law_dir = law\n", ":1: key \"law_dir\" must be the path of "
				     "a directory from /" },
		{ "law_dir =\n", "must not be empty" },
		{ "db_tls_ca = ca.pem\n", "must be the path of a file" },
		{ "site_name = \xff\n", "not UTF-8" },
		{ "db_password = x\ndb_password_file = /y\n",
		  ":2: key \"db_password_file\" and, at " },
		{ "\ndb_host = db.example.vn\n",
		  ":2: key \"db_host\" names another host, so \"db_tls_ca\"" },
		{ "db_host = db.example.vn\ndb_tls_ca =\n",
		  ":1: key \"db_host\" names another host, so \"db_tls_ca\"" },
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
shared_file_has_nothing_of_one_program(void **state)
{
	static const char *const own[] = { "name = x\n", "db_user = x\n",
					   "db_password = x\n",
					   "metrics_file = /x\n" };
	struct conf *conf = NULL;
	char *path;

	for (size_t i = 0; i < ARRAY_LEN(own); i++)
		expect_error(conf_read(*state, make_folder(*state, own[i], ""),
				       &conf),
			     ERR_USAGE, "/thads.conf:1: key ");
	path = make_folder(*state, "db_name = x\n", "");
	path = talloc_asprintf(path, "%.*s/thads.conf",
			       (int)(strrchr(path, '/') - path), path);
	expect_error(conf_read(*state, path, &conf), ERR_USAGE,
		     "is of all programs");
}

static void
database_on_another_host_needs_an_authority(void **state)
{
	struct conf *conf = read_good(
		*state, make_folder(*state, "db_tls_ca = /etc/ca.pem\n",
				    "db_host = db.example.vn\n"
				    "db_port = 3307\n"));

	assert_string_equal(conf->db_host, "db.example.vn");
	assert_string_equal(conf->db_tls_ca, "/etc/ca.pem");
	assert_int_equal(conf->db_port, 3307);
	conf = read_good(*state,
			 make_folder(*state, NULL, "db_host = 127.0.0.1\n"));
	assert_string_equal(conf->db_host, "127.0.0.1");
}

static void
all_faults_are_told(void **state)
{
	struct conf_faults *faults = talloc_zero(*state, struct conf_faults);
	char *path = make_folder(*state, "one = 1\nsecure_cookie = y\n",
				 "db_port = x\ntwo\ndb_password_file = /no\n");

	conf_read_all(*state, path, faults);
	assert_int_equal(faults->count, 5);
	assert_non_null(strstr(faults->texts[0], "/thads.conf:1: "));
	assert_non_null(strstr(faults->texts[1], "/thads.conf:2: "));
	assert_non_null(strstr(faults->texts[2], "/intake.conf:1: "));
	assert_non_null(strstr(faults->texts[3], "/intake.conf:2: "));
	assert_non_null(strstr(faults->texts[4], "/intake.conf:3: "));
}

static void
what_is_not_there_is_found(void **state)
{
	struct conf_faults *faults = talloc_zero(*state, struct conf_faults);
	struct conf *conf = read_good(
		*state, make_folder(*state,
				    "template_dir = /\nhtdocs_dir = /tmp\n"
				    "spool_dir = /dev/null\n"
				    "password_words = /etc/passwd\n",
				    "law_dir = /nonexistent/law\n"));

	conf_look(conf, faults);
	assert_int_equal(faults->count, 2);
	assert_non_null(strstr(faults->texts[0],
			       "/thads.conf:3: key \"spool_dir\": /dev/null: "
			       "not a directory"));
	assert_non_null(strstr(faults->texts[1],
			       "/intake.conf:1: key \"law_dir\": "
			       "/nonexistent/law: No such"));
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
		TEST(own_file_wins_over_the_shared_one),
		TEST(password_is_read_from_its_file),
		TEST(bad_password_files_are_told),
		TEST(mistakes_name_file_and_line),
		TEST(shared_file_has_nothing_of_one_program),
		TEST(database_on_another_host_needs_an_authority),
		TEST(all_faults_are_told),
		TEST(what_is_not_there_is_found),
		TEST(files_that_are_no_settings_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
