#include "common/base.h"

#include "thadsctl/doctor_rules.h"

#include <setjmp.h>

#include <cmocka.h>

#define GIB (INT64_C(1) << 30)

static enum grade
version_grade(TALLOC_CTX *ctx, const char *version)
{
	return rule_version(ctx, version, "10.11.8").grade;
}

static void
versions_are_compared_by_number(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	assert_int_equal(version_grade(ctx, "10.11.8-MariaDB-log"), GRADE_OK);
	assert_int_equal(version_grade(ctx, "10.11.19-MariaDB"), GRADE_OK);
	assert_int_equal(version_grade(ctx, "11.4.2-MariaDB"), GRADE_OK);
	assert_int_equal(version_grade(ctx, "10.11.7-MariaDB"), GRADE_FAIL);
	assert_int_equal(version_grade(ctx, "10.6.30-MariaDB"), GRADE_FAIL);
	assert_int_equal(version_grade(ctx, "8.0.36"), GRADE_FAIL);
	talloc_free(ctx);
}

/* The rule of the table for that variable. */
static const struct setting_rule *
setting(const char *name)
{
	for (size_t i = 0; i < n_setting_rules; i++) {
		if (strcmp(setting_rules[i].name, name) == 0)
			return &setting_rules[i];
	}
	fail();
	return NULL;
}

static void
settings_are_judged_by_the_table(void **state)
{
	static const struct {
		const char *name;
		const char *value;
		enum grade grade;
	} cases[] = {
		{ "character_set_server", "utf8mb4", GRADE_OK },
		{ "character_set_server", "utf8mb3", GRADE_FAIL },
		{ "collation_server", "utf8mb4_bin", GRADE_OK },
		{ "collation_server", "latin1_swedish_ci", GRADE_FAIL },
		{ "sql_mode", "STRICT_TRANS_TABLES,NO_ZERO_DATE", GRADE_OK },
		{ "sql_mode", "", GRADE_FAIL },
		{ "log_bin", "ON", GRADE_OK },
		{ "log_bin", "1", GRADE_OK },
		{ "log_bin", "O", GRADE_FAIL },
		{ "log_bin", "OFF", GRADE_FAIL },
		{ "binlog_format", "MIXED", GRADE_FAIL },
		{ "sync_binlog", "1", GRADE_OK },
		{ "sync_binlog", "1000", GRADE_FAIL },
		{ "read_only", "OFF", GRADE_OK },
		{ "read_only", "ON", GRADE_WARN },
		{ "max_allowed_packet", "16777216", GRADE_OK },
		{ "max_allowed_packet", "16777215", GRADE_FAIL },
		{ "max_allowed_packet", "much", GRADE_FAIL },
		{ "wait_timeout", "599", GRADE_WARN },
		{ "lock_wait_timeout", "3600", GRADE_OK },
		{ "lock_wait_timeout", "86400", GRADE_WARN },
		{ "max_statement_time", "0.000000", GRADE_WARN },
		{ "max_statement_time", "300.500000", GRADE_OK },
		{ "innodb_snapshot_isolation", "OFF", GRADE_WARN },
		{ "innodb_snapshot_isolation", NULL, GRADE_FAIL },
	};
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct verdict v = rule_setting(ctx, setting(cases[i].name),
						cases[i].value);

		assert_int_equal(v.grade, cases[i].grade);
		assert_int_equal(v.advice != NULL, v.grade != GRADE_OK);
	}
	talloc_free(ctx);
}

static void
advice_has_the_line_to_write(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct verdict v = rule_setting(ctx, setting("sync_binlog"), "0");

	(void)state;
	assert_non_null(strstr(v.advice, "\"sync-binlog = 1\""));
	assert_non_null(strstr(v.advice, "systemctl restart mariadb"));
	talloc_free(ctx);
}

static void
time_zone_is_utc(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	assert_int_equal(rule_time_zone(ctx, "+00:00", "+07").grade, GRADE_OK);
	assert_int_equal(rule_time_zone(ctx, "SYSTEM", "UTC").grade, GRADE_OK);
	assert_int_equal(rule_time_zone(ctx, "SYSTEM", "+07").grade,
			 GRADE_FAIL);
	assert_int_equal(rule_time_zone(ctx, "+07:00", "UTC").grade,
			 GRADE_FAIL);
	talloc_free(ctx);
}

static void
workers_leave_connections_to_others(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	int64_t enough = 22 + doctor_limits.spare_connections;

	(void)state;
	assert_int_equal(rule_connections(ctx, enough, 22).grade, GRADE_OK);
	assert_int_equal(rule_connections(ctx, enough - 1, 22).grade,
			 GRADE_FAIL);
	talloc_free(ctx);
}

