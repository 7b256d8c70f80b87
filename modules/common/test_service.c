#include "common/base.h"

#include "common/service.h"
#include "common/test_help.h"

#include <sys/socket.h>
#include <sys/un.h>

/* The socket of a service manager at a path of its own. */
static int
open_manager(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int manager = socket(AF_UNIX, SOCK_DGRAM, 0);

	assert_true(manager >= 0);
	assert_true(strlen(path) < sizeof(address.sun_path));
	memcpy(address.sun_path, path, strlen(path) + 1);
	unlink(path);
	assert_int_equal(bind(manager, (const struct sockaddr *)&address,
			      sizeof(address)),
			 0);
	return manager;
}

static void
expect_told(int manager, const char *words)
{
	char told[64] = "";

	assert_true(recv(manager, told, sizeof(told) - 1, MSG_DONTWAIT) > 0);
	assert_string_equal(told, words);
}

static void
the_manager_is_told(void **state)
{
	char *path = test_text_file(*state, "");
	int manager = open_manager(path);

	assert_int_equal(setenv("NOTIFY_SOCKET", path, 1), 0);
	service_ready();
	expect_told(manager, "READY=1");
	service_alive();
	expect_told(manager, "WATCHDOG=1");
	service_stopping();
	expect_told(manager, "STOPPING=1");
	close(manager);
	unlink(path);
	/* A manager that has gone stops nobody. */
	service_alive();
	assert_int_equal(unsetenv("NOTIFY_SOCKET"), 0);
	service_alive();
}

static void
signs_are_due_in_half_the_time(void **state)
{
	static const struct {
		const char *usecs;
		int msecs;
	} cases[] = {
		{ "30000000", 15000 },
		{ "100", 1 },
		{ "9000000000000000", INT32_MAX },
		{ "0", -1 },
		{ "soon", -1 },
	};

	(void)state;
	assert_int_equal(unsetenv("WATCHDOG_USEC"), 0);
	assert_int_equal(service_beat_msecs(), -1);
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		assert_int_equal(setenv("WATCHDOG_USEC", cases[i].usecs, 1), 0);
		assert_int_equal(service_beat_msecs(), cases[i].msecs);
	}
	/* What was meant for another process. */
	assert_int_equal(setenv("WATCHDOG_USEC", "30000000", 1), 0);
	assert_int_equal(setenv("WATCHDOG_PID", "1", 1), 0);
	assert_int_equal(service_beat_msecs(), -1);
	assert_int_equal(unsetenv("WATCHDOG_PID"), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_manager_is_told),
		TEST(signs_are_due_in_half_the_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
