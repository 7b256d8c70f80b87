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
	assert_null(spool_purge(dir, NOW - DAY, &removed));
	assert_int_equal(removed, 2);
	assert_false(was_there(dir, "body-a"));
	assert_false(was_there(dir, "upload-b"));
	assert_true(was_there(dir, "upload-c"));
	assert_true(was_there(dir, "import-d"));
	assert_int_equal(rmdir(dir), 0);
}

static void
missing_folder_is_an_error(void **state)
{
	struct err *e;
	int64_t removed;

	(void)state;
	e = spool_purge("no-such-folder", NOW, &removed);
	assert_non_null(e);
	assert_int_equal(removed, 0);
	err_free(&e);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(old_requests_alone_are_removed),
		cmocka_unit_test(missing_folder_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
