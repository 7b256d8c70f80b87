#include "common/base.h"

#include "thadsctl/migration_rules.h"

#include <setjmp.h>

#include <cmocka.h>

static struct migration
migration(int64_t version, const char *name, const char *checksum)
{
	return (struct migration){
		.version = version,
		.name = name,
		.checksum = checksum,
	};
}

static void
version_is_read_from_name(void **state)
{
	(void)state;
	assert_int_equal(migration_version("0001_schema_migration.sql"), 1);
	assert_int_equal(migration_version("1234_a2.sql"), 1234);
}

static void
other_names_have_no_version(void **state)
{
	(void)state;
	assert_int_equal(migration_version(""), 0);
	assert_int_equal(migration_version("12_unit.sql"), 0);
	assert_int_equal(migration_version("0012.sql"), 0);
	assert_int_equal(migration_version("0012_.sql"), 0);
	assert_int_equal(migration_version("0012-unit.sql"), 0);
	assert_int_equal(migration_version("0012_Unit.sql"), 0);
	assert_int_equal(migration_version("0012_unit.sql~"), 0);
}

static void
new_files_follow_applied_ones(void **state)
{
	struct migration files[] = {
		migration(1, "0001_a.sql", "aa"),
		migration(2, "0002_b.sql", "bb"),
		migration(4, "0004_d.sql", "dd"),
	};
	size_t first = 99;

	(void)state;
	assert_null(migration_plan(files, 3, files, 2, &first));
	assert_int_equal(first, 2);
	assert_null(migration_plan(files, 3, NULL, 0, &first));
	assert_int_equal(first, 0);
	assert_null(migration_plan(files, 3, files, 3, &first));
	assert_int_equal(first, 3);
}

/* The plan must be refused with that number in its message. */
static void
assert_refused(const struct migration *files, size_t n_files,
	       const struct migration *applied, size_t n_applied,
	       const char *number)
{
	size_t first = 0;
	struct err *e;

	e = migration_plan(files, n_files, applied, n_applied, &first);
	assert_non_null(e);
	assert_int_equal(e->code, ERR_USAGE);
	assert_non_null(strstr(e->detail, number));
	err_free(&e);
}

static void
history_may_not_be_rewritten(void **state)
{
	struct migration applied[] = {
		migration(1, "0001_a.sql", "aa"),
		migration(3, "0003_c.sql", "cc"),
	};
	struct migration changed[] = {
		migration(1, "0001_a.sql", "aa"),
		migration(3, "0003_c.sql", "xx"),
	};
	struct migration between[] = {
		migration(1, "0001_a.sql", "aa"),
		migration(2, "0002_b.sql", "bb"),
		migration(3, "0003_c.sql", "cc"),
	};
	struct migration twice[] = {
		migration(1, "0001_a.sql", "aa"),
		migration(1, "0001_b.sql", "bb"),
	};
	struct migration gone[] = {
		migration(3, "0003_c.sql", "cc"),
	};

	(void)state;
	assert_refused(twice, 2, NULL, 0, "TH1821");
	assert_refused(gone, 1, applied, 2, "TH1822");
	assert_refused(applied, 1, applied, 2, "TH1822");
	assert_refused(between, 3, applied, 2, "TH1823");
	assert_refused(changed, 2, applied, 2, "TH1824");
}

static void
what_takes_away_is_told(void **state)
{
	(void)state;
	assert_true(migration_contracts("DROP TABLE a"));
	assert_true(migration_contracts("ALTER TABLE a\n\tdrop COLUMN b"));
	assert_true(migration_contracts("ALTER TABLE a ADD c INT,"
					" RENAME TO d"));
	assert_true(migration_contracts("-- why\nALTER TABLE a MODIFY b INT"));
	assert_true(migration_contracts("TRUNCATE a"));
}

static void
what_adds_is_let_through(void **state)
{
	(void)state;
	assert_false(migration_contracts(""));
	assert_false(migration_contracts("ALTER TABLE a ADD dropped INT NULL"));
	assert_false(migration_contracts("-- drop it later\n"
					 "CREATE TABLE b (c INT /* rename */)"
					 " COMMENT 'drop'"));
	assert_false(migration_contracts("ALTER TABLE a ADD `change` INT"));
	assert_false(migration_contracts("CREATE INDEX i ON a (b) -- drop"));
	assert_false(migration_contracts("SELECT 'open drop"));
}

static void
newer_ones_than_the_files_are_not_known(void **state)
{
	struct migration files[] = {
		migration(1, "0001_a.sql", "aa"),
		migration(3, "0003_c.sql", "cc"),
	};
	struct migration applied[] = {
		migration(1, "0001_a.sql", "aa"),
		migration(2, "0002_b.sql", "bb"),
		migration(4, "0004_d.sql", "dd"),
	};

	(void)state;
	/* 2 is below a file: it should have been one. */
	assert_int_equal(migration_known(files, 2, applied, 3), 2);
	assert_int_equal(migration_known(files, 2, applied, 1), 1);
	assert_int_equal(migration_known(files, 0, applied, 3), 0);
	assert_int_equal(migration_known(files, 2, applied, 0), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(version_is_read_from_name),
		cmocka_unit_test(other_names_have_no_version),
		cmocka_unit_test(new_files_follow_applied_ones),
		cmocka_unit_test(history_may_not_be_rewritten),
		cmocka_unit_test(newer_ones_than_the_files_are_not_known),
		cmocka_unit_test(what_takes_away_is_told),
		cmocka_unit_test(what_adds_is_let_through),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