static void
clocks_may_differ_by_two_seconds(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	assert_int_equal(rule_clock_skew(ctx, 2000).grade, GRADE_OK);
	assert_int_equal(rule_clock_skew(ctx, -2000).grade, GRADE_OK);
	assert_int_equal(rule_clock_skew(ctx, 2001).grade, GRADE_FAIL);
	assert_int_equal(rule_clock_skew(ctx, -2001).grade, GRADE_FAIL);
	talloc_free(ctx);
}

static void
space_has_two_limits(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	assert_int_equal(rule_space(ctx, "/x", 20 * GIB, 100 * GIB).grade,
			 GRADE_OK);
	assert_int_equal(rule_space(ctx, "/x", 14 * GIB, 100 * GIB).grade,
			 GRADE_WARN);
	assert_int_equal(rule_space(ctx, "/x", 7 * GIB, 100 * GIB).grade,
			 GRADE_FAIL);
	assert_int_equal(rule_space(ctx, "/x", 3 * GIB, 10 * GIB).grade,
			 GRADE_WARN);
	assert_int_equal(rule_space(ctx, "/x", GIB / 2, GIB).grade, GRADE_FAIL);
	assert_int_equal(rule_space(ctx, "/x", 0, 0).grade, GRADE_FAIL);
	talloc_free(ctx);
}

static void
checkpoints_were_copied_minutes_ago(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	int64_t now = 1790000000;
	int64_t limit = doctor_limits.copy_age_secs;

	(void)state;
	assert_int_equal(rule_copy(ctx, now, now - limit).grade, GRADE_OK);
	assert_int_equal(rule_copy(ctx, now, now - limit - 1).grade,
			 GRADE_FAIL);
	assert_int_equal(rule_copy(ctx, now, 0).grade, GRADE_FAIL);
	talloc_free(ctx);
}

static void
recount_is_of_the_last_nights(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	int64_t now = 1790000000;
	struct verify_run run = { .began_at =
					  now - doctor_limits.verify_age_secs,
				  .ended_at = now,
				  .matters = 7,
				  .kinds = "",
				  .named = "" };

	(void)state;
	assert_int_equal(rule_verify(ctx, now, NULL, 0).grade, GRADE_WARN);
	assert_int_equal(rule_verify(ctx, now, &run, now).grade, GRADE_OK);
	assert_int_equal(rule_verify(ctx, now + 1, &run, now).grade,
			 GRADE_WARN);
	talloc_free(ctx);
}

/* However old it is; and what to do is told. */
static void
recount_names_what_differs(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct verify_run run = { .began_at = 1000,
				  .ended_at = 2000,
				  .differences = 3,
				  .kinds = "history 2, trail 1",
				  .named = "viec 1\nviec 2\nnhat ky\n" };
	struct verdict v = rule_verify(ctx, 1790000000, &run, 0);

	(void)state;
	assert_int_equal(v.grade, GRADE_FAIL);
	assert_string_equal(v.found,
			    "3 differences on 1970-01-01 00:16 UTC (history "
			    "2, trail 1), the last run without one never, "
			    "the first: viec 1");
	assert_non_null(strstr(v.advice, "handbook"));
	v = rule_verify(ctx, 1790000000, &run, 60);
	assert_non_null(strstr(v.found, "without one 1970-01-01 00:01 UTC"));
	talloc_free(ctx);
}

static void
failed_job_names_its_owner(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct job job = { .kind = JOB_IMPORT,
			   .object_id = 7,
			   .account_name = "Vi Thử",
			   .result = "no law" };
	struct verdict v = rule_jobs(ctx, 2, &job);

	(void)state;
	assert_int_equal(rule_jobs(ctx, 0, NULL).grade, GRADE_OK);
	assert_int_equal(v.grade, GRADE_WARN);
	assert_string_equal(v.found,
			    "2 failed in the last seven days, the newest: "
			    "import 7 of Vi Thử: no law");
	job.account_name = "";
	assert_non_null(
		strstr(rule_jobs(ctx, 1, &job).found, "of the command line"));
	talloc_free(ctx);
}

static void
backup_is_of_the_last_day(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	int64_t now = 1790000000;
	int64_t limit = doctor_limits.backup_age_secs;

	(void)state;
	assert_int_equal(rule_backup(ctx, now, now - limit, "a").grade,
			 GRADE_OK);
	assert_int_equal(rule_backup(ctx, now, now - limit - 1, "a").grade,
			 GRADE_FAIL);
	assert_int_equal(rule_backup(ctx, now, 0, "").grade, GRADE_FAIL);
	assert_int_equal(rule_backup(ctx, now, now + 3600, "a").grade,
			 GRADE_WARN);
	talloc_free(ctx);
}

