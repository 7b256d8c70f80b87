#include "common/base.h"

#include "common/fcgi.h"
#include "common/test_help.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>

/* Signs of life are due in half of it. */
#define WATCHDOG_USECS "200000"
#define PAUSE_NSECS    150000000L

/* A request to which 10 bytes of body belong, and the first half of them. */
static const char beginning[] =
	"\1\1\0\1\0\10\0\0" "\0\1\0\0\0\0\0\0"
	"\1\4\0\1\0\22\0\0" "\16\2CONTENT_LENGTH10"
	"\1\4\0\1\0\0\0\0"
	"\1\5\0\1\0\5\0\0" "first";
static const char ending[] = "\1\5\0\1\0\5\0\0" "other";

/* A socket bound to the path. */
static int
open_socket(const char *path, int type)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int opened = socket(AF_UNIX, type, 0);

	assert_true(opened >= 0);
	assert_true(strlen(path) < sizeof(address.sun_path));
	memcpy(address.sun_path, path, strlen(path) + 1);
	unlink(path);
	assert_int_equal(bind(opened, (const struct sockaddr *)&address,
			      sizeof(address)),
			 0);
	return opened;
}

/* Listens on descriptor 0, as a worker does, and connects to it. */
static int
connect_worker(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int listener = open_socket(path, SOCK_STREAM);
	int client = socket(AF_UNIX, SOCK_STREAM, 0);

	assert_int_equal(listen(listener, 1), 0);
	assert_int_equal(dup2(listener, STDIN_FILENO), STDIN_FILENO);
	close(listener);
	memcpy(address.sun_path, path, strlen(path) + 1);
	assert_int_equal(connect(client, (const struct sockaddr *)&address,
				 sizeof(address)),
			 0);
	return client;
}

static void
send_bytes(int client, const char *bytes, size_t n)
{
	assert_int_equal(write(client, bytes, n), n);
}

/* How many signs of life came since the last call. */
static int
count_signs(int manager)
{
	char told[64];
	int n = 0;

	while (recv(manager, told, sizeof(told), MSG_DONTWAIT) > 0)
		n++;
	return n;
}

/* What a slow visitor sends and gets takes as long as it takes: the service
 * manager must not take the worker for hung meanwhile. */
static void
bytes_that_flow_are_signs_of_life(void **state)
{
	static const struct timespec pause = { 0, PAUSE_NSECS };
	char *manager_path = test_text_file(*state, "");
	char *path = test_text_file(*state, "");
	int manager = open_socket(manager_path, SOCK_DGRAM);
	int client = connect_worker(path);
	char body[6] = "";
	struct fcgi *fcgi;

	assert_int_equal(setenv("NOTIFY_SOCKET", manager_path, 1), 0);
	assert_int_equal(setenv("WATCHDOG_USEC", WATCHDOG_USECS, 1), 0);
	expect_success(fcgi_open(*state, &fcgi));
	send_bytes(client, beginning, sizeof(beginning) - 1);
	assert_true(fcgi_accept(fcgi));
	assert_string_equal(fcgi_param(fcgi, *state, "CONTENT_LENGTH"), "10");
	assert_int_equal(fcgi_read(fcgi, body, 5), 5);
	assert_string_equal(body, "first");
	assert_true(count_signs(manager) > 0);

	nanosleep(&pause, NULL);
	send_bytes(client, ending, sizeof(ending) - 1);
	assert_int_equal(fcgi_read(fcgi, body, 5), 5);
	assert_string_equal(body, "other");
	assert_true(count_signs(manager) > 0);

	nanosleep(&pause, NULL);
	assert_true(fcgi_answer(fcgi, "", "answer", 6));
	assert_true(count_signs(manager) > 0);

	fcgi_finish(fcgi);
	close(client);
	close(manager);
	unlink(manager_path);
	unlink(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(bytes_that_flow_are_signs_of_life),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
