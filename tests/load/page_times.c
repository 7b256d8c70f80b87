/*
 * page_times: how long pages take for one visitor after another.
 *
 *	page_times PORT COOKIE TIMES PATH...
 *
 * Asks 127.0.0.1 for each PATH so many TIMES, in turn, each time on a
 * connection of its own and every second time with the COOKIE. Prints the
 * 95th of a hundred in microseconds, the longest, and how many did not come
 * whole, or as an error of the server, within five seconds. (Who has not signed
 * in gets the page that says so, with status 401.) After
 * four that failed it asks no more.
 */
#include "common/base.h"

#include "common/text.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define TIMES_MAX     100000
#define HEAD_BYTES    1024
#define ANSWER_SECS   5
#define FAILED_MAX    4
#define USECS_PER_SEC 1000000

struct times {
	struct sockaddr_in server;
	const char *cookie;
	size_t count;
	size_t failed;
	int64_t usecs[TIMES_MAX];
};

static int64_t
now_usecs(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * USECS_PER_SEC + now.tv_nsec / 1000;
}

/* The page to its end; whether it came. */
static bool
read_page(int fd)
{
	static const char start[] = "HTTP/1.1 ";
	size_t digit = sizeof(start) - 1;
	char piece[65536];
	ssize_t n = recv(fd, piece, sizeof(start), MSG_WAITALL);
	bool came = n == (ssize_t)sizeof(start) &&
		    memcmp(piece, start, digit) == 0 && piece[digit] < '5';

	while (n > 0)
		n = recv(fd, piece, sizeof(piece), 0);
	return came && n == 0;
}

static bool
ask(const struct times *t, const char *path, bool signed_in)
{
	struct timeval limit = { .tv_sec = ANSWER_SECS };
	char head[HEAD_BYTES];
	bool came;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	int n = snprintf(head, sizeof(head),
			 "GET %.400s HTTP/1.1\r\nHost: localhost\r\n"
			 "Connection: close\r\n%s%.200s%s\r\n",
			 path, signed_in ? "Cookie: " : "",
			 signed_in ? t->cookie : "", signed_in ? "\r\n" : "");

	setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit));
	came = connect(fd, (const struct sockaddr *)&t->server,
		       sizeof(t->server)) == 0 &&
	       send(fd, head, (size_t)n, MSG_NOSIGNAL) == n && read_page(fd);
	close(fd);
	return came;
}

static void
measure(struct times *t, const char *path, bool signed_in)
{
	int64_t began = now_usecs();

	if (!ask(t, path, signed_in)) {
		t->failed++;
		fprintf(stderr, "page_times: %s failed%s\n", path,
			signed_in ? " with a session" : "");
	}
	t->usecs[t->count++] = now_usecs() - began;
}

static int
compare(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a;
	int64_t y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

int
main(int argc, char **argv)
{
	static struct times t;
	int64_t port;
	int64_t times;

	if (argc < 5 || !text_to_int(argv[1], &port) ||
	    !text_to_int(argv[3], &times) || times < 1 ||
	    times * (argc - 4) > TIMES_MAX) {
		fprintf(stderr,
			"usage: page_times PORT COOKIE TIMES PATH...\n");
		return 2;
	}
	t.server.sin_family = AF_INET;
	t.server.sin_port = htons((uint16_t)port);
	t.server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	t.cookie = argv[2];
	for (int64_t i = 0; i < times && t.failed < FAILED_MAX; i++) {
		for (int at = 4; at < argc && t.failed < FAILED_MAX; at++)
			measure(&t, argv[at], i % 2 == 1);
	}
	qsort(t.usecs, t.count, sizeof(t.usecs[0]), compare);
	printf("%" PRId64 " %" PRId64 " %zu\n",
	       t.usecs[(t.count * 95 + 99) / 100 - 1], t.usecs[t.count - 1],
	       t.failed);
	return 0;
}