static void
certificate_is_renewed_in_time(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	assert_int_equal(rule_certificate(ctx, "c", 30).grade, GRADE_OK);
	assert_int_equal(rule_certificate(ctx, "c", 29).grade, GRADE_WARN);
	assert_int_equal(rule_certificate(ctx, "c", 0).grade, GRADE_WARN);
	assert_int_equal(rule_certificate(ctx, "c", -1).grade, GRADE_FAIL);
	talloc_free(ctx);
}

static enum grade
ownership_grade(TALLOC_CTX *ctx, const char *owner, const char *group,
		unsigned mode)
{
	struct ownership is = { owner, group, mode };
	struct ownership wanted = { "root", "thads-intake", 0640 };

	return rule_ownership(ctx, "/s", &is, &wanted, 0440).grade;
}

static void
files_belong_to_whom_they_should(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct ownership is = { "anna", "users", 0600 };
	struct ownership any = { NULL, NULL, 0640 };

	(void)state;
	assert_int_equal(ownership_grade(ctx, "root", "thads-intake", 0640),
			 GRADE_OK);
	assert_int_equal(ownership_grade(ctx, "root", "thads-intake", 0440),
			 GRADE_OK);
	assert_int_equal(ownership_grade(ctx, "root", "thads-intake", 0644),
			 GRADE_FAIL);
	assert_int_equal(ownership_grade(ctx, "root", "thads-intake", 0600),
			 GRADE_FAIL);
	assert_int_equal(ownership_grade(ctx, "root", "root", 0640),
			 GRADE_FAIL);
	assert_int_equal(ownership_grade(ctx, "www-data", "thads-intake", 0640),
			 GRADE_FAIL);
	assert_int_equal(rule_ownership(ctx, "/s", &is, &any, 0).grade,
			 GRADE_OK);
	talloc_free(ctx);
}

static void
schema_must_reach_what_is_needed(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	assert_int_equal(rule_schema(ctx, "intake", 85, 85).grade, GRADE_OK);
	assert_int_equal(rule_schema(ctx, "intake", 90, 85).grade, GRADE_OK);
	assert_int_equal(rule_schema(ctx, "intake", 84, 85).grade, GRADE_FAIL);
	talloc_free(ctx);
}

static void
pools_are_read(void **state)
{
	static const char table[] = "# POOL MODULE WORKERS WATCHDOG_SECS\n"
				    "\n"
				    "intake\t\tintake\t4\t90\n"
				    "  reports-export reports 2 660\n"
				    "portal portal 2 90";
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct doctor_pool *pools;
	size_t n;

	(void)state;
	assert_null(pools_parse(ctx, "pools", table, &pools, &n));
	assert_int_equal(n, 3);
	assert_string_equal(pools[1].name, "reports-export");
	assert_string_equal(pools[1].module, "reports");
	assert_int_equal(pools[1].workers, 2);
	assert_string_equal(pools[2].name, "portal");
	talloc_free(ctx);
}

static void
wrong_lines_of_pools_are_named(void **state)
{
	static const char *const tables[] = {
		"intake intake 4\n",
		"intake intake many 90\n",
		"intake intake 0 90\n",
		"intake intake 4 long\n",
	};
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct doctor_pool *pools;
	size_t n;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(tables); i++) {
		struct err *e =
			pools_parse(ctx, "pools", tables[i], &pools, &n);

		assert_non_null(e);
		assert_non_null(strstr(e->detail, "pools:1:"));
		err_free(&e);
	}
	talloc_free(ctx);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(versions_are_compared_by_number),
		cmocka_unit_test(settings_are_judged_by_the_table),
		cmocka_unit_test(advice_has_the_line_to_write),
		cmocka_unit_test(time_zone_is_utc),
		cmocka_unit_test(workers_leave_connections_to_others),
		cmocka_unit_test(clocks_may_differ_by_two_seconds),
		cmocka_unit_test(space_has_two_limits),
		cmocka_unit_test(recount_is_of_the_last_nights),
		cmocka_unit_test(recount_names_what_differs),
		cmocka_unit_test(failed_job_names_its_owner),
		cmocka_unit_test(backup_is_of_the_last_day),
		cmocka_unit_test(checkpoints_were_copied_minutes_ago),
		cmocka_unit_test(certificate_is_renewed_in_time),
		cmocka_unit_test(files_belong_to_whom_they_should),
		cmocka_unit_test(schema_must_reach_what_is_needed),
		cmocka_unit_test(pools_are_read),
		cmocka_unit_test(wrong_lines_of_pools_are_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
