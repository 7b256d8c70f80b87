#include "common/base.h"

#include "tasks/spool.h"

#include <fcntl.h>
#include <setjmp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define NOW 1800000000
#define DAY 86400L

/* Makes DIR/NAME as old as said. */
static void
leave_file(const char *dir, const char *name, time_t age_secs)
{
	struct timespec times[2] = { { .tv_sec = NOW - age_secs },
				     { .tv_sec = NOW - age_secs } };
	char path[256];
	int file;

	snprintf(path, sizeof(path), "%s/%s", dir, name);
	file = open(path, O_CREAT | O_WRONLY, 0600);
	assert_true(file >= 0);
	assert_int_equal(futimens(file, times), 0);
	close(file);
}

/* Whether DIR/NAME is there; it is removed. */
static bool
was_there(const char *dir, const char *name)
{
	char path[256];

	snprintf(path, sizeof(path), "%s/%s", dir, name);
	return unlink(path) == 0;
}

/* The rows of this test: data is the one name that they name. */
static struct err *
is_named(void *data, const char *name, bool *named)
{
	*named = strcmp(data, name) == 0;
	return NULL;
}

static struct err *
cannot_ask(void *data, const char *name, bool *named)
{
	(void)data;
	(void)name;
	(void)named;
	return err_new(ERR_DB_LOST, NULL, "away");
}

static char named[] = "import-d";

static void
old_requests_alone_are_removed(void **state)
{
	char dir[] = "spool-XXXXXX";
	int64_t removed;

	(void)state;
	assert_non_null(mkdtemp(dir));
	leave_file(dir, "body-a", 2 * DAY);
	leave_file(dir, "upload-b", 2 * DAY);
	leave_file(dir, "upload-c", 10);
	leave_file(dir, "import-d", 2 * DAY);
	assert_null(spool_purge(dir, NOW - DAY, is_named, named, &removed));
	assert_int_equal(removed, 2);
	assert_false(was_there(dir, "body-a"));
	assert_false(was_there(dir, "upload-b"));
	assert_true(was_there(dir, "upload-c"));
	assert_true(was_there(dir, "import-d"));
	assert_int_equal(rmdir(dir), 0);
}

static void
imports_that_no_row_names_are_removed(void **state)
{
	char dir[] = "spool-XXXXXX";
	int64_t removed;

	(void)state;
	assert_non_null(mkdtemp(dir));
	leave_file(dir, "import-d", 2 * DAY);
	leave_file(dir, "import-d.faults.csv", 2 * DAY);
	leave_file(dir, "import-e", 2 * DAY);
	leave_file(dir, "import-e.faults.csv", 2 * DAY);
	leave_file(dir, "import-f", 10);
	leave_file(dir, "important", 2 * DAY);
	assert_null(spool_purge(dir, NOW - DAY, is_named, named, &removed));
	assert_int_equal(removed, 2);
	assert_true(was_there(dir, "import-d"));
	assert_true(was_there(dir, "import-d.faults.csv"));
	assert_false(was_there(dir, "import-e"));
	assert_false(was_there(dir, "import-e.faults.csv"));
	assert_true(was_there(dir, "import-f"));
	assert_true(was_there(dir, "important"));
	assert_int_equal(rmdir(dir), 0);
}

static void
nothing_is_removed_when_nobody_can_be_asked(void **state)
{
	char dir[] = "spool-XXXXXX";
	int64_t removed;
	struct err *e;

	(void)state;
	assert_non_null(mkdtemp(dir));
	leave_file(dir, "import-e", 2 * DAY);
	e = spool_purge(dir, NOW - DAY, cannot_ask, NULL, &removed);
	assert_non_null(e);
	assert_int_equal(removed, 0);
	assert_true(was_there(dir, "import-e"));
	assert_int_equal(rmdir(dir), 0);
	err_free(&e);
}

static void
missing_folder_is_an_error(void **state)
{
	struct err *e;
	int64_t removed;

	(void)state;
	e = spool_purge("no-such-folder", NOW, is_named, named, &removed);
	assert_non_null(e);
	assert_int_equal(removed, 0);
	err_free(&e);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(old_requests_alone_are_removed),
		cmocka_unit_test(imports_that_no_row_names_are_removed),
		cmocka_unit_test(nothing_is_removed_when_nobody_can_be_asked),
		cmocka_unit_test(missing_folder_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
